import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../../glossary/pack'
import { type Edit, edited, undone } from '../../../glossary/writing/edit-many'
import { concept, packOf, sense, term } from '../matching/small-pack'

const tram = concept('tram', [
  term('tram', { status: 'preferred' }),
  term('tramcar'),
  term('tramway', { language: 'fr' }),
])
const road = concept('road', ['road'], { relations: [{ type: 'related', target: 'tram' }] })
const rail = concept('rail', ['rail'])
const pack = packOf(tram, road, rail)

const outcome = (edit: Edit, ...ids: string[]): ConceptEntry[] => edited(pack, new Set(ids), edit).concepts
const statuses = (entry: ConceptEntry | undefined): string[] => entry?.terms.map(({ status }) => status) ?? []

describe('an edit of several entries', () => {
  it('gives all their names a status, or those in one language', () => {
    expect(outcome({ kind: 'status', status: 'deprecated' }, 'tram').map(statuses)).toEqual([
      ['deprecated', 'deprecated', 'deprecated'],
      ['admitted'],
      ['admitted'],
    ])
    expect(statuses(outcome({ kind: 'status', status: 'obsolete', language: 'fr' }, 'tram')[0])).toEqual([
      'preferred',
      'admitted',
      'obsolete',
    ])
  })

  it('prefers one name of each language', () => {
    expect(statuses(outcome({ kind: 'status', status: 'preferred' }, 'tram')[0])).toEqual([
      'preferred',
      'admitted',
      'preferred',
    ])
  })

  it('files them under a subject that is there, or under a new one', () => {
    const known = edited(pack, new Set(['rail']), { kind: 'subject', name: 'Test', language: 'en' })
    expect(known.subjectFields).toEqual({ test: { en: 'Test' } })
    const made = edited(pack, new Set(['rail']), { kind: 'subject', name: 'On rails', language: 'en' })
    expect(made.concepts[2]?.subjectField).toBe('on-rails')
    expect(made.subjectFields).toEqual({ test: { en: 'Test' }, 'on-rails': { en: 'On rails' } })
  })

  it('puts a tag on and takes it away', () => {
    const tagged = edited(pack, new Set(['rail', 'tram']), { kind: 'tag', tag: 'draft', on: true })
    expect(tagged.concepts.map(({ tags }) => tags)).toEqual([['draft'], undefined, ['draft']])
    expect(edited(tagged, new Set(['rail', 'tram']), { kind: 'tag', tag: 'draft', on: false })).toEqual(pack)
  })

  it('deletes them, with the relations to them', () => {
    expect(outcome({ kind: 'delete' }, 'tram')).toEqual([{ ...road, relations: [] }, rail])
  })

  it('leaves the others the very same', () => {
    expect(outcome({ kind: 'tag', tag: 'draft', on: true }, 'tram')[2]).toBe(rail)
  })
})

describe('an edit that is taken back', () => {
  const deleted = { before: pack, after: edited(pack, new Set(['tram']), { kind: 'delete' }) }

  it('leaves all as it was, in its order', () => {
    expect(undone(deleted.after, deleted)).toEqual(pack)
  })

  it('leaves what was written meanwhile', () => {
    const written = { ...deleted.after.concepts[1], definition: { en: 'of steel' } } as ConceptEntry
    const now = {
      ...deleted.after,
      concepts: [deleted.after.concepts[0] as ConceptEntry, written, concept('new', ['new'])],
    }
    expect(undone(now, deleted).concepts.map(({ id, definition }) => `${id}: ${definition.en}`)).toEqual([
      'tram: tram',
      'road: road',
      'rail: of steel',
      'new: new',
    ])
  })

  it('takes back of an entry what the edit changed of it, and nothing else', () => {
    const [first, ...rest] = deleted.after.concepts
    const written = { ...first, definition: { en: 'paved' }, tags: ['draft'] } as ConceptEntry
    expect(undone({ ...deleted.after, concepts: [written, ...rest] }, deleted).concepts[1]).toEqual({
      ...road,
      definition: { en: 'paved' },
      tags: ['draft'],
    })
    const tagged = { before: pack, after: edited(pack, new Set(['rail']), { kind: 'tag', tag: 'draft', on: true }) }
    const renamed = tagged.after.concepts.with(2, { ...rail, tags: ['draft'], terms: [term('railway')] })
    expect(undone({ ...tagged.after, concepts: renamed }, tagged).concepts[2]).toEqual({
      ...rail,
      terms: [term('railway')],
    })
  })

  it('parts what was merged, whichever led', () => {
    const before = packOf(concept('tramcar', ['tram'], { definition: {} }), road, tram)
    const after = edited(before, new Set(['tramcar', 'tram']), { kind: 'merge' })
    expect(after.concepts.map(({ id }) => id)).toEqual(['road', 'tram'])
    expect(undone(after, { before, after })).toEqual(before)
  })

  it('gives names back with the sense rules that they wait for', () => {
    const waiting = concept('bar', [term('bar', { mark: 'sense', sense: 'pub' })], { senses: { pub: sense({}) } })
    const edit = { kind: 'status', status: 'deprecated' } as const
    const before = packOf(waiting)
    const after = edited(before, new Set(['bar']), edit)
    const plain = { ...waiting, terms: [term('bar', { status: 'deprecated' })], senses: {} }
    expect(undone({ ...after, concepts: [plain] }, { before, after })).toEqual(before)
  })

  it('does not bring back what was deleted since, nor put what comes back over another of its id', () => {
    const tagged = { before: pack, after: edited(pack, new Set(['rail']), { kind: 'tag', tag: 'draft', on: true }) }
    expect(undone(edited(tagged.after, new Set(['rail']), { kind: 'delete' }), tagged).concepts).toEqual([tram, road])
    const other = concept('tram', ['another tram'])
    const now = { ...deleted.after, concepts: [...deleted.after.concepts, other] }
    expect(undone(now, deleted).concepts).toEqual([{ ...tram, id: 'tram-2' }, road, rail, other])
  })
})
