import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { condense } from '../../glossary/condense'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import { recordOf } from '../../glossary/matching/find-all'
import type { FormRecord, Known, Reading, RuleRecord } from '../../glossary/reading'
import { settle } from '../../glossary/settle'
import { whyMarked } from '../../glossary/why'
import { concept, cue, guard, packOf, sense, term } from './matching/small-pack'

const ambiguous = (form: string) => term(form, { mark: 'sense', sense: 'it' })
const pack = packOf(
  concept('belt', ['silk belt'], { guards: [guard('silk belt buckle')] }),
  concept('page', [ambiguous('BRI')], {
    senses: { it: sense({ strong: [cue('initiative')], weak: [cue('port'), cue('loan')], vetoes: [cue('bank')] }) },
  }),
  concept('section', [ambiguous('links')], {
    senses: {
      it: sense({ strong: [cue('silk')], vetoes: [cue('golf')], cueScope: 'section', vetoScope: 'section' }),
    },
  }),
  concept('paragraph', [ambiguous('five ports')], {
    senses: {
      it: sense({
        weak: [cue('port'), cue('harbour')],
        vetoes: [cue('wine')],
        cueScope: 'paragraph',
        vetoScope: 'near',
      }),
    },
  }),
  concept('presumed', [ambiguous('gap')], { senses: { it: sense({ vetoes: [cue('toe'), cue('bank')] }) } }),
)
const glossary = compile([pack])
/** With a name that waits for company, which stands everywhere else. */
const lone = concept('lone', [ambiguous('road belt')], {
  senses: { it: sense({ vetoes: [cue('horse')], company: 'some' }) },
})
const withLone = compile([packOf(...pack.concepts, lone)])

const NOTHING: Known = { forms: [], rules: [], whole: false }

const condensed = (texts: readonly string[], known = NOTHING, compiled = glossary): Reading =>
  condense(find(compiled, texts), known, (form) => recordOf([{ compiled }], form))

const wordings = ({ hits, forms }: Reading): (string | undefined)[] =>
  hits.flatMap((form, i) => (i % 4 === 3 ? [forms[form]?.form] : []))

describe('a condensed reading', () => {
  it('of a page without terms has numbers of cues alone, each once a paragraph', () => {
    const { hits, forms, rules } = condensed(['A port, a loan, a port and a harbour.', 'Wine and golf.'])
    const told = Array.from({ length: hits.length / 4 }, (_, i) => hits.slice(i * 4, i * 4 + 4))
    expect(
      told.map(([text, start, end, form]) => [
        text,
        start,
        end,
        recordOf([{ compiled: glossary }], form as number)?.form,
      ]),
    ).toEqual([
      [0, 0, 0, 'port'],
      [0, 0, 0, 'loan'],
      [1, 0, 0, 'golf'],
    ])
    expect({ forms, rules }).toEqual({ forms: {}, rules: {} })
  })

  it('has guards where a term is beside them', () => {
    const buckle = compile([
      packOf(concept('belt', ['belt'], { guards: [guard('silk belt buckle'), guard('belt drive')] })),
    ])
    const guardsIn = (text: string) => condense(find(buckle, [text]), NOTHING).hits.length / 4
    expect(guardsIn('A silk belt buckle.')).toBe(2)
    expect(guardsIn('A silk buckle.')).toBe(0)
  })

  it('leaves out what reaches no further than a paragraph without its term', () => {
    expect(condensed(['Harbour and wine.']).hits).toEqual([])
    expect(wordings(condensed(['Harbour and wine of the five ports.']))).toEqual([
      'harbour',
      'wine',
      'five ports',
      'port',
    ])
  })

  it('tells the places of cues beside a term that waits for them, and no others', () => {
    const { hits, forms } = condensed(['BRI loan, BRI golf.'])
    const places = Array.from({ length: hits.length / 4 }, (_, i) => hits.slice(i * 4, i * 4 + 4))
    expect(places.map(([, start, end, form]) => [forms[form as number]?.form, start, end])).toEqual([
      ['BRI', 0, 3],
      ['loan', 4, 8],
      ['BRI', 10, 13],
      [undefined, 0, 0],
    ])
  })

  it('of all there is has no cue of a rule that nothing waits for', () => {
    const whole = (...all: string[]) => wordings(condensed(all, { ...NOTHING, whole: true }))
    expect(whole('A port, a loan and golf.')).toEqual([])
    expect(whole('A port, a loan and golf.', 'BRI')).toEqual(['port', 'loan', 'BRI'])
  })

  it('tells what forms of before say of a rule that comes up', () => {
    const first = condensed(['An initiative.'])
    const known = { forms: first.hits.filter((_, i) => i % 4 === 3), rules: [], whole: false }
    expect(first.forms).toEqual({})
    expect(Object.values(condensed(['BRI'], known).forms).map(({ form }) => form)).toEqual(['initiative', 'BRI'])
  })

  it('has company where a name waits for it, once a paragraph, and at names; by strong cues alone', () => {
    const whole = (...all: string[]) => wordings(condensed(all, { ...NOTHING, whole: true }, withLone))
    expect(whole('A road belt.', 'An initiative, and the initiative.')).toEqual(['road belt', '', ''])
    expect(whole('A road belt.', 'A harbour and a port.')).toEqual(['road belt', ''])
    expect(whole('A road belt, wine.')).toEqual(['road belt', ''])
    expect(whole('A harbour and the BRI.')).toEqual(['BRI'])
  })

  it('takes no harm from numbers that there are not', () => {
    expect(wordings(condensed(['BRI'], { forms: [1_000_000], rules: [99], whole: false }))).toEqual(['BRI'])
  })
})

