/** What a format cannot hold of a glossary, to be said before it is written. */
import { isInUse } from '../entry'
import type { ConceptEntry, Pack, Source, Texts } from '../pack'
import type { WriteFormat } from './format'
import { type Language, languageOf, speakingRegions } from './language-tag'
import { readSource, readSources, sourceLine } from './source-line'
import { BETWEEN } from './table-row'
import { paragraphs, plain } from './tbx-tree'
import { tagOf } from './term-tags'
import { sides } from './write-anki'

/** For one, and for any other number. */
export const lossTexts = {
  marking: {
    one: 'rules of marking and case of {count} term (made anew from the form when it is read again)',
    other: 'rules of marking and case of {count} terms (made anew from the form when it is read again)',
  },
  senses: { one: 'sense rules of {count} entry', other: 'sense rules of {count} entries' },
  guards: { one: 'guards of {count} entry', other: 'guards of {count} entries' },
  terms: {
    one: '{count} term that is deprecated, obsolete or garbled',
    other: '{count} terms that are deprecated, obsolete or garbled',
  },
  statuses: {
    one: 'which of them are no longer used, or mistranslations, and not only to be avoided: {count} term',
    other: 'which of them are no longer used, or mistranslations, and not only to be avoided: {count} terms',
  },
  'second-names': {
    one: 'the preference of {count} term beside another preferred one of the same language',
    other: 'the preference of {count} terms beside another preferred one of the same language',
  },
  'split-names': {
    one: '{count} name has a semicolon or a bar in it and is read as several',
    other: '{count} names have a semicolon or a bar in them and are read as several',
  },
  types: { one: 'the type of {count} term', other: 'the type of {count} terms' },
  confidence: { one: 'the confidence of {count} wording', other: 'the confidence of {count} wordings' },
  'term-notes': { one: 'notes on {count} term', other: 'notes on {count} terms' },
  romanisation: { one: 'romanisation in {count} entry', other: 'romanisation in {count} entries' },
  glosses: { one: 'word-for-word glosses in {count} entry', other: 'word-for-word glosses in {count} entries' },
  contested: { one: 'that {count} name is contested', other: 'that {count} names are contested' },
  'in-the-news': { one: 'what {count} entry means in the news', other: 'what {count} entries mean in the news' },
  readings: { one: 'contested readings of {count} entry', other: 'contested readings of {count} entries' },
  'relation-types': { one: 'the kind of {count} relation', other: 'the kind of {count} relations' },
  relations: { one: '{count} relation', other: '{count} relations' },
  tags: { one: 'tags of {count} entry', other: 'tags of {count} entries' },
  'source-parts': {
    one: 'what {count} source supports, and when it was seen',
    other: 'what {count} sources support, and when they were seen',
  },
  'source-lines': {
    one: 'how the parts of {count} source are told apart: a dash, a semicolon or a year in a name is taken for the next part',
    other:
      'how the parts of {count} sources are told apart: a dash, a semicolon or a year in a name is taken for the next part',
  },
  regions: {
    one: 'the region of {count} name or text, where nothing in its language is without one',
    other: 'the region of {count} names and texts, where nothing in their language is without one',
  },
  'white-space': {
    one: 'white space and single line ends in {count} text',
    other: 'white space and single line ends in {count} texts',
  },
  'field-titles': {
    one: 'the name of {count} subject field: its short name remains',
    other: 'the names of {count} subject fields: their short names remain',
  },
  'field-names': {
    one: 'names of {count} subject field in further languages',
    other: 'names of {count} subject fields in further languages',
  },
  document: { one: 'the document', other: 'the document' },
  head: {
    one: 'name in further languages, licence and version',
    other: 'name in further languages, licence and version',
  },
} as const

export type LossKind = keyof typeof lossTexts

export interface Loss {
  kind: LossKind
  count: number
}

const ofTerms =
  (test: (term: ConceptEntry['terms'][number], concept: ConceptEntry) => boolean) =>
  ({ concepts }: Pack): number =>
    concepts.reduce((sum, concept) => sum + concept.terms.filter((term) => test(term, concept)).length, 0)

const ofEntries =
  (test: (concept: ConceptEntry) => boolean) =>
  ({ concepts }: Pack): number =>
    concepts.filter(test).length

const ofRelations =
  (kept: readonly string[]) =>
  ({ concepts }: Pack): number =>
    concepts.reduce((sum, { relations }) => sum + relations.filter(({ type }) => !kept.includes(type)).length, 0)

const some = (record: object): boolean => Object.keys(record).length > 0

const isSecond = (term: ConceptEntry['terms'][number], { terms }: ConceptEntry): boolean =>
  term.status === 'preferred' &&
  terms.find(
    ({ status, language, region }) => status === 'preferred' && language === term.language && region === term.region,
  ) !== term

/** What every other format lacks: it is our own. */
const ours: Partial<Record<LossKind, (pack: Pack) => number>> = {
  marking: ofTerms(() => true),
  senses: ofEntries(({ senses }) => some(senses)),
  guards: ofEntries(({ guards }) => guards.length > 0),
  confidence: ({ concepts }) =>
    concepts.filter(({ confidence, terms }) => confidence !== undefined || terms.some((term) => term.confidence))
      .length,
  romanisation: ofEntries(({ romanisation }) => some(romanisation)),
  glosses: ofEntries(({ gloss }) => some(gloss)),
  contested: ofEntries(({ contested }) => contested),
  'in-the-news': ofEntries(({ inTheNews = {} }) => some(inTheNews)),
  readings: ofEntries(({ readings }) => readings.length > 0),
  tags: ofEntries(({ tags = [] }) => tags.length > 0),
  'source-parts': ({ concepts }) =>
    concepts.reduce(
      (sum, { sources }) => sum + sources.filter(({ checked, kind, supports }) => checked ?? kind ?? supports).length,
      0,
    ),
  document: ({ document }) => (document ? 1 : 0),
}

