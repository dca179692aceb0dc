/** Language tags as files write them, to BCP 47 as packs write them. */

/** Names and three-letter codes that files use in place of tags. */
const spoken: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'en',
    eng: 'en',
    french: 'fr',
    fra: 'fr',
    fre: 'fr',
    german: 'de',
    deu: 'de',
    ger: 'de',
    spanish: 'es',
    spa: 'es',
    chinese: 'zh',
    zho: 'zh',
    chi: 'zh',
    japanese: 'ja',
    jpn: 'ja',
    korean: 'ko',
    kor: 'ko',
    russian: 'ru',
    rus: 'ru',
    arabic: 'ar',
    ara: 'ar',
    portuguese: 'pt',
    por: 'pt',
    italian: 'it',
    ita: 'it',
    dutch: 'nl',
    nld: 'nl',
    dut: 'nl',
    polish: 'pl',
    czech: 'cs',
    slovak: 'sk',
    hungarian: 'hu',
    romanian: 'ro',
    bulgarian: 'bg',
    greek: 'el',
    turkish: 'tr',
    ukrainian: 'uk',
    swedish: 'sv',
    norwegian: 'nb',
    danish: 'da',
    finnish: 'fi',
    hebrew: 'he',
    persian: 'fa',
    hindi: 'hi',
    indonesian: 'id',
    malay: 'ms',
    thai: 'th',
    vietnamese: 'vi',
    swahili: 'sw',
    catalan: 'ca',
    mandarin: 'zh',
    cmn: 'zh',
  }),
)

/** Scripts of Chinese by where it is written. */
const scripts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    CN: 'Hans',
    SG: 'Hans',
    TW: 'Hant',
    HK: 'Hant',
    MO: 'Hant',
    CHS: 'Hans',
    CHT: 'Hant',
    SIMPLIFIED: 'Hans',
    TRADITIONAL: 'Hant',
  }),
)

/** The region that a script of Chinese stands for when none is named. */
const implied: Readonly<Record<string, string>> = { Hans: 'CN', Hant: 'TW' }

export interface Language {
  /** Language, script and variants: `en`, `zh-Hans`, `sr-Latn`. */
  language: string
  /** Two letters or three digits, where the file is about a region's usage. */
  region?: string
}

/** Undefined for what is no tag. Underscores count as hyphens, case is mended; `zh-CN` is `zh-Hans`. */
export function languageOf(written: string): Language | undefined {
  const { primary, rest } = partsOf(written)
  if (!/^[a-z]{2,3}$/.test(primary)) return undefined
  if (rest.some((part) => !/^[A-Za-z0-9]{2,8}$/.test(part) && !scripts.get(part.toUpperCase()))) return undefined
  const chinese = primary === 'zh'
  let script = rest.find((part) => /^[A-Za-z]{4}$/.test(part))
  const region = rest.find((part) => /^([A-Za-z]{2}|\d{3})$/.test(part))?.toUpperCase()
  const named = script !== undefined
  if (chinese && !script) script = rest.map((part) => scripts.get(part.toUpperCase())).find(Boolean) ?? 'Hans'
  if (script) script = (script[0] as string).toUpperCase() + script.slice(1).toLowerCase()
  const variants = rest.filter(
    (part) => /^[A-Za-z0-9]{5,8}$/.test(part) && !(chinese && scripts.get(part.toUpperCase())),
  )
  const shown = region !== undefined && (named || !chinese || implied[script ?? ''] !== region)
  return {
    language: [primary, script, ...variants.map((part) => part.toLowerCase())].filter(Boolean).join('-'),
    ...(shown && { region }),
  }
}

function partsOf(written: string): { primary: string; rest: string[] } {
  const [first = '', ...rest] = written
    .trim()
    .split(/[-_\s()]+/)
    .filter((part) => part !== '')
  return { primary: spoken.get(first.toLowerCase()) ?? first.toLowerCase(), rest }
}

/** Whether it says Chinese and no more, from which a script or a region could be told. */
export function isChineseAlone(written: string): boolean {
  const { primary, rest } = partsOf(written)
  return primary === 'zh' && rest.length === 0
}

/** Region by language, where all that is said in it is said of regions: the first, which speaks for the language. */
export function speakingRegions(
  tags: Iterable<{ language: string; region?: string | undefined }>,
): ReadonlyMap<string, string | undefined> {
  const regions = new Map<string, string | undefined>()
  for (const { language, region } of tags)
    if (region === undefined || !regions.has(language)) regions.set(language, region)
  return regions
}

/** Scripts that are written in one language above all, as most of a text's letters are. */
const OTHER_SCRIPTS: readonly [letters: RegExp, language: string][] = [
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
]
/** Languages that are told by their script: a text in Latin letters is in none of them. */
export const TOLD_BY_SCRIPT = /^(?:zh|ja|ko|ru|uk|bg|be|mk|el|ar|fa|ur|he|th|hi|mr|ne|ka|hy)\b/

const LATIN = /^[\0-\u024f\u2000-\u206f]*$/

/** What the characters of a text say about its language; undefined where many languages share them. */
export function languageByScript(text: string): string | undefined {
  if (LATIN.test(text)) return undefined
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/\p{Script=Han}/u.test(text)) return 'zh-Hans'
  // One Greek letter makes no Greek: β-carotene.
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return OTHER_SCRIPTS.find(([of]) => (text.match(of)?.length ?? 0) > letters / 2)?.[1]
}
