import { describe, expect, it } from 'vitest'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import type { Pack } from '../../glossary/pack'
import type { FormTable, ReadBlock, Role } from '../../glossary/reading'
import { type SettleOptions, settle } from '../../glossary/settle'
import { concept, cue, guard, packOf, sense, term } from './matching/small-pack'

const EVERY: SettleOptions = { repeat: 'every', garbled: 'auto' }

/** Settles paragraphs; `#` begins a new section. Gives the marks shown in each paragraph. */
function marks(pack: Pack, paragraphs: string[], options: Partial<SettleOptions> = {}): string[][] {
  const { hits, forms, rules } = find(compile([pack]), paragraphs)
  let section = 0
  const blocks = paragraphs.map((text) => {
    if (text.startsWith('#')) section++
    return { section, hits: [] as number[] }
  })
  for (let i = 0; i < hits.length; i += 4) blocks[hits[i] as number]?.hits.push(...hits.slice(i + 1, i + 4))
  const result: string[][] = paragraphs.map(() => [])
  for (const { block, start, end, shown } of settle(blocks, { forms, rules }, { ...EVERY, ...options }))
    if (shown) result[block]?.push((paragraphs[block] as string).slice(start, end))
  return result
}

describe('where candidates overlap', () => {
  const pack = packOf(
    concept('belt', ['belt and road', 'belt and road initiative']),
    concept('initiative', ['road initiative of the century']),
    concept('un', ['联合国'], { guards: [guard('联合国大学'), guard('公司联合')] }),
  )

  it('the longest is marked', () =>
    expect(marks(pack, ['Belt and Road Initiative'])).toEqual([['Belt and Road Initiative']]))
  it('the longest of all, not of those that start first', () =>
    expect(marks(pack, ['belt and road initiative of the century'])).toEqual([['road initiative of the century']]))
  it('a guard swallows what lies inside it', () => expect(marks(pack, ['联合国大学在联合国'])).toEqual([['联合国']]))
  it('a guard as long as a term goes before it', () => {
    const same = packOf(concept('a', ['five links'], { guards: [guard('five links')] }))
    expect(marks(same, ['five links'])).toEqual([[]])
  })
  it('a shorter guard yields to a longer term', () => {
    const longer = packOf(concept('a', ['links of trade'], { guards: [guard('five links')] }))
    expect(marks(longer, ['five links of trade'])).toEqual([['links of trade']])
  })
  it('a guard blocks what overlaps it', () => expect(marks(pack, ['公司联合国家'])).toEqual([[]]))
  it('a rejected candidate yields to the shorter one inside it', () => {
    const nested = packOf(
      concept('outer', [term('digital friendly five links', { status: 'garbled', mark: 'garbled-pages' })]),
      concept('inner', ['five links']),
    )
    expect(marks(nested, ['digital friendly five links'])).toEqual([['five links']])
    expect(marks(nested, ['digital friendly five links'], { garbled: 'always' })).toEqual([
      ['digital friendly five links'],
    ])
  })
})

it('what the reader muted is not marked, and yields to the shorter term inside it', () => {
  const pack = packOf(concept('belt', ['belt and road']), concept('initiative', ['belt and road initiative']))
  const muted = new Set([`${pack.id}:initiative`])
  expect(marks(pack, ['the belt and road initiative'], { muted })).toEqual([['belt and road']])
})

