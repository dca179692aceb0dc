/** Which of an entry's many wordings a reader is shown, and how sure each is. */
import { folded, isInUse, names } from '../../glossary/entry'
import type { Confidence, EntryTexts, Point, Repair, Term } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'

export interface Wording {
  text: string
  lang: string
}

/** Both scripts, Latin and Chinese, that name an entry to a reader. */
export interface Naming {
  headword: Wording
  /** The name in the other language, where it differs. */
  other?: Wording
  /** The Chinese form among the two, with its sound. */
  chinese?: Wording & { pinyin?: string }
}

/**
 * The headword in the reader's language and the other language's name beside it.
 * A reader of English is shown the script that stands on the page where `matched` tells it, else the simplified form.
 */
export function naming(entry: EntryTexts, language: ReaderLanguage, matched?: string): Naming {
  const all = names(entry)
  const head = inLanguage(all, language)
  const headword = { text: asHeading(head.text, head.lang), lang: head.lang }
  const other = head.lang.startsWith('zh')
    ? wordingIn(all, ['en'])
    : wordingIn(all, scriptOf(entry, matched) === 'zh-Hant' ? ['zh-Hant', 'zh-Hans'] : ['zh-Hans', 'zh-Hant'])
  const chinese = head.lang.startsWith('zh') ? head : other
  const pinyin = chinese && romanisation(entry, chinese.text)
  return {
    headword,
    ...(other && other.text !== head.text && { other: { ...other, text: asHeading(other.text, other.lang) } }),
    ...(chinese && { chinese: { ...chinese, ...(pinyin !== undefined && { pinyin }) } }),
  }
}

/** Most languages that are shown beside the first two: a card is no dictionary of them all. */
const MOST_FURTHER = 4

/** Names in other languages than the headword's and the one beside it; the other script of a Chinese name is none. */
export function furtherNames(entry: EntryTexts, { headword, other }: Naming): Wording[] {
  return Object.entries(names(entry))
    .filter(([lang]) => lang !== headword.lang && lang !== other?.lang && lang !== 'en' && !lang.startsWith('zh'))
    .slice(0, MOST_FURTHER)
    .map(([lang, text]) => ({ text, lang }))
}

/** A word whose capitals and digits its owner chose: eSIM, iPhone, pH, mRNA, m6A. */
const SPELT_SO = /^\P{Lu}*[\p{Lu}\d]/u

/** A name as it stands alone: English begins with a capital, unless its first word has a spelling of its own; Chinese as it is. */
export function asHeading(text: string, lang: string): string {
  const first = text.codePointAt(0)
  const [word = ''] = text.split(/\s/, 1)
  if (!lang.startsWith('en') || first === undefined || SPELT_SO.test(word)) return text
  const letter = String.fromCodePoint(first)
  return letter.toLocaleUpperCase('en') + text.slice(letter.length)
}

function wordingIn(all: Record<string, string>, languages: readonly string[]): Wording | undefined {
  for (const lang of languages) {
    const text = all[lang]
    if (text !== undefined) return { text, lang }
  }
  return undefined
}

function scriptOf(entry: EntryTexts, matched: string | undefined): string | undefined {
  const forms = entry.terms.filter((term) => term.form === matched)
  return forms.some((term) => term.language === 'zh-Hans') ? 'zh-Hans' : forms[0]?.language
}

/** Pinyin of a form; of the other script's name where only that one has it, since both sound the same. */
export function romanisation(entry: EntryTexts, form: string): string | undefined {
  return entry.romanisation[form] ?? entry.romanisation[counterpart(entry, form) ?? form]
}

/** Whether a wording is shown word for word: not to a reader of Chinese, who knows the characters. */
export function isGlossed(entry: EntryTexts, chinese: Wording | undefined, language: ReaderLanguage): boolean {
  return !language.startsWith('zh') && chinese !== undefined && entry.gloss[chinese.text] !== undefined
}

