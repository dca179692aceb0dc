/** Arbitrary glossaries for properties: what every format takes, and the corners of what some do not. */
import fc from 'fast-check'
import type { ConceptEntry, Pack, Term } from '../../../glossary/pack'

const word = fc.oneof(
  fc.constantFrom(
    'tram',
    'light rail',
    'railway yard',
    '电车轨道',
    'Straßenbahn',
    '"quoted" & <b>',
    "l'acier",
    'a\\b',
    'x; y',
  ),
  fc.string({ unit: 'grapheme', minLength: 3, maxLength: 20 }),
)
/** Forms and texts without what XML cannot write or layout would change: those are held elsewhere. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const form = word.map(clean).filter((text) => text.length > 0)
const prose = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => clean(words.join(' ')))
  .filter((text) => text !== '')
/** Tags that headers of tables could take for something else are among them. */
const languages = ['en', 'de', 'zh-Hans', 'zh-Hant', 'id', 'yue', 'fil']
const language = fc.constantFrom(...languages)
/** Paragraphs; a language beside one of its regions. */
const paragraphs = fc.array(prose, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('\n\n'))
const texts = fc
  .dictionary(fc.oneof(language, fc.constant('en-ZA')), paragraphs, { maxKeys: 3, noNullPrototype: true })
  .filter((each) => each['en-ZA'] === undefined || each.en !== undefined)
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/)

const term: fc.Arbitrary<Term> = fc.record({
  form,
  language,
  status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'obsolete', 'garbled'),
  type: fc.constantFrom('full', 'short', 'acronym', 'phrase'),
  case: fc.constantFrom('fold', 'exact', 'title-sensitive'),
  mark: fc.constantFrom('always', 'search-only'),
})

const concept = (idOf: string): fc.Arbitrary<ConceptEntry> =>
  fc.record({
    id: fc.constant(idOf),
    subjectField: fc.constantFrom('rails', 'roads'),
    contested: fc.boolean(),
    terms: fc.uniqueArray(term, { minLength: 1, maxLength: 5, selector: (each) => `${each.language} ${each.form}` }),
    senses: fc.constant({}),
    guards: fc.constant([]),
    romanisation: fc.constant({}),
    gloss: fc.constant({}),
    definition: texts,
    readings: fc.constant([]),
    wordingNote: texts,
    relations: fc.constant([]),
    sources: fc.uniqueArray(
      fc.record(
        {
          organisation: fc.constantFrom('Town', 'Ministry of Rails'),
          title: fc.constantFrom('Plan', 'Timetable; summer', 'A ; B'),
          year: fc.integer({ min: 1000, max: 2100 }),
          url: fc.constantFrom('https://example.org/a?b=c&d', 'http://example.org/'),
        },
        { requiredKeys: ['organisation', 'title'] },
      ),
      { maxLength: 2, selector: (each) => JSON.stringify(each) },
    ),
  })

/** Relations are added between neighbours, true from both ends. */
const related = (concepts: readonly ConceptEntry[], kinds: readonly boolean[]): ConceptEntry[] =>
  concepts.map((each, number) => {
    const before = concepts[number - 1]
    const after = concepts[number + 1]
    return {
      ...each,
      relations: [
        ...(before
          ? [{ type: kinds[number - 1] ? ('related' as const) : ('broader' as const), target: before.id }]
          : []),
        ...(after ? [{ type: kinds[number] ? ('related' as const) : ('narrower' as const), target: after.id }] : []),
      ],
    }
  })

export const glossary: fc.Arbitrary<Pack> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 4 })
  .chain((ids) => fc.tuple(fc.tuple(...ids.map(concept)), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })))
  .map(([concepts, kinds]) => ({
    format: 'sidegloss-pack',
    formatVersion: 1,
    id: 'town',
    version: '7',
    name: { en: 'Town', 'zh-Hans': '城' },
    licence: 'CC0 1.0',
    languages,
    subjectFields: { rails: { en: 'Rails' }, roads: { en: 'Roads' } },
    concepts: related(concepts, kinds),
  }))