describe('a sense', () => {
  const bri = (more: Parameters<typeof sense>[0]): Pack =>
    packOf(
      concept('bri', [term('BRI', { case: 'exact', mark: 'sense', sense: 'it' })], {
        senses: {
          it: sense({
            strong: [cue('belt and road')],
            weak: [cue('China', 'Beijing'), cue('infrastructure')],
            vetoes: [cue('bank rakyat')],
            ...more,
          }),
        },
      }),
    )

  it('needs a cue', () => expect(marks(bri({}), ['the BRI'])).toEqual([[]]))
  it('passes by one strong cue', () => expect(marks(bri({}), ['belt and road, the BRI'])).toEqual([['BRI']]))
  it('does not pass by one weak cue', () => expect(marks(bri({}), ['the BRI in China'])).toEqual([[]]))
  it('does not count alternatives of a cue twice', () =>
    expect(marks(bri({}), ['the BRI in China, Beijing and China'])).toEqual([[]]))
  it('passes by two weak cues', () => expect(marks(bri({}), ['BRI infrastructure in China'])).toEqual([['BRI']]))
  it('is stopped by a veto', () => expect(marks(bri({}), ['belt and road, BRI', 'Bank Rakyat'])).toEqual([[], []]))
  it('may find its cue in a later paragraph', () =>
    expect(marks(bri({}), ['the BRI', 'a belt and road'])).toEqual([['BRI'], []]))
  it('may find its two weak cues in two paragraphs', () =>
    expect(marks(bri({}), ['the BRI', 'China', 'infrastructure'])).toEqual([['BRI'], [], []]))
  it('of paragraph scope finds none in another paragraph', () =>
    expect(marks(bri({ cueScope: 'paragraph' }), ['the BRI', 'belt and road BRI'])).toEqual([[], ['BRI']]))
  it('of section scope finds none in another section', () =>
    expect(marks(bri({ cueScope: 'section' }), ['# BRI', 'belt and road', '# BRI'])).toEqual([['BRI'], [], []]))
  it('is stopped by a veto in its own paragraph only, where that is the scope', () =>
    expect(marks(bri({ vetoScope: 'paragraph' }), ['belt and road BRI', 'BRI, Bank Rakyat'])).toEqual([['BRI'], []]))
  it('is stopped by a veto in its own section only, where that is the scope', () =>
    expect(marks(bri({ vetoScope: 'section' }), ['belt and road BRI', '# BRI', 'Bank Rakyat'])).toEqual([
      ['BRI'],
      [],
      [],
    ]))

  it('without any cue is presumed', () => expect(marks(bri({ strong: [], weak: [] }), ['the BRI'])).toEqual([['BRI']]))
  it('that is presumed is stopped by a veto all the same', () =>
    expect(marks(bri({ strong: [], weak: [] }), ['the BRI', 'Bank Rakyat'])).toEqual([[], []]))
  describe('that asks for company', () => {
    const lone = packOf(
      concept(
        'road',
        [term('silk road', { mark: 'sense', sense: 'it' }), term('silk roads', { mark: 'sense', sense: 'it' })],
        {
          senses: { it: sense({ strong: [], weak: [], vetoes: [cue('horse')], company: 'some' }) },
        },
      ),
      concept('port', ['port', term('pier', { mark: 'sense', sense: 'it' })], {
        senses: { it: sense({ strong: [cue('harbour'), cue('silk')], vetoes: [cue('jetty')], cueScope: 'paragraph' }) },
      }),
    )
    it.each([
      ['does not pass alone', ['the silk road'], [[]]],
      ['does not pass by its own other names', ['the silk road', 'silk roads'], [[], []]],
      [
        'passes beside a cue of another sense, in another paragraph too',
        ['the silk road', 'a harbour'],
        [['silk road'], []],
      ],
      ['passes beside a name of another concept', ['the silk road', 'a port'], [['silk road'], ['port']]],
      ['does not pass by vetoes', ['the silk road', 'a jetty'], [[], []]],
      ['is stopped by a veto all the same', ['the silk road, a horse', 'a harbour'], [[], []]],
    ])('%s', (_, texts, expected) => expect(marks(lone, texts)).toEqual(expected))
    it('passes, where company is to be much, beside a name or two cues', () => {
      const much = packOf(
        concept('road', [term('silk road', { mark: 'sense', sense: 'it' })], {
          senses: { it: sense({ strong: [], weak: [], vetoes: [], company: 'much' }) },
        }),
        concept('port', ['port', term('pier', { mark: 'sense', sense: 'it' })], {
          senses: { it: sense({ strong: [cue('harbour', 'haven'), cue('crane')], weak: [cue('sea')] }) },
        }),
      )
      expect(marks(much, ['the silk road', 'a port'])).toEqual([['silk road'], ['port']])
      expect(marks(much, ['the silk road', 'a harbour', 'a haven'])).toEqual([[], [], []])
      expect(marks(much, ['the silk road', 'a harbour', 'a crane'])).toEqual([['silk road'], [], []])
      expect(marks(much, ['the silk road', 'a harbour and the sea'])).toEqual([[], []])
    })
    it('passes by no cue of another sense that asks for company', () => {
      const asking = packOf(
        concept('road', [term('silk road', { mark: 'sense', sense: 'it' })], {
          senses: { it: sense({ strong: [], weak: [], vetoes: [], company: 'some' }) },
        }),
        concept('union', [term('union', { mark: 'sense', sense: 'it' })], {
          senses: { it: sense({ strong: [cue('officials')], weak: [], vetoes: [], company: 'some' }) },
        }),
      )
      expect(marks(asking, ['the silk road', 'officials'])).toEqual([[], []])
      expect(marks(asking, ['the silk road', 'a union', 'officials'])).toEqual([['silk road'], ['union'], []])
    })
    it('passes beside a cue of its own', () => {
      const own = bri({ strong: [cue('harbour')], weak: [], company: 'some' })
      expect(marks(own, ['the BRI'])).toEqual([[]])
      expect(marks(own, ['the BRI', 'a harbour'])).toEqual([['BRI'], []])
    })
  })

  it('is stopped by a veto within a few words, where that is the scope', () => {
    const near = bri({ strong: [], weak: [], vetoScope: 'near' })
    const far = 'and there are more than eight words between the two'
    expect(marks(near, [`Bank Rakyat, which is called BRI, ${far}; the BRI`, 'BRI'])).toEqual([['BRI'], ['BRI']])
  })
  it('is near by fewer characters where they are Chinese', () => {
    const near = bri({ strong: [], weak: [], vetoes: [cue('银行')], vetoScope: 'near' })
    expect(marks(near, ['银行BRI的利润下降了，后来大家都说铁路的BRI'])).toEqual([['BRI']])
  })
  describe.each(['paragraph', 'near'] as const)('vetoed by its %s', (vetoScope) => {
    const both = packOf(
      concept('bri', ['带路', term('BRI', { case: 'exact', mark: 'sense', sense: 'it' })], {
        senses: { it: sense({ strong: [cue('our BRI')], vetoes: [cue('bank')], vetoScope }) },
      }),
    )
    it.each([
      ['is not where a name of the concept is nearer', 'bank, 带路: BRI', ['带路', 'BRI']],
      ['is where the name is farther', '带路: bank, BRI', ['带路']],
      ['is where the name is as far', '带路 BRI bank', ['带路']],
      ['is told from another place of the same wording', 'bank BRI and 带路 BRI', ['带路', 'BRI']],
      ['is not inside a cue that holds it', 'bank: our BRI', ['BRI']],
      ['is where such a cue stands elsewhere', 'our BRI, the bank BRI', ['BRI']],
      [
        'is not where the veto is farther than a paragraph is long',
        `bank ${'far '.repeat(500)} our BRI, BRI`,
        ['BRI', 'BRI'],
      ],
    ])('%s', (_, text, expected) => expect(marks(both, [text])).toEqual([expected]))
  })
  it('is vetoed by its page or section, whatever name is nearer', () => {
    for (const vetoScope of ['page', 'section'] as const) {
      const both = packOf(
        concept('bri', ['带路', term('BRI', { case: 'exact', mark: 'sense', sense: 'it' })], {
          senses: { it: sense({ strong: [cue('port')], vetoes: [cue('bank')], vetoScope }) },
        }),
      )
      expect(marks(both, ['bank, 带路: BRI'])).toEqual([['带路']])
    }
  })
  it('is supported by a name of the same concept that can mean nothing else', () => {
    const both = packOf(
      concept('bri', ['带路', term('BRI', { mark: 'sense', sense: 'it' })], {
        senses: { it: sense({ strong: [cue('port')] }) },
      }),
    )
    expect(marks(both, ['BRI', '带路'])).toEqual([['BRI'], ['带路']])
    expect(marks(both, ['BRI', '带'])).toEqual([[], []])
  })

  it('is not supported by the very words that wait for it', () => {
    const own = packOf(
      concept('voice', [term('voice of china', { mark: 'sense', sense: 'it' })], {
        senses: { it: sense({ strong: [cue('china')] }) },
      }),
    )
    expect(marks(own, ['the voice of China'])).toEqual([[]])
    expect(marks(own, ['voice of China in China'])).toEqual([['voice of China']])
  })

  it('may be supported by a longer name around the words that wait for it', () =>
    expect(marks(bri({ strong: [cue('BRI forum')] }), ['the BRI forum'])).toEqual([['BRI']]))
})