const textsOf = ({ concepts }: Pack): Texts[] =>
  concepts.flatMap(({ definition, wordingNote = {} }) => [definition, wordingNote])

/** Sources that a reader of such lines would take for others. */
const ofSources =
  (read: (line: string) => (Source | undefined)[]) =>
  ({ concepts }: Pack): number =>
    concepts.reduce((sum, { sources }) => sum + sources.filter((source) => !comesBack(source, read)).length, 0)

function comesBack(source: Source, read: (line: string) => (Source | undefined)[]): boolean {
  const [found, ...more] = read(sourceLine(source))
  const isSame = (['organisation', 'title', 'year', 'url'] as const).every((part) => found?.[part] === source[part])
  return isSame && more.length === 0
}

/** Of a language that has nothing without a region, the first region is taken for the whole. */
const regions = (pack: Pack): number =>
  textsOf(pack).reduce(
    (sum, texts) => sum + lostRegions(Object.keys(texts).flatMap((tag) => languageOf(tag) ?? [])),
    0,
  ) +
  pack.concepts.reduce((sum, { terms }) => sum + lostRegions(terms.flatMap((term) => languageOf(tagOf(term)) ?? [])), 0)

function lostRegions(tags: readonly Language[]): number {
  const speaks = speakingRegions(tags)
  return tags.filter(({ language, region }) => region !== undefined && speaks.get(language) === region).length
}

const statuses = ofTerms((term) => !isInUse(term))
const garbled = ofTerms(({ status }) => status === 'garbled')
const types = ofTerms(({ type }) => type !== 'full')
const termNotes = ofTerms(({ note }) => note !== undefined)
const fieldNames = ({ subjectFields }: Pack): number =>
  Object.values(subjectFields).filter((names) => Object.keys(names).length > 1).length
const fieldTitles = ({ subjectFields }: Pack): number =>
  Object.entries(subjectFields).filter(([id, names]) => Object.values(names).some((name) => name !== id)).length
const unlearnt = ({ concepts, languages }: Pack): number =>
  concepts.reduce((sum, { terms }) => {
    const { front, back } = sides(terms, languages)
    return sum + terms.length - front.length - back.length
  }, 0)
/** Of those that stand on a note none the less: it says that they are to be avoided. */
const learntStatuses = ({ concepts, languages }: Pack): number =>
  concepts.reduce((sum, { terms }) => sum + sides(terms, languages).front.filter(isMore).length, 0)
const isMore = ({ status }: ConceptEntry['terms'][number]): boolean => status === 'obsolete' || status === 'garbled'
const head = (): number => 1
const none = (): number => 0
const allRelations = ofRelations([])

const byFormat: Readonly<Record<WriteFormat, Partial<Record<LossKind, (pack: Pack) => number>>>> = {
  pack: {},
  tbx: {
    ...ours,
    statuses: garbled,
    'relation-types': ofRelations(['related']),
    'source-lines': ofSources((line) => [readSource(plain(line))]),
    regions,
    'white-space': (pack) =>
      textsOf(pack).flatMap((texts) => Object.values(texts).filter((text) => paragraphs(text) !== text)).length,
    'field-names': fieldNames,
    head,
  },
  turtle: {
    ...ours,
    statuses: ofTerms(isMore),
    'second-names': ofTerms(isSecond),
    types,
    'term-notes': termNotes,
    'relation-types': ofRelations(['broader', 'narrower', 'related']),
    'source-lines': ofSources((line) => [readSource(line)]),
    regions,
  },
  csv: {
    ...ours,
    statuses: ofTerms(isMore),
    'second-names': ofTerms(isSecond),
    types: ofTerms(({ type, status }) => type !== 'full' && !(type === 'acronym' && status === 'admitted')),
    'split-names': ofTerms(({ form }) => BETWEEN.test(form)),
    'term-notes': termNotes,
    relations: ofRelations(['broader', 'narrower', 'related']),
    'source-lines': ofSources(readSources),
    regions,
    'field-names': fieldNames,
    head,
  },
  anki: {
    ...ours,
    terms: unlearnt,
    statuses: learntStatuses,
    types,
    'term-notes': termNotes,
    relations: allRelations,
    'source-lines': ofSources(readSources),
    regions,
    'field-titles': fieldTitles,
    head,
  },
  markdown: { ...ours, statuses, types, 'term-notes': termNotes, relations: allRelations },
  html: {
    ...ours,
    romanisation: none,
    statuses,
    types,
    'term-notes': termNotes,
    relations: allRelations,
    'field-names': fieldNames,
  },
}

/** Empty where nothing is lost. */
export const losses = (pack: Pack, format: WriteFormat): Loss[] =>
  (Object.entries(byFormat[format]) as [LossKind, (pack: Pack) => number][])
    .map(([kind, counted]) => ({ kind, count: counted(pack) }))
    .filter(({ count }) => count > 0)

/** The loss in words. */
export const describeLoss = ({ kind, count }: Loss): string =>
  lossTexts[kind][count === 1 ? 'one' : 'other'].replace('{count}', String(count))
