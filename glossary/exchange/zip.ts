/** Files out of a zip archive, unpacked as a stream so that a bomb is noticed while it swells, whatever its header says. */
import { Unzip, UnzipInflate } from 'fflate'
import { FILE_BYTES, ZIP_FILES, ZIP_RATIO } from './budgets'
import { Refusal } from './issue'

/** Bytes unpacked at once: at the worst ratio of deflate, 1032, they become 16 MB. */
const CHUNK = 16 * 1024

/** The ratio is held against it only beyond this: short files of repeats shrink well. */
const RATIO_FROM_BYTES = 1024 * 1024

/** The files that `wanted` asks for, by path. Refuses archives that are damaged or unpack to too much. */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  proceed: () => void,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>()
  let unpacked = 0
  let count = 0
  const reader = new Unzip((file) => {
    if (++count > ZIP_FILES) throw new Refusal('zip-too-many-files', {}, { limit: ZIP_FILES })
    if (isOutside(file.name)) throw new Refusal('zip-path', {}, { name: file.name.slice(0, 200) })
    if (!wanted(file.name)) return
    const parts: Uint8Array[] = []
    files.set(file.name, parts)
    file.ondata = (error, part) => {
      if (error) throw error
      unpacked += part.length
      if (unpacked > FILE_BYTES) throw new Refusal('zip-too-large', { path: file.name }, { limit: FILE_BYTES })
      if (unpacked > RATIO_FROM_BYTES && unpacked > bytes.length * ZIP_RATIO)
        throw new Refusal('zip-ratio', { path: file.name }, { limit: ZIP_RATIO })
      parts.push(part)
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      proceed()
      reader.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The library throws errors and, on bytes that are no archive, whatever its own code trips over.
    throw new Refusal('zip-malformed', {}, { problem: (error as Error).message })
  }
  if (count === 0) throw new Refusal('zip-malformed', {}, { problem: 'it has no files' })
  return new Map([...files].map(([name, parts]) => [name, joined(parts)]))
}

/** Nothing is written to a disk; a path that leads out of the archive says that it is no honest one. */
const isOutside = (name: string): boolean => /^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)/.test(name)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