describe('garbled wordings', () => {
  const garbled = (form: string) => term(form, { status: 'garbled', mark: 'garbled-pages' })
  const pack = packOf(
    concept('people', [garbled('people first'), garbled('count Ann first'), garbled('put people first')]),
    concept('rule', [garbled('rule by numbers')]),
  )
  const three = ['count Ann first', 'people first', 'rule by numbers']

  it('are left alone on a page with two of them', () =>
    expect(marks(pack, ['put people first', 'rule by numbers'])).toEqual([[], []]))
  it('are left alone however often one occurs', () =>
    expect(marks(pack, ['people first, people first, people first'])).toEqual([[]]))
  it('are not counted twice where one lies in another', () =>
    expect(marks(pack, ['put people first', 'rule by numbers', ''])).toEqual([[], [], []]))
  it('are marked on a page with three', () =>
    expect(marks(pack, three)).toEqual([['count Ann first'], ['people first'], ['rule by numbers']]))
  it('can be marked always', () =>
    expect(marks(pack, ['people first'], { garbled: 'always' })).toEqual([['people first']]))
  it('can be marked never', () => expect(marks(pack, three, { garbled: 'never' })).toEqual([[], [], []]))
})

describe('repetition', () => {
  const pack = packOf(concept('links', ['five links', '五通']), concept('divide', ['digital divide']))
  const page = ['five links, 五通', 'digital divide', '# five links', 'five links', '# none']

  it('every occurrence', () =>
    expect(marks(pack, page)).toEqual([['five links', '五通'], ['digital divide'], ['five links'], ['five links'], []]))
  it('first of a concept in each section', () =>
    expect(marks(pack, page, { repeat: 'section' })).toEqual([
      ['five links'],
      ['digital divide'],
      ['five links'],
      [],
      [],
    ]))
  it('first of a concept on the page', () =>
    expect(marks(pack, page, { repeat: 'page' })).toEqual([['five links'], ['digital divide'], [], [], []]))
  it('is by section even where a section comes back', () => {
    const forms = { 0: { form: 'x', roles: [alwaysRole] } }
    const blocks = [0, 1, 0].map((section): ReadBlock => ({ section, hits: [0, 1, 0] }))
    expect(settle(blocks, { forms, rules: {} }, { ...EVERY, repeat: 'section' }).map(({ shown }) => shown)).toEqual([
      true,
      true,
      false,
    ])
  })
  it('keeps what it does not show', () => {
    const forms = { 0: { form: 'x', roles: [alwaysRole] } }
    expect(
      settle([{ section: 0, hits: [0, 1, 0, 2, 3, 0] }], { forms, rules: {} }, { ...EVERY, repeat: 'page' }),
    ).toEqual([
      { block: 0, start: 0, end: 1, form: 0, concept: 'test:x', style: 'term', shown: true },
      { block: 0, start: 2, end: 3, form: 0, concept: 'test:x', style: 'term', shown: false },
    ])
  })
})

const alwaysRole: Role = { kind: 'term', concept: 'test:x', mark: 'always', style: 'term' }

it('passes over hits whose form it was not told', () => {
  const nothing: FormTable = { forms: {}, rules: {} }
  expect(settle([{ section: 0, hits: [0, 1, 7] }], nothing, EVERY)).toEqual([])
})

it('does not depend on the order of hits in a block', () => {
  const forms: FormTable['forms'] = {
    0: { form: 'x', roles: [alwaysRole] },
    1: { form: 'x y', roles: [alwaysRole] },
  }
  const settled = (hits: number[]) => settle([{ section: 0, hits }], { forms, rules: {} }, EVERY)
  expect(settled([4, 5, 0, 0, 3, 1, 0, 1, 0])).toEqual(settled([0, 1, 0, 0, 3, 1, 4, 5, 0]))
})
