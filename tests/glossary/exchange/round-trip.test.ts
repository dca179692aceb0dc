import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadFormat, WriteFormat } from '../../../glossary/exchange/format'
import { losses } from '../../../glossary/exchange/losses'
import { write } from '../../../glossary/exchange/write'
import type { ConceptEntry, Pack, Term } from '../../../glossary/pack'
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

  it('is the identity for SKOS on labels, texts, sources, hierarchy, name, licence and version', async () => {
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
