/** What a query is held against: every designation and every romanisation, as typed letters. */
import { names } from '../entry'
import type { EntryTexts, PackTexts, Term, Texts } from '../pack'
import { type Sound, soundOf } from './pinyin'
import type { Scripts } from './scripts'

export interface Concept {
  /** `packId:conceptId`. */
  key: string
  name: Texts
  terms: readonly Term[]
  /** `words` has a space before and after each word. */
  definitions: { language: string; text: string; words: string }[]
}

export interface Candidate {
  concept: Concept
  kind: 'form' | 'pinyin'
  form: string
  language: string | undefined
  pinyin?: string
  /** Folded words with one space between them, and the same without spaces. */
  plain: string
  tight: string
  /** Of a romanisation. */
  sound?: Sound
  /** 0 for a name, 1 for other designations, 2 for what a machine translation printed. */
  rank: 0 | 1 | 2
}

/** Most names of large glossaries: nothing of them is composed. */
const ASCII = /^[\x20-\x7e]*$/

/** Lower case, without tones, accents, quotes and punctuation; hyphens and spaces are one space; no leading article. */
export const plain = (text: string): string =>
  (ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{L})[.’'](?=\p{L}|$|\s)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '')
export const tight = (text: string): string => text.replaceAll(' ', '')

/** All that can be found in `packs`, concept by concept. */
export function candidatesOf(packs: readonly PackTexts[], scripts: Scripts): Candidate[] {
  return packs.flatMap((pack) =>
    pack.concepts.flatMap((entry) => {
      const concept = conceptOf(`${pack.id}:${entry.id}`, entry, scripts)
      return [...forms(entry, concept, scripts), ...sounds(entry, concept)]
    }),
  )
}

function conceptOf(key: string, entry: EntryTexts, scripts: Scripts): Concept {
  const definitions = Object.entries(entry.definition).map(([language, text]) => ({
    language,
    text,
    words: ` ${scripts.fold(plain(text))} `,
  }))
  return { key, name: names(entry), terms: entry.terms, definitions }
}

function forms({ terms }: EntryTexts, concept: Concept, scripts: Scripts): Candidate[] {
  const shown = new Set(Object.values(concept.name))
  return terms.map(({ form, language, status }) => {
    const folded = scripts.fold(plain(form))
    const rank = shown.has(form) ? 0 : status === 'garbled' ? 2 : 1
    return { concept, kind: 'form', form, language, plain: folded, tight: tight(folded), rank }
  })
}

function sounds({ romanisation, terms }: EntryTexts, concept: Concept): Candidate[] {
  const shown = new Set(Object.values(concept.name))
  return Object.entries(romanisation).map(([form, pinyin]) => {
    const letters = plain(pinyin)
    const language = terms.find((term) => term.form === form)?.language
    const rank = shown.has(form) ? 0 : 1
    const typed = { plain: letters, tight: tight(letters), sound: soundOf(pinyin) }
    return { concept, kind: 'pinyin', form, language, pinyin, ...typed, rank }
  })
}
