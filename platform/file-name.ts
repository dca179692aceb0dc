/** Names of files from the names of what is in them. */

/** Characters: far below what any file system takes, also where each is three bytes. */
const LONGEST = 80

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Letters of any script stay; what no file system takes, or hides in a name, does not. Empty where nothing is left. */
export function fileName(name: string): string {
  const plain = [...name.normalize('NFC').replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return DEVICE.test(plain) ? '' : plain
}
