/** An entry as a reader writes it in a form, to and from the entry of a pack. */
import * as v from 'valibot'
import { cut } from '../cut'
import { slug } from '../exchange/entry-ids'
import { type Issue, Issues } from '../exchange/issue'
import { markTerms } from '../exchange/marks'
import { commonWords } from '../lint/common-words'
import { asksForCase } from '../matching/agreement'
import { type ConceptEntry, type Cue, conceptEntry, type Pack, type Sense, type Term, type Texts } from '../pack'
import { heldMarks } from './held-marks'
import {
  partsFrom,
  type Removable,
  sourcesFrom,
  standing,
  subjectCalled,
  tagsFrom,
  type WrittenParts,
  wordsIn,
} from './written-parts'

export const writtenStatuses = ['preferred', 'admitted', 'deprecated', 'obsolete', 'garbled'] as const

export interface WrittenTerm extends Removable {
  form: string
  language: string
  status: Term['status']
  /** Capitals count. */
  exact: boolean
  /** Nobody chose the language: it is that of what is typed. */
  follows?: boolean | undefined
  /** Nobody chose the status: the first name of its language is preferred. */
  ranks?: boolean | undefined
  /** How it sounds, in Latin letters: of Chinese names alone. */
  sound?: string | undefined
}

/** What stands in the form. Lists of words are as they were typed, parted by commas. */
export interface Written extends WrittenParts {
  terms: readonly WrittenTerm[]
  definition: Texts
  note: Texts
  /** Marked only where one of these stands in the same paragraph. */
  near: string
  /** Never marked where one of these stands close by. */
  never: string
  /** Where the reader met it. */
  example?: Removable & { sentence: string; address: string }
}

/** What keeps an entry from being one. */
export type WritingProblem = 'no-term' | 'term-long' | 'text-long'

/** Name of the sense rule that the form's two lists of words make. */
const MEANING = 'meaning'
/** The schema's limits, in UTF-16 code units. */
const FORM_LENGTH = 200
const PROSE_LENGTH = 4000
const LINE_LENGTH = 500

export interface WritingContext {
  /** Of a subject that is new. */
  language: string
  /** The entry that is edited: what the form does not show of it stays. */
  before?: ConceptEntry
  /** Ids of the glossary's other entries. */
  taken: ReadonlySet<string>
  /** Where the form names none. */
  subjectField: string
  /** Those that there are. */
  subjects: Pack['subjectFields']
  /** Today, ISO 8601: the example was seen then. */
  today: string
}

export type WritingResult =
  /** `subjects`: with the one that the entry brings, where it brings one. */
  | { kind: 'entry'; entry: ConceptEntry; subjects: Record<string, Texts>; remarks: Issue[] }
  /** `at`: number of the name or source in the form, where it is one's. */
  | { kind: 'problem'; problem: WritingProblem; at?: number }

/** The entry, with remarks on names that are marked otherwise than one might think; or what is missing. */
export function entryFrom(written: Written, context: WritingContext): WritingResult {
  const { before, language } = context
  const terms = namesOf(written.terms)
  const problem = problemOf(written, terms)
  if (problem) return { kind: 'problem', ...problem }
  const issues = new Issues()
  const { tags: _tags, ...kept } = before ?? {}
  const named = cut(written.subject.trim(), LINE_LENGTH)
  const { field, subjectFields } =
    named === ''
      ? { field: before?.subjectField ?? context.subjectField, subjectFields: context.subjects }
      : subjectCalled(context.subjects, named, language)
  const entry = v.parse(conceptEntry, {
    ...kept,
    subjectField: field,
    id: before?.id ?? newId(terms, context.taken),
    ...marked(terms, written, { before, issues }),
    romanisation: soundsOf(terms, before),
    definition: filled(written.definition),
    wordingNote: filled(written.note),
    relations: standing(written.relations),
    sources: withExample(sourcesFrom(written.sources, before?.sources ?? []), written.example, context.today),
    ...tagsFrom(written.tags),
  })
  if (entry.wordingNote && Object.keys(entry.wordingNote).length === 0) delete entry.wordingNote
  return { kind: 'entry', entry, subjects: subjectFields, remarks: issues.list() }
}

/** The names that stand in the form, each with its number there. */
export const namesOf = (terms: readonly WrittenTerm[]): (WrittenTerm & { at: number })[] =>
  terms
    .map((term, at) => ({ ...term, at, form: term.form.replace(/\s+/g, ' ').trim() }))
    .filter(({ form, removed }) => form !== '' && !removed)

function problemOf(
  written: Written,
  names: ReturnType<typeof namesOf>,
): { problem: WritingProblem; at?: number } | undefined {
  if (names.length === 0) return { problem: 'no-term', at: written.terms.findIndex(({ removed }) => !removed) }
  const long = names.find(({ form }) => form.length > FORM_LENGTH)
  if (long) return { problem: 'term-long', at: long.at }
  const texts = [...Object.values(written.definition), ...Object.values(written.note)]
  return texts.some((text) => text.length > PROSE_LENGTH) ? { problem: 'text-long' } : undefined
}

