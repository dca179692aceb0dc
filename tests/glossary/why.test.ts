import { describe, expect, it } from 'vitest'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import type { ReadBlock } from '../../glossary/reading'
import { settle } from '../../glossary/settle'
import { whyMarked } from '../../glossary/why'
import { concept, cue, packOf, sense, term } from './matching/small-pack'

const glossary = compile([
  packOf(
    concept('pact', ['harbour pact']),
    concept('links', [term('five links', { mark: 'sense', sense: 'road' })], {
      senses: {
        road: sense({ strong: [cue('silk road')], weak: [cue('port'), cue('loan')], cueScope: 'section' }),
      },
    }),
    concept('gap', [term('digital gap', { mark: 'sense', sense: 'access' })], {
      senses: { access: sense({ vetoes: [cue('toe')] }) },
    }),
    concept('trade', [term('digital trade', { mark: 'sense', sense: 'alone' })], {
      senses: { alone: { ...sense({}), company: 'some' } },
    }),
    concept('voice', [term('count ann first', { mark: 'garbled-pages', status: 'garbled' })]),
    concept('friend', [
      term('number of people', { mark: 'garbled-pages', status: 'garbled' }),
      term('rule by numbers', { mark: 'garbled-pages', status: 'garbled' }),
    ]),
  ),
])

/** Why the first place in each text is marked; each text is a section of its own. */
function why(...texts: string[]) {
  const { hits, forms, rules } = find(glossary, texts)
  const blocks: ReadBlock[] = texts.map((_, section) => ({
    section,
    hits: Array.from({ length: hits.length / 4 }, (_, i) => hits.slice(i * 4, i * 4 + 4)).flatMap(([text, ...rest]) =>
      text === section ? rest : [],
    ),
  }))
  const [place] = settle(blocks, { forms, rules }, { repeat: 'every', garbled: 'auto' })
  return place && whyMarked(blocks, { forms, rules }, place)
}

describe('the reason of a mark', () => {
  it('is the wording alone where it has one sense', () => {
    expect(why('A harbour pact.')).toEqual({ by: 'always', form: 'harbour pact' })
  })

  it('is the rule with the cues that were seen in its scope, the strong ones first', () => {
    expect(why('A loan for the five links of the silk road.', 'A port elsewhere.')).toEqual({
      by: 'sense',
      form: 'five links',
      rule: 'links/road',
      cues: ['silk road', 'loan'],
    })
  })

  it('is that nothing speaks against a sense that is presumed', () => {
    expect(why('The digital gap.')).toEqual({ by: 'presumed', form: 'digital gap', rule: 'gap/access' })
  })

  it('is other matters of the glossary where a name asks for company', () => {
    expect(why('Of digital trade.')).toBeUndefined()
    expect(why('Of digital trade.', 'The harbour pact.')).toEqual({
      by: 'company',
      form: 'digital trade',
      rule: 'trade/alone',
    })
  })

  it('is the company of other garbled wordings', () => {
    expect(why('Count Ann first, then the number of people, then rule by numbers.')).toEqual({
      by: 'garbled-pages',
      form: 'count ann first',
      wordings: ['number of people', 'rule by numbers'],
    })
  })
})
