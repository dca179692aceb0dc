import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadFormat, WriteFormat } from '../../../glossary/exchange/format'
import { losses } from '../../../glossary/exchange/losses'
import { write } from '../../../glossary/exchange/write'
import type { ConceptEntry, Pack, Term } from '../../../glossary/pack'
import { concept, packOf as smallPack, term } from '../matching/small-pack'
import { packOf, RUNS } from './reading'
import { glossary } from './small-glossary'

const there = (pack: Pack, format: WriteFormat & ReadFormat): Promise<Pack> => packOf(format, write(pack, format))

const compare = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** What a format holds of a term. */
type Held = (term: Term, concept: ConceptEntry) => Partial<Term>

/** What every format but the own one holds of an entry; order is no part of it where the format has none. */
function held({ concepts, subjectFields }: Pack, holds: Held): unknown {
  return concepts
    .map((concept) => ({
      id: concept.id,
      field: subjectFields[concept.subjectField],
      terms: concept.terms.map((term) => holds(term, concept)).sort(compare),
      definition: concept.definition,
      note: concept.wordingNote ?? {},
      sources: [...concept.sources].sort(compare),
    }))
    .sort(compare)
}

const tbx: Held = ({ form, language, status, type }) => ({
  form,
  language,
  status: status === 'garbled' ? 'deprecated' : status,
  type,
})

const turtle: Held = (term, { terms }) => {
  const { form, language, status } = term
  const first = terms.find((other) => other.status === 'preferred' && other.language === language)
  if (status === 'preferred' && term !== first) return { form, language, status: 'admitted' }
  return { form, language, status: ['obsolete', 'garbled'].includes(status) ? 'deprecated' : status }
}

const csv: Held = (term, { terms }) => {
  const { form, language, status, type } = term
  const first = terms.find((other) => other.status === 'preferred' && other.language === language)
  if (status === 'preferred') return { form, language, status: term === first ? status : 'admitted', type: 'full' }
  if (status === 'admitted') return { form, language, status, type: type === 'acronym' ? type : 'full' }
  return { form, language, status: 'deprecated', type: 'full' }
}

/** A glossary whose names and sources a cell can hold beside others. */
const celled = (pack: Pack): Pack => ({
  ...pack,
  concepts: pack.concepts.map((concept) => {
    const terms = concept.terms.map((term) => ({ ...term, form: term.form.replace(/[;；|]/g, '/').trim() }))
    return {
      ...concept,
      terms: [...new Map(terms.map((term) => [`${term.language} ${term.form}`, term])).values()],
      sources: concept.sources.filter(({ title }) => title !== 'A ; B'),
    }
  }),
})

/** Entries whose terms stand in one order: a table has that of its columns. */
const inAnyOrder = ({ concepts }: Pack): unknown =>
  concepts.map((concept) => ({ ...concept, terms: [...concept.terms].sort(compare), senses: {} }))

const relations = ({ concepts }: Pack, named: (type: string) => string): unknown =>
  concepts.flatMap(({ id, relations: list }) => list.map(({ type, target }) => [id, named(type), target])).sort(compare)

describe('export, then import', () => {
  it('is the identity for own packs', async () => {
    await fc.assert(
      fc.asyncProperty(glossary, async (pack) => {
        expect(losses(pack, 'pack')).toEqual([])
        expect(await there(pack, 'pack')).toEqual(pack)
      }),
      { numRuns: RUNS },
    )
  })

  it('is the identity for TBX on names, statuses, types, texts, sources and that entries are related', async () => {
    await fc.assert(
      fc.asyncProperty(glossary, async (pack) => {
        const back = await there(pack, 'tbx')
        expect(held(back, tbx)).toEqual(held(pack, tbx))
        expect(relations(back, () => 'related')).toEqual(relations(pack, () => 'related'))
      }),
      { numRuns: RUNS },
    )
  })

  it('is the identity for SKOS on labels, texts, sources, hierarchy, names, licence and version', async () => {
    await fc.assert(
      fc.asyncProperty(glossary, async (pack) => {
        const back = await there(pack, 'turtle')
        expect(held(back, turtle)).toEqual(held(pack, turtle))
        expect(relations(back, (type) => type)).toEqual(relations(pack, (type) => type))
        expect([back.id, back.name, back.licence, back.version]).toEqual(['town', pack.name, 'CC0 1.0', '7'])
      }),
      { numRuns: RUNS },
    )
  })

  it('is the identity for CSV on names, languages, texts, sources and hierarchy', async () => {
    await fc.assert(
      fc.asyncProperty(glossary.map(celled), async (pack) => {
        const said = losses(pack, 'csv').map(({ kind }) => kind)
        expect(said).not.toContain('split-names')
        expect(said).not.toContain('source-lines')
        const back = await there(pack, 'csv')
        // Cells of fields have no language.
        const fields = { subjectFields: {} }
        expect(held({ ...back, ...fields }, csv)).toEqual(held({ ...pack, ...fields }, csv))
        expect(back.concepts.map(({ subjectField }) => subjectField)).toEqual(
          pack.concepts.map(({ subjectField }) => subjectField),
        )
        expect(relations(back, (type) => type)).toEqual(relations(pack, (type) => type))
      }),
      { numRuns: RUNS },
    )
  })

  it.each(['tbx', 'turtle', 'csv', 'anki'] as const)('keeps a glossary of one language in %s', async (format) => {
    for (const language of ['id', 'yue', 'fil', 'ca-valencia']) {
      const pack = smallPack(
        concept('tram', [term('trem listrik', { language })], { definition: { [language]: 'Kereta.' } }),
      )
      const back = await there({ ...pack, languages: [language] }, format)
      expect(back.concepts.map(({ id }) => id)).toEqual(['tram'])
      expect(back.concepts[0]?.terms.map((each) => each.language)).toEqual([language])
      expect(back.concepts[0]?.definition).toEqual({ [language]: 'Kereta.' })
    }
  })

  it.each(['tbx', 'turtle', 'csv', 'anki'] as const)(
    'keeps the texts of two regions apart in %s, the first for both where there is none for both',
    async (format) => {
      const of = (definition: Record<string, string>): Promise<Pack> =>
        there(smallPack(concept('tram', ['light rail'], { definition, wordingNote: definition })), format)
      const both = { 'pt-BR': 'Um bonde.', 'pt-PT': 'Um elétrico.' }
      const [first] = (await of(both)).concepts
      expect(first?.definition).toEqual({ pt: 'Um bonde.', 'pt-PT': 'Um elétrico.' })
      expect(first?.wordingNote).toEqual(first?.definition)
      const general = { pt: 'Um trem.', ...both }
      expect((await of(general)).concepts[0]?.definition).toEqual(general)
    },
  )

  it.each(["'=x", "''+x", '=x'])('gives a cell back as it was: %s', async (form) => {
    const back = await there(smallPack(concept('tram', [form])), 'csv')
    expect(back.concepts[0]?.terms[0]?.form).toBe(form)
  })

  it('twice is the same as once, for every format that is written and read', async () => {
    await fc.assert(
      fc.asyncProperty(glossary, fc.constantFrom('tbx', 'turtle', 'csv', 'anki'), async (pack, format) => {
        const once = await there(pack, format)
        const twice = await there(once, format)
        expect(inAnyOrder(twice)).toEqual(inAnyOrder(once))
      }),
      { numRuns: RUNS },
    )
  })
})