/** Word-for-word gloss of a form, each part with its sound where the pinyin divides as the parts do. */
export function glossOf(entry: EntryTexts, form: string): { part: string; sound?: string; sense: string }[] {
  const parts = entry.gloss[form] ?? []
  const sounds = (romanisation(entry, form) ?? '').split(' ').filter((sound) => sound !== '')
  return parts.map(([part, sense], index) => {
    const sound = sounds.length === parts.length ? sounds[index] : undefined
    return { part, sense, ...(sound !== undefined && { sound }) }
  })
}

function counterpart(entry: EntryTexts, form: string): string | undefined {
  const all = names(entry)
  return form === all['zh-Hans'] ? all['zh-Hant'] : form === all['zh-Hant'] ? all['zh-Hans'] : undefined
}

/** True where the wording was seen in no print but worked out from a machine translation. */
export function isReconstructed(confidence: Confidence | undefined): boolean {
  return confidence === 'high' || confidence === 'middle' || confidence === 'low'
}

/**
 * Longest Chinese addition to a name, in UTF-16 code units, for a repair to be of that name: a modifier such as 数字友好
 * (4) may stand before it, a whole clause may not; and a short name such as 中国 must be half of the wording at least.
 */
const longestAddition = (name: string): number => Math.min(4, name.length)

/** `confidence`: none where it was never asked how sure the name is. */
export type ShownRepair = Omit<Repair, 'confidence'> & { confidence: Confidence | undefined }

/** Repairs in the points that concern this entry: a point may speak of several concepts, and each repair of one. */
export function repairsOf(entry: EntryTexts, points: readonly Point[]): Repair[] {
  const garbled = entry.terms.filter((term) => term.status === 'garbled').map((term) => folded(term.form))
  const chinese = entry.terms.filter((term) => term.language.startsWith('zh')).map((term) => term.form)
  const right = entry.terms.filter(isInUse).map((term) => folded(term.form))
  const concerns = ({ form, original }: Repair): boolean => {
    const printed = folded(form)
    if (right.includes(printed)) return false
    if (garbled.some((name) => holds(printed, name) || (printed.includes(' ') && holds(name, printed)))) return true
    const bare = original?.replace(/[“”「」‘’]/g, '')
    return chinese.some((name) => bare?.includes(name) && bare.length - name.length <= longestAddition(name))
  }
  const seen = new Set<string>()
  return points
    .flatMap((point) => point.repairs)
    .filter((repair) => concerns(repair) && !seen.has(folded(repair.form)) && seen.add(folded(repair.form)))
}

/**
 * What the garbled words on the page stand for: the repair of just these words where the document has one, else the name
 * that they are a garble of.
 */
export function repairOf(entry: EntryTexts, points: readonly Point[], matched: string): ShownRepair {
  const own = repairsOf(entry, points).find(({ form }) => folded(form) === folded(matched))
  if (own) return own
  const meaning = names(entry)
  const original = meaning['zh-Hans']
  return { form: matched, meaning, ...(original !== undefined && { original }), confidence: entry.confidence }
}

/** True where one of the entry's names of this status is what the words on the page are. */
export function isPrinted(entry: EntryTexts, status: Term['status'], matched: string | undefined): boolean {
  if (matched === undefined) return false
  return entry.terms.some((term) => term.status === status && folded(term.form) === folded(matched))
}

/** True where the words on the page are what a machine translation made of the term. */
export const isGarbled = (entry: EntryTexts, matched: string | undefined): boolean =>
  isPrinted(entry, 'garbled', matched)

/**
 * The point to show first: one that repairs the words on the page; else the one in the body that is most about the
 * entry, since a point names its concepts by weight; the first of equals.
 */
export function leadingPoint(
  { id }: EntryTexts,
  points: readonly Point[],
  matched: string | undefined,
): Point | undefined {
  const words = matched === undefined ? '' : folded(matched)
  const repairing = points.find((point) => point.repairs.some((repair) => words && holds(folded(repair.form), words)))
  const body = points.filter((point) => point.sentence.startsWith('s'))
  const weights = body.map((point) => point.concepts.indexOf(id))
  return repairing ?? body[weights.indexOf(Math.min(...weights))] ?? points[0]
}

/** True where the words of `part` stand in `whole` as whole words, in their order; both are folded. */
export function holds(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `)
}
