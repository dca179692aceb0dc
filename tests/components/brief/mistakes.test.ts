import { describe, expect, it } from 'vitest'
import { mistakes } from '../../../components/brief/mistakes'
import { brief } from '../../../glossary/brief/pack'
import { byBrief, type OutlineSection } from '../../../glossary/browse'
import type { Point, Repair } from '../../../glossary/pack'
import { point } from '../entry/glossary-fixtures'

const repair = (form: string, rest: Partial<Repair> = {}): Repair => ({ form, confidence: 'high', ...rest })
const wrong = (printed: string) => ({ printed, original: '', rule: 'Nobody is called so.', never: {} })

/** `names`: printed words that are ordinary names. */
const sectionOf = (points: Point[], names: string[] = []): OutlineSection[] => [
  {
    id: 'A',
    title: {},
    points: points.map((each) => ({
      ...each,
      concepts: [],
      repairs: each.repairs.map((one) => ({ ...one, isName: names.includes(one.form) })),
    })),
  },
]

describe('what a translation got wrong', () => {
  const points = [
    point({ id: 's1-1', sentence: 's1', repairs: [repair('count Ann first', { original: '数安为先' })] }),
    point({ id: 's2-1', sentence: 's2', repairs: [repair('suppress and suppress'), repair('the one belt')] }),
    point({ id: 's3-1', sentence: 's3', repairs: [repair('*** ***'), repair('count Ann first')] }),
  ]
  const sections = sectionOf(points)
  const found = (printed: string) => mistakes([wrong(printed)], sections)[0]

  it('is joined with the first repair of the same words', () => {
    expect(found('Count Ann first')).toEqual({
      printed: 'Count Ann first',
      place: { pointId: 's1-1', sentence: 's1' },
      repairs: [{ ...repair('count Ann first', { original: '数安为先' }), isName: false }],
    })
  })

  it('is joined with the repairs of its parts where no repair has all its words', () => {
    const forms = found('to suppress and suppress the one belt')?.repairs.map(({ form }) => form)
    expect(forms).toEqual(['suppress and suppress', 'the one belt'])
  })

  it('is none where the words are an ordinary name', () => {
    expect(mistakes([wrong('Count Ann first')], sectionOf(points, ['count Ann first']))).toEqual([])
  })

  it('is joined by signs as they stand where it has no words', () => {
    expect(found('*** ***')?.place?.pointId).toBe('s3-1')
    expect(found('---')?.repairs).toEqual([])
  })
})

it('every mistake of the brief has a place there, and how sure its original is', () => {
  const { document } = brief
  const all = document ? mistakes(document.mistranslations, byBrief(brief)) : []
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter(({ place, repairs }) => !place || repairs.length === 0)).toEqual([])
})
