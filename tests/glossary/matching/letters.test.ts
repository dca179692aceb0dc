import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsWith, type CaseRule, compare, DIFFERS, PLURAL, SAME } from '../../../glossary/matching/agreement'
import { compareLetters } from '../../../glossary/matching/letters'
import { packTexts } from '../../../glossary/matching/packed-texts'
import { Spelling } from '../../../glossary/matching/spelling'
import { Tokens, tokenise } from '../../../glossary/matching/tokens'

const tokens = new Tokens()

/** Where the words of a text begin and end; undefined where it has none. */
function stretchOf(text: string) {
  tokenise(text, tokens)
  const last = tokens.count - 1
  if (last < 0) return undefined
  return { start: tokens.start[0] as number, end: tokens.end[last] as number, fullEnd: tokens.fullEnd[last] as number }
}

function byLetters(form: string, text: string, caseRule: CaseRule = 'fold', begins = false) {
  // As a compiled form was.
  tokenise(form, tokens)
  const { start, end } = stretchOf(text) ?? { start: 0, end: 0 }
  return compareLetters(packTexts([form, 'next']), 0, text, start, end, caseRule, begins)
}

describe('the quick comparison', () => {
  it.each([
    ['digital divide', 'digital divide', SAME],
    ['digital-friendly', 'Digital friendly', SAME],
    ['digital friendly', 'digital‑friendly', SAME],
    ['digital divide', 'digital divides', PLURAL],
    ['bus', 'buses', PLURAL],
    ['divide', 'divided', DIFFERS],
    ['divided', 'divide', DIFFERS],
    ['数字鸿沟', '数字鸿沟', SAME],
    ['数字鸿沟', '数字鸿溝', DIFFERS],
    ['One Belt, One Road', 'one belt, one road', SAME],
  ] as const)('of %s with %s says %i', (form, text, expected) => expect(byLetters(form, text)).toBe(expected))

  it.each([
    ['policy', 'policies'],
    ['R&D', 'R&D'],
    ['U.N.', 'U.N.'],
    ['数字-鸿沟', '数字 鸿沟'],
    ['digital divide', 'digital  divide'],
    ['café', 'café'],
  ])('leaves %s with %s to the spellings', (form, text) => expect(byLetters(form, text)).toBeUndefined())

  it('holds case against the rule', () => {
    expect(byLetters('Unicom', 'unicom', 'title-sensitive')).toBe(DIFFERS)
    expect(byLetters('unicom', 'Unicom', 'title-sensitive')).toBe(SAME)
    expect(byLetters('unicom', 'Unicom', 'exact')).toBe(DIFFERS)
    expect(byLetters('BRI', 'BRIs', 'exact')).toBe(DIFFERS)
  })

  it('says what the spellings say, wherever it says anything', () => {
    const pieces = [
      'a',
      'b',
      'y',
      'ies',
      'es',
      's',
      'x',
      'A',
      'Y',
      'S',
      '5',
      '数',
      '字',
      'é',
      'e\u0301',
      'Ａ',
      ' ',
      '\u00a0',
    ]
    const marks = ['-', '–', '’', "'", '.', ',', '"', '&', '_', '\u200b', '\u00ad', '  ']
    const wording = fc
      .array(fc.constantFrom(...pieces, ...marks), { minLength: 1, maxLength: 7 })
      .map((all) => all.join(''))
    /** A form, and the same with one piece put in or taken out. */
    const near = fc
      .tuple(wording, fc.nat(), fc.constantFrom('', ...pieces, ...marks), fc.boolean())
      .map(([form, place, piece, cuts]) => {
        const at = place % (form.length + 1)
        return [form, form.slice(0, at) + piece + form.slice(at + (cuts ? 1 : 0))] as const
      })
    let told = 0
    fc.assert(
      fc.property(
        fc.oneof(near, fc.tuple(wording, wording)),
        fc.constantFrom<CaseRule>('fold', 'exact', 'title-sensitive'),
        ([form, text], caseRule) => {
          const whole = stretchOf(form)
          if (whole?.start !== 0 || whole.fullEnd !== form.length) return
          const stretch = stretchOf(text)
          if (!stretch) return
          const dots = form.includes('.')
          const spellings = () =>
            [
              new Spelling().open(form, 0, form.length, dots),
              new Spelling().open(text, stretch.start, stretch.end, dots),
            ] as const
          const said = byLetters(form, text, caseRule)
          if (said !== undefined) {
            told++
            expect(said).toBe(compare(...spellings(), caseRule))
          }
          const begun = byLetters(form, text, 'fold', true)
          if (begun !== undefined) expect(begun).toBe(beginsWith(...spellings()) ? SAME : DIFFERS)
        },
      ),
      { numRuns: 20_000 },
    )
    expect(told).toBeGreaterThan(2_000)
  })
})
