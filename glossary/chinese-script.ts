/** Which script Chinese is written in, told by the characters that only one of the two has. */

/** Standard in browsers and Node; the types of neither belong here. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

export type Chinese = 'zh-Hans' | 'zh-Hant'

let told: ReadonlyMap<string, Chinese> | undefined

/** By what more characters of all the texts say. `alike`: where as many speak for the one as for the other, or none. */
export function chineseOf(texts: Iterable<string>, alike: Chinese = 'zh-Hans'): Chinese {
  told ??= tellingCharacters()
  let more = 0
  for (const text of texts)
    for (const one of text) {
      const script = told.get(one)
      if (script !== undefined) more += script === 'zh-Hans' ? 1 : -1
    }
  return more === 0 ? alike : more > 0 ? 'zh-Hans' : 'zh-Hant'
}

/** What each script writes: the hanzi of GB 2312 (rows 16 to 87) and those of Big5. */
function tellingCharacters(): Map<string, Chinese> {
  const simplified = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe])
  const traditional = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe])
  return new Map([
    ...[...simplified].filter((one) => !traditional.has(one)).map((one): [string, Chinese] => [one, 'zh-Hans']),
    ...[...traditional].filter((one) => !simplified.has(one)).map((one): [string, Chinese] => [one, 'zh-Hant']),
  ])
}

/** All characters of an encoding of two bytes, by its first and second ones. Big5 has kana and 〇 among them, which tell nothing. */
function charactersOf(
  encoding: string,
  lead: readonly [number, number],
  trail: readonly [number, number],
): Set<string> {
  const bytes: number[] = []
  for (let first = lead[0]; first <= lead[1]; first++)
    for (let second = trail[0]; second <= trail[1]; second++) bytes.push(first, second)
  const characters = new TextDecoder(encoding).decode(Uint8Array.from(bytes))
  return new Set(characters.match(/\p{Unified_Ideograph}/gu))
}
