import { describe, expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { concept, cue, found, packOf, sense, term } from './small-pack'

const sensed = (form: string) => term(form, { case: 'exact', type: 'acronym', mark: 'sense', sense: 'it' })
const senses = { it: sense({ strong: [cue('summit'), cue('China’s BRI')] }) }
/** A sure name is a cue as well. */
const marked = (text: string): string[] => [...new Set(found(glossary, text))]

const glossary = compile([
  packOf(
    concept('wto', ['World Trade Organization', sensed('WTO')], { senses }),
    concept('eu', ['European Union', sensed('EU'), sensed('E.U.')], { senses }),
    concept('bri', ['Belt and Road Initiative', 'Belt Road Initiative', sensed('BRI')], { senses }),
    concept('epa', [sensed('EPA')], { senses }),
    concept('un', ['United Nations', term('UN', { case: 'exact' })]),
  ),
])

describe('an acronym of one sense', () => {
  it.each([
    ['in whose text another body has its initials', 'World Toilet Organization, founded in 2001: the WTO', []],
    ['with small words', 'the Bank of Rural India, BRI', []],
    ['with its own name', 'the World Trade Organization (WTO)', ['World Trade Organization', 'WTO']],
    ['with its own name in part', 'the Belt-and-Road Initiative: BRI', ['Belt-and-Road Initiative', 'BRI']],
    ['with no name at all', 'the WTO and the BRI', ['WTO', 'BRI']],
    ['in another text than the name', 'WTO talks', ['WTO']],
    ['of two letters beside its other name', 'the Emergency Unit (EU)', []],
    ['before it', 'EU (Emergency Unit)', []],
    ['with dots, in Chinese', '老牌樂隊E.U.（Experience Unlimited）', []],
    ['beside words that only begin so', 'EU ministers in Eastern Ukraine', ['EU']],
    ['whose name the glossary does not know', 'the Environmental Protection Agency (EPA)', ['EPA']],
    ['that has any sense', 'Universal News (UN)', ['UN']],
    ['in small letters before it', 'the world toilet organization (WTO)', []],
    ['in small letters behind it and another word', 'the WTO protocol (wide token ordering)', []],
    ['that is said to mean it', 'WTO means “wide token ordering”', []],
    ['in small letters somewhere else', 'we took off, and the WTO met', ['WTO']],
    ['with its own name in small letters', 'the belt and road initiative (BRI)', ['belt and road initiative', 'BRI']],
    ['inside a longer word', 'xWorld Toilet Organization, WTO', ['WTO']],
  ])('%s', (_, text, marks) => expect(marked(text)).toEqual(marks))

  it('that stands for two bodies in one text is told by the nearer name', () => {
    const text = 'Bank Rakyat Indonesia, BRI, is no part of the Belt and Road Initiative (BRI)'
    const starts = find(glossary, [text]).hits.filter((_, at) => at % 4 === 1)
    expect(starts).toContain(text.lastIndexOf('BRI'))
    expect(starts).not.toContain(text.indexOf('BRI'))
  })
  it('is told by words around it that say its sense, whatever name is near', () =>
    expect(marked('Bank Rakyat Indonesia, the lender, and China’s BRI')).toEqual(['China’s BRI', 'BRI']))

  it('is told by the nearest of many names', () => {
    const many = 'World Toilet Organization. '.repeat(40)
    expect(marked(`${many}WTO`)).toEqual([])
  })
})