/** The form as it stands for an entry. */
export function writtenFrom(entry: ConceptEntry, language: string, subjects: Pack['subjectFields']): Written {
  const sense = isOurs(entry) ? entry.senses[MEANING] : undefined
  return {
    terms: entry.terms.map(({ form, language: tag, status, case: rule }) => ({
      form,
      language: tag,
      status,
      exact: asksForCase(rule),
      sound: entry.romanisation[form] ?? '',
    })),
    definition: entry.definition,
    note: entry.wordingNote ?? {},
    near: wordsOf(sense?.strong),
    never: wordsOf(sense?.vetoes),
    ...partsFrom(entry, subjects, language),
  }
}

/** False where the entry has rules that the form cannot show: they stay as they are. */
export const isOurs = ({ senses }: Pick<ConceptEntry, 'senses'>): boolean =>
  Object.entries(senses).every(([name, sense]) => name === 'in-company' || (name === MEANING && isSimple(sense)))

const isSimple = ({ strong, weak, vetoes }: Sense): boolean =>
  weak.length === 0 && [...strong, ...vetoes].every((cue) => cue.length === 1)

type PlainTerm = Written['terms'][number]

function marked(
  terms: readonly PlainTerm[],
  { near, never }: Written,
  { before, issues }: { before: ConceptEntry | undefined; issues: Issues },
): Pick<ConceptEntry, 'terms' | 'senses'> {
  const known = (term: PlainTerm): Term | undefined =>
    before?.terms.find(({ form, language }) => form === term.form && language === term.language)
  const plain = terms.map((term) => {
    const { mark: _mark, sense: _sense, ...rest } = known(term) ?? { type: 'full' as const }
    return { ...rest, form: term.form, language: term.language, status: term.status }
  })
  const caseOf = (number: number, made: Term['case']): Term['case'] => {
    const term = terms[number] as PlainTerm
    const old = known(term)?.case
    if (old !== undefined && asksForCase(old) === term.exact) return old
    return term.exact ? 'exact' : old === undefined ? made : 'fold'
  }
  if (before && !isOurs(before))
    return {
      senses: before.senses,
      terms: plain.map((term, number) => {
        const old = known(terms[number] as PlainTerm)
        const { mark = 'always', sense } = old ?? {}
        return { ...term, case: caseOf(number, 'fold'), mark, ...(sense !== undefined && { sense }) }
      }),
    }
  const held = heldMarks(before?.terms ?? [])
  const holding = ({ sense, ...term }: Term): Term => {
    const mark = held(term)
    return mark ? { ...term, mark } : { ...term, ...(sense !== undefined && { sense }) }
  }
  const cues = { strong: cuesOf(near), vetoes: cuesOf(never) }
  if (cues.strong.length + cues.vetoes.length > 0)
    return {
      senses: { [MEANING]: { ...cues, weak: [], cueScope: 'paragraph', vetoScope: 'near' } },
      terms: plain.map((term, number) =>
        holding({ ...term, case: caseOf(number, 'fold'), mark: 'sense', sense: MEANING }),
      ),
    }
  const made = markTerms(
    plain.map((term, number) => ({
      ...term,
      searchOnly: held(term) !== undefined,
      spelt: terms[number]?.exact === true,
    })),
    { common: commonWords(), issues, place: {} },
  )
  return { ...made, terms: made.terms.map((term, number) => holding({ ...term, case: caseOf(number, term.case) })) }
}

const cuesOf = (typed: string): Cue[] => wordsIn(typed).map((form) => [{ form, case: 'fold' }])

const wordsOf = (cues: readonly Cue[] = []): string => cues.map(([alternative]) => alternative?.form ?? '').join(', ')

/** Texts without those that were left empty. */
const filled = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) => (text.trim() === '' ? [] : [[language, text.trim()]])),
  )

/** Sounds by form. Both scripts may write a name alike: what was changed in one of its rows counts. */
function soundsOf(terms: readonly PlainTerm[], before: ConceptEntry | undefined): ConceptEntry['romanisation'] {
  const { romanisation = {}, terms: old = [] } = before ?? {}
  const rest = Object.entries(romanisation).filter(([form]) => !old.some((term) => term.form === form))
  const said = terms.map(({ form, sound = '' }): [string, string] => [form, cut(sound.trim(), LINE_LENGTH)])
  const isKept = ([form, sound]: [string, string]): boolean => sound === (romanisation[form] ?? '')
  const all = [...rest, ...said.filter(isKept), ...said.filter((one) => !isKept(one))]
  return Object.fromEntries([...new Map(all)].filter(([, sound]) => sound !== ''))
}

function withExample(
  sources: ConceptEntry['sources'],
  example: Written['example'],
  today: string,
): ConceptEntry['sources'] {
  const [, host] = /^https?:\/\/([^/?#]+)/.exec(example?.address ?? '') ?? []
  const sentence = cut(example?.sentence.replace(/\s+/g, ' ').trim() ?? '', LINE_LENGTH)
  if (!example || example.removed || host === undefined || sentence === '') return sources
  // The words were met there: it says nothing of what they mean.
  const met = { organisation: cut(host, LINE_LENGTH), title: sentence, url: example.address, checked: today }
  return [...sources, { ...met, supports: [] }]
}

function newId(terms: readonly PlainTerm[], taken: ReadonlySet<string>): string {
  const made = terms.map(({ form }) => slug(form)).find((name) => name !== '') ?? 'entry'
  for (let number = 1; ; number++) {
    const id = number === 1 ? made : `${made}-${number}`
    if (!taken.has(id)) return id
  }
}
