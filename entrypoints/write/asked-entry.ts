/** What the page was opened for, and what stands in the form then. */
import type { ReaderLanguage } from '../../components/language'
import { OWN_FIELD } from '../../glossary/entry'
import type { ConceptEntry, Pack } from '../../glossary/pack'
import { followed, type LanguageTyped } from '../../glossary/writing/name-language'
import { type Written, writtenFrom } from '../../glossary/writing/written'
import { noParts } from '../../glossary/writing/written-parts'

export interface AskedEntry {
  /** Of the entry to edit. */
  key?: string
  /** Of the glossary to write into. */
  glossary?: string
  term: string
  /** What the entry written before this one was filed under. */
  subject?: string
  tags?: string
  /** Key of that entry. */
  saved?: string
  example?: NonNullable<Written['example']>
}

export function askedEntry(parameters: URLSearchParams): AskedEntry {
  const [key, glossary, sentence, address] = ['key', 'glossary', 'sentence', 'address'].map((name) =>
    parameters.get(name),
  )
  const [subject, tags, saved] = ['subject', 'tags', 'saved'].map((name) => parameters.get(name))
  return {
    ...(key && { key }),
    ...(glossary && { glossary }),
    ...(subject && { subject }),
    ...(tags && { tags }),
    ...(saved && { saved }),
    term: parameters.get('term') ?? '',
    ...(sentence && address && { example: { sentence, address } }),
  }
}

/** Under which a draft of it is kept. */
export function draftOf({ key, glossary = '', term }: AskedEntry): string {
  return key ?? (glossary === '' ? `new ${term}` : `new ${term} in ${glossary}`)
}

/** A new entry of what was selected on a page; `language`: of its name, until its characters say another. */
export function newEntry(
  { term, example, subject, tags }: AskedEntry,
  typed: LanguageTyped,
  language: ReaderLanguage,
): Written {
  const blank = { form: term, language, status: 'preferred', exact: false, follows: true } as const
  return {
    terms: followed([blank], typed),
    ...{ definition: {}, note: {}, near: '', never: '', ...noParts },
    ...(subject && { subject }),
    ...(tags && { tags }),
    ...(example && { example }),
  }
}

/** An entry as it is in the library. */
export function knownEntry(entry: ConceptEntry, language: ReaderLanguage, subjects: Pack['subjectFields']): Written {
  const written = writtenFrom(entry, language, subjects)
  // Nobody named that subject.
  return entry.subjectField === OWN_FIELD ? { ...written, subject: '' } : written
}
