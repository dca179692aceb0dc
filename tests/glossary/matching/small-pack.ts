/** Small packs written out in a line, and readings of them that a test can compare. */
import { type CompiledGlossary, compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import type { ConceptEntry, Cue, Pack, Sense, Term } from '../../../glossary/pack'

type Guard = ConceptEntry['guards'][number]

export const term = (form: string, more: Partial<Term> = {}): Term => ({
  form,
  language: /\p{Script=Han}/u.test(form) ? 'zh-Hans' : 'en',
  status: 'admitted',
  type: 'full',
  case: 'fold',
  mark: 'always',
  ...more,
})

export const cue = (...forms: string[]): Cue => forms.map((form) => ({ form, case: 'fold' }))

export const sense = (more: Partial<Sense>): Sense => ({
  strong: [],
  weak: [],
  vetoes: [],
  cueScope: 'page',
  vetoScope: 'page',
  ...more,
})

export const guard = (form: string): Guard => ({ form, reason: 'another thing' })

export const concept = (id: string, terms: (string | Term)[], more: Partial<ConceptEntry> = {}): ConceptEntry => ({
  id,
  subjectField: 'test',
  contested: false,
  terms: terms.map((each) => (typeof each === 'string' ? term(each) : each)),
  senses: {},
  guards: [],
  romanisation: {},
  gloss: {},
  definition: { en: id },
  readings: [],
  relations: [],
  sources: [],
  ...more,
})

export const packOf = (...concepts: ConceptEntry[]): Pack => ({
  format: 'sidegloss-pack',
  formatVersion: 1,
  id: 'test',
  version: '1',
  name: { en: 'Test' },
  licence: 'MIT',
  languages: ['en'],
  subjectFields: { test: { en: 'Test' } },
  concepts,
})

/** A glossary of one concept with these terms. */
export const glossaryOf = (...terms: (string | Term)[]): CompiledGlossary => compile([packOf(concept('it', terms))])

/** The stretches of `text` that are found, as written. */
export function found(glossary: CompiledGlossary, text: string): string[] {
  const { hits } = find(glossary, [text])
  const result: string[] = []
  for (let i = 0; i < hits.length; i += 4) result.push(text.slice(hits[i + 1], hits[i + 2]))
  return result
}