const PIECES = [
  'silk belt',
  'buckle',
  'BRI',
  'initiative',
  'port',
  'loan',
  'bank',
  'links',
  'silk',
  'golf',
  'five ports',
]
const MORE = [
  'road belt',
  'horse',
  'harbour',
  'wine',
  'gap',
  'toe',
  'and so on with a great many words more for distance.',
  'the',
  '.',
]
const text = fc.array(fc.constantFrom(...PIECES, ...MORE), { maxLength: 9 }).map((words) => words.join(' '))
const texts = fc.array(text, { minLength: 1, maxLength: 8 })

it('decides what the whole reading does, for the same reasons, in whatever slices it comes', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 8 }), (all, size) => {
      expect(settled(all, inSlices(all, size), size)).toEqual(settled(all, [find(withLone, all)]))
    }),
    { numRuns: 2000 },
  )
})

it('decides the same, for the same reasons, where all of a page is read at once', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const reading = condensed(all, { ...NOTHING, whole: true }, withLone)
      expect(settled(all, [reading])).toEqual(settled(all, [find(withLone, all)]))
    }),
    { numRuns: 2000 },
  )
})

function inSlices(texts: readonly string[], size: number): Reading[] {
  const readings: Reading[] = []
  const forms = new Set<number>()
  const rules = new Set<number>()
  for (let from = 0; from < texts.length; from += size) {
    const known = { forms: [...forms], rules: [...rules], whole: false }
    const reading = condensed(texts.slice(from, from + size), known, withLone)
    for (let i = 3; i < reading.hits.length; i += 4) forms.add(reading.hits[i] as number)
    for (const rule of Object.keys(reading.rules)) rules.add(Number(rule))
    readings.push(reading)
  }
  return readings
}

/** What is marked and why, two texts to a section. */
function settled(texts: readonly string[], readings: readonly Reading[], size = texts.length) {
  const forms: Record<number, FormRecord> = {}
  const rules: Record<number, RuleRecord> = {}
  const blocks = texts.map((_, i) => ({ section: i >> 1, hits: [] as number[] }))
  for (const [slice, reading] of readings.entries()) {
    Object.assign(forms, reading.forms)
    Object.assign(rules, reading.rules)
    for (let i = 0; i < reading.hits.length; i += 4)
      blocks[slice * size + (reading.hits[i] as number)]?.hits.push(...reading.hits.slice(i + 1, i + 4))
  }
  const places = settle(blocks, { forms, rules }, { repeat: 'section', garbled: 'auto' })
  return places.map((place) => ({ ...place, why: whyMarked(blocks, { forms, rules }, place) }))
}
