/** Every format but the own one becomes a pack here: ids, languages, marks, subject fields, relations from both ends. */
import { commonWords } from '../lint/common-words'
import type { ConceptEntry, Pack, Texts } from '../pack'
import { assumedLanguage } from './assumed-language'
import { ABORT_STRIDE, ENTRIES } from './budgets'
import { cut } from './characters'
import type { Draft, DraftConcept, PackOptions } from './draft'
import { plainTerms } from './draft-terms'
import { textsOf } from './draft-texts'
import { makeId } from './entry-ids'
import { type Issues, Refusal } from './issue'
import { languageByScript, languageOf } from './language-tag'
import { markTerms } from './marks'
import { NOT_STATED } from './not-stated'
import { relate } from './relate'
import { subjectFields } from './subject-fields'
import { termBudget } from './term-budget'

/** The schema's limit of a line, in UTF-16 code units. */
const LINE = 500

export interface Making {
  issues: Issues
  options: PackOptions
  /** Throws where the import was stopped; told how many entries of all were made. */
  proceed: (done?: number, of?: number) => void
}

/** Entries without a usable term are left out and said; a draft without any entry is refused. */
export function packFromDraft(draft: Draft, { issues, options, proceed }: Making): Pack {
  withinBudget(draft)
  const assume = assumedLanguage(draft, options.language, issues)
  const fields = subjectFields(draft, { issues, assume })
  const common = commonWords()
  const taken = new Set<string>()
  const last = new Map<string, number>()
  const idOf = new Map<string, string>()
  const concepts: ConceptEntry[] = []
  const kept: DraftConcept[] = []
  for (const [number, each] of draft.concepts.entries()) {
    if (number % ABORT_STRIDE === 0) proceed(number, draft.concepts.length)
    const { place } = each
    const plain = plainTerms(each, { issues, assume })
    if (plain.length === 0) {
      issues.add('left-out', 'entry-without-term', place)
      continue
    }
    const id = makeId(each.key, namesFirst(plain), taken, last)
    if (idOf.has(each.key)) issues.add('mended', 'id-twice', place, { id: each.key })
    else idOf.set(each.key, id)
    const notes = textsOf(each.notes, { issues, place, assume })
    concepts.push({
      id,
      subjectField: fields.idOf(each.field),
      contested: false,
      ...markTerms(plain, { common, issues, place }),
      guards: [],
      romanisation: romanisationOf(each, plain, issues),
      gloss: {},
      definition: textsOf(each.definitions, { issues, place, assume }),
      readings: [],
      ...(Object.keys(notes).length > 0 && { wordingNote: notes }),
      relations: [],
      sources: each.sources.map((source) => ({
        ...source,
        organisation: cut(source.organisation, LINE, { issues, place }),
        title: cut(source.title, LINE, { issues, place }),
      })),
    })
    kept.push(each)
  }
  if (concepts.length === 0) throw new Refusal('no-entries')
  relate(concepts, kept, { idOf, aliases: draft.aliases, issues })
  return {
    format: 'sidegloss-pack',
    formatVersion: 1,
    ...head(draft, options, issues),
    languages: languagesOf(concepts),
    subjectFields: fields.used(),
    concepts,
  }
}

/** English names make ids that people can read. */
const namesFirst = (terms: ReturnType<typeof plainTerms>): string[] =>
  [...terms].sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en')).map(({ form }) => form)

/** Of a form that the entry has: one that was left out has no reading. */
function romanisationOf(
  { romanisation, place }: DraftConcept,
  terms: ReturnType<typeof plainTerms>,
  issues: Issues,
): ConceptEntry['romanisation'] {
  const named = romanisation?.form.replace(/\s+/g, ' ').trim()
  const term = terms.find(({ form }) => form === named)
  return romanisation && term ? { [term.form]: cut(romanisation.reading, LINE, { issues, place }) } : {}
}

function head(
  { names = [], licence, version }: Draft,
  options: PackOptions,
  issues: Issues,
): Pick<Pack, 'id' | 'name' | 'licence' | 'version'> {
  const line = (text: string | undefined): string => cut((text ?? '').trim(), LINE, { issues, place: {} })
  const named = options.name === undefined ? names : [{ text: options.name, language: undefined }]
  const name: Texts = {}
  for (const { text: given, language: written } of named) {
    const text = line(given)
    if (text !== '') name[languageOf(written ?? languageByScript(text) ?? 'en')?.language ?? 'en'] ??= text
  }
  const [first = 'Imported glossary'] = Object.values(name)
  return {
    id: makeId(first, [first], new Set()),
    name: Object.keys(name).length > 0 ? name : { en: first },
    licence: line(options.licence ?? licence) || NOT_STATED,
    version: line(version) || '1',
  }
}

const languagesOf = (concepts: readonly ConceptEntry[]): string[] => {
  const counts = new Map<string, number>()
  for (const { terms } of concepts)
    for (const { language } of terms) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([language]) => language)
}

function withinBudget({ concepts }: Draft): void {
  if (concepts.length === 0) throw new Refusal('no-entries')
  if (concepts.length > ENTRIES) throw new Refusal('too-many-entries', {}, { limit: ENTRIES })
  const spend = termBudget()
  for (const { terms, place } of concepts) spend(terms, place)
}
