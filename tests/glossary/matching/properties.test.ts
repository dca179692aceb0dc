import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { reread } from '../../../glossary/matching/misread'
import { END, foldForm, Spelling } from '../../../glossary/matching/spelling'
import type { FormTable, ReadBlock } from '../../../glossary/reading'
import { settle } from '../../../glossary/settle'
import { concept, cue, guard, packOf, sense, term } from './small-pack'

const pack = packOf(
  concept('belt', ['belt and road', 'Belt & Road Initiative', 'One Belt, One Road', '一带一路', '数字一带一路']),
  concept('bri', [term('BRI', { case: 'exact', mark: 'sense', sense: 'it' }), term('B.R.I.', { case: 'exact' })], {
    senses: { it: sense({ strong: [cue('initiat*')], weak: [cue('china'), cue('road')], vetoes: [cue('bank')] }) },
    guards: [guard('BRI bank'), guard('五通桥')],
  }),
  concept('links', ['five links', '五通', term('rule by road', { status: 'garbled', mark: 'garbled-pages' })]),
)
const glossary = compile([pack])

const PIECES = [
  ...['belt', 'Belt', 'and', '&', 'road', 'Road', 'roads', 'Initiative', 'initiated', 'one', 'One', ',', '.', ' ', ' '],
  ...[
    'BRI',
    'B.R.I.',
    'bank',
    'China’s',
    'five',
    'links',
    'rule',
    'by',
    '-',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '“',
    '”',
    '「',
  ],
  ...['一', '带', '路', '数字', '五通', '桥', '🎉', '👩‍👧', '¡°', '¡±', "'", 'ﬁ', 'é', 'e\u0301', 'Ｂ', '1', '/', '\n'],
]
const paragraph = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''))
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(' '))
const text = fc.oneof(paragraph, spaced, fc.string({ unit: 'binary', maxLength: 40 }))

const singulars = (spelling: string): string[] => [
  spelling,
  spelling.replace(/s$/, ''),
  spelling.replace(/es$/, ''),
  spelling.replace(/ies$/, 'y'),
]

it('a folded text is what the spelling reads letter by letter', () => {
  fc.assert(
    fc.property(
      fc.oneof(text, fc.string({ unit: fc.constantFrom('a', 'Z', '7', '路', ' ', '-'), maxLength: 12 })),
      (whole) => {
        let read = ''
        const spelt = reread(whole)
        for (const spelling = new Spelling().open(spelt, 0, spelt.length); spelling.code !== END; spelling.next())
          read += String.fromCharCode(spelling.code)
        expect(foldForm(whole)).toBe(read)
      },
    ),
    { numRuns: 2000 },
  )
})

it('every hit holds its form', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { hits, forms } = find(glossary, [whole])
      for (let i = 0; i < hits.length; i += 4) {
        const [, start, end, form] = hits.slice(i, i + 4) as [number, number, number, number]
        const spelling = foldForm(whole.slice(start, end))
        const wanted = forms[form]?.form ?? ''
        if (wanted.endsWith('*')) expect(spelling.startsWith(foldForm(wanted.slice(0, -1)))).toBe(true)
        else expect(singulars(spelling)).toContain(foldForm(wanted))
      }
    }),
    { numRuns: 2000 },
  )
})

it('a form that stands free in a text is found', () => {
  const forms = ['belt and road', 'One Belt, One Road', '一带一路', '五通', 'BRI', 'B.R.I.', 'five links']
  fc.assert(
    fc.property(text, fc.constantFrom(...forms), text, (before, form, after) => {
      const whole = `${before}. ${form} ; ${after}`
      const start = before.length + 2
      const { hits } = find(glossary, [whole])
      const ends = hits.flatMap((_, i) => (i % 4 === 1 && hits[i] === start ? [hits[i + 1]] : []))
      expect(ends).toContain(start + form.length)
    }),
    { numRuns: 1000 },
  )
})

it('what is settled never overlaps, and runs in order', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const settled = settleAll(texts, [texts.map((_, i) => i)])
      for (const [i, one] of settled.entries()) {
        const next = settled[i + 1]
        expect(one.start).toBeLessThan(one.end)
        if (next?.block === one.block) expect(next.start).toBeGreaterThanOrEqual(one.end)
        else if (next) expect(next.block).toBeGreaterThan(one.block)
      }
    }),
    { numRuns: 1000 },
  )
})

it('what is settled depends neither on slicing nor on the order in which slices arrive', () => {
  const slicedTexts = fc.array(text, { minLength: 1, maxLength: 8 }).chain((texts) =>
    fc
      .tuple(
        fc.shuffledSubarray(
          texts.map((_, i) => i),
          { minLength: texts.length, maxLength: texts.length },
        ),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: texts.length, maxLength: texts.length }),
      )
      .map(([order, sizes]) => ({ texts, slices: cut(order, sizes) })),
  )
  fc.assert(
    fc.property(slicedTexts, ({ texts, slices }) => {
      expect(settleAll(texts, slices)).toEqual(settleAll(texts, [texts.map((_, i) => i)]))
    }),
    { numRuns: 1000 },
  )
})

function cut(order: readonly number[], sizes: readonly number[]): number[][] {
  const slices: number[][] = []
  let at = 0
  for (const size of sizes) {
    if (at >= order.length) break
    slices.push(order.slice(at, at + size))
    at += size
  }
  return slices
}

/** Finds slice by slice, and settles over the texts in their order; two texts make a section. */
function settleAll(texts: readonly string[], slices: readonly number[][]) {
  const blocks = texts.map((_, i) => ({ section: i >> 1, hits: [] as number[] }))
  const table: {
    forms: Record<number, FormTable['forms'][number]>
    rules: Record<number, FormTable['rules'][number]>
  } = {
    forms: {},
    rules: {},
  }
  for (const slice of slices) {
    const { hits, forms, rules } = find(
      glossary,
      slice.map((i) => texts[i] as string),
    )
    Object.assign(table.forms, forms)
    Object.assign(table.rules, rules)
    for (let i = 0; i < hits.length; i += 4)
      blocks[slice[hits[i] as number] as number]?.hits.push(...hits.slice(i + 1, i + 4))
  }
  return settle(blocks satisfies ReadBlock[], table, { repeat: 'section', garbled: 'auto' })
}
