import { describe, expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import type { Term } from '../../../glossary/pack'
import { concept, cue, found, glossaryOf, guard, packOf, sense, term } from './small-pack'

type Row = [rule: string, form: string | Term, text: string, marks: string[]]

const exact = (form: string): Term => term(form, { case: 'exact', type: 'acronym' })
const title = (form: string): Term => term(form, { case: 'title-sensitive' })

const rows: Row[] = [
  ['any case folds', 'digital divide', 'The DIGITAL Divide grows', ['DIGITAL Divide']],
  ['part of a word is no match', 'advent', 'an adventure', []],
  ['part of a phrase is no match', 'digital divide', 'digital dividends, a divide', []],
  ['a digit continues a word', '5G', '15G and 5Gs and x5G', []],
  ['an underscore continues a word', exact('UN'), 'UN_willing, not_UN, UN__1, UN＿X and x_UN_x', []],
  ['but not at its edge', exact('UN'), '_UN_, UN_联合国 and UN_', ['UN', 'UN', 'UN']],
  ['a form may have an underscore', 'data_flow', 'data_flow, data flow', ['data_flow']],
  ['figures and letters make a word', exact('5G'), 'a 5G network', ['5G']],
  ['figures beside Han', '21世纪海上丝绸之路', '建设21世纪海上丝绸之路。', ['21世纪海上丝绸之路']],
  ['a longer figure is another one', '21世纪', '2021世纪', []],
  ['an acronym keeps its case', exact('WHO'), 'who? WHO! Who.', ['WHO']],
  ['an acronym has no plural', exact('BRI'), 'BRIs', []],
  ['a mixed-case form is taken as written', exact('Obor'), 'OBOR obor Obor', ['Obor']],
  ['title-sensitive asks for its capitals', title('Global Gateway'), 'a global gateway, Global gateway', []],
  [
    'title-sensitive leaves the other letters free',
    title('Belt and Road'),
    'BELT AND ROAD, Belt And Road',
    ['BELT AND ROAD', 'Belt And Road'],
  ],
  ['full-width letters fold', exact('BRI'), '的ＢＲＩ是', ['ＢＲＩ']],
  ['full-width figures fold', exact('G7'), 'Ｇ７', ['Ｇ７']],
  ['a ligature folds', 'financial field', 'ﬁnancial ﬁeld', ['ﬁnancial ﬁeld']],
  ['accents fold', 'cafe', 'Café', ['Café']],
  ['a combining accent stays inside the mark', 'cafe', 'cafe\u0301 noir', ['cafe\u0301']],
  ['a superscript figure hangs on no word', exact('BRI'), 'the BRI² and BRI™', ['BRI', 'BRI']],
  ['a hyphen is a space', 'belt and road', 'belt-and-road plans', ['belt-and-road']],
  ['a space is a hyphen', 'cross-border', 'cross border', ['cross border']],
  ['a non-breaking hyphen', 'cross-border', 'cross\u2011border', ['cross\u2011border']],
  ['dashes', 'cross-border', 'cross–border cross\u2212border', ['cross–border', 'cross\u2212border']],
  ['a non-breaking space', 'five links', 'five\u00a0links', ['five\u00a0links']],
  ['a line break and indentation', 'five links', 'five\n    links', ['five\n    links']],
  ['a soft hyphen is nothing', 'initiative', 'ini\u00adtia\u00adtive', ['ini\u00adtia\u00adtive']],
  ['zero-width characters are nothing', 'silk road', 'si\u200blk\u2060 ro\ufeffad', ['si\u200blk\u2060 ro\ufeffad']],
  ['a full stop ends a phrase', 'five links', 'He has five. Links follow.', []],
  ['a comma ends a phrase', 'One Belt One Road', 'one belt, one road', []],
  ['unless the form has the comma', 'One Belt, One Road', 'one belt, one road', ['one belt, one road']],
  ['a form with a comma needs it', 'One Belt, One Road', 'one belt one road', []],
  ['a full-width comma is a comma', 'One Belt, One Road', 'one belt，one road', ['one belt，one road']],
  ['a slash inside the form', 'One Belt/One Road', 'One Belt / One Road', ['One Belt / One Road']],
  ['several marks part any phrase', 'One Belt, One Road', 'One Belt,) One Road', []],
  ['an ampersand reads and', 'Belt and Road', 'the Belt & Road', ['Belt & Road']],
  ['and reads as an ampersand', 'B&R', 'the B&R, b and r', ['B&R', 'b and r']],
  ['a possessive stays outside', 'China', "China's, China’s", ['China', 'China']],
  ['of a short acronym too', exact('EU'), "EU's and EU’s", ['EU', 'EU']],
  ['of a plural too', 'country', 'the countries’ debts', ['countries']],
  ['a form may end in a possessive', "women's", 'a women’s team', ['women’s']],
  ['an apostrophe inside the form', "Telling China's Story", 'telling China’s story', ['telling China’s story']],
  ['which the text must not drop with its s', "Telling China's Story", 'telling China story', []],
  [
    'an elided article stays outside',
    'essieu',
    "l’essieu, d’essieu, L'essieu; qu’essieu",
    ['essieu', 'essieu', 'essieu', 'essieu'],
  ],
  ['in Italian too', 'acqua', "dell’acqua, l'acqua, un’acqua", ['acqua', 'acqua', 'acqua']],
  [
    'a form may have one inside',
    "Côte d'Ivoire",
    "la Côte d’Ivoire, la Côte d'Ivoire",
    ['Côte d’Ivoire', "Côte d'Ivoire"],
  ],
  ['and begin with one', "L'Oréal", 'chez L’Oréal', ['L’Oréal']],
  ['a single letter has a possessive', 'T', 'the T’s door', ['T']],
  ['other apostrophes are of the word', 'Brien', "O'Brien, ma’brien", []],
  ['single quotation marks stay outside', 'global gateway', '‘Global Gateway’ plan', ['Global Gateway']],
  ['plural in s', 'digital divide', 'digital divides', ['digital divides']],
  ['plural in es', 'approach', 'approaches', ['approaches']],
  ['plural of a word in se', 'enterprise', 'enterprises', ['enterprises']],
  ['plural of a word in us', 'virus', 'viruses', ['viruses']],
  ['plural in ies', 'policy', 'policies', ['policies']],
  ['a listed plural', 'five links', 'five links', ['five links']],
  ['does not bring its singular', 'five links', 'five link', []],
  ['only the last word has a plural', 'trade policy', 'trades policy', []],
  ['what only looks like a plural', 'new', 'news', ['news']],
  ['words that merely share a stem', 'case', 'cas casees casy', []],
  ['a dotted acronym', exact('U.N.'), 'The U.N. Council', ['U.N.']],
  ['asks for its dots', exact('U.N.'), 'UN un', []],
  ['an acronym may be dotted in the text', exact('BRI'), 'the B.R.I. and B.R.I', ['B.R.I.', 'B.R.I']],
  ['the dot of a dotted acronym parts no phrase', 'U.N. Charter', 'the U.N. Charter', ['U.N. Charter']],
  ['the dot that ends a sentence is no part', exact('BRI'), 'the BRI.', ['BRI']],
  ['marks at the form’s edge must be there', 'C++', 'C, C++ and C#', ['C++']],
  ['and before it', '.NET', 'the net; .NET', ['.NET']],
  ['curly quotation marks inside', '数字友好型一带一路', '构建数字友好型“一带一路”。', ['数字友好型“一带一路”']],
  ['corner quotation marks inside', '一带一路倡议', '「一带一路」倡议', ['「一带一路」倡议']],
  ['quotation marks around', '一带一路', '『一带一路』', ['一带一路']],
  [
    'straight quotation marks inside',
    'Belt and Road Initiative',
    '"Belt and Road" Initiative',
    ['"Belt and Road" Initiative'],
  ],
  [
    'broken quotation marks inside',
    'Belt and Road Initiative',
    '¡°Belt and Road¡± Initiative',
    ['¡°Belt and Road¡± Initiative'],
  ],
  ['both halves of a pair inside', '共建一带一路国家', '共建“一带一路”国家', ['共建“一带一路”国家']],
  [
    'one half whose other half stands elsewhere',
    'Belt and Road Forum',
    '“The Belt and Road” Forum',
    ['Belt and Road” Forum'],
  ],
  ['single quotation marks inside', 'Belt and Road Forum', '‘Belt and Road’ Forum', ['‘Belt and Road’ Forum']],
  [
    'a possessive is no quotation mark',
    'United Nations Charter',
    'the United Nations’ Charter',
    ['United Nations’ Charter'],
  ],
  ['UTF-8 read as Windows-1252', 'digital divide', 'on â€œdigital divideâ€ and Africaâ€™s', ['digital divide']],
  ['UTF-8 read as Latin-1', 'digital divide', 'â\u0080\u009cdigital divideâ\u0080\u009d', ['digital divide']],
  ['a possessive read in the wrong encoding', 'Global Gateway', 'Global Gatewayâ€™s critics', ['Global Gateway']],
  ['a dash read in the wrong encoding', 'people-to-people', 'peopleâ€“toâ€“people', ['peopleâ€“toâ€“people']],
  ['no boundary between Han', '联合国', '支持联合国改革', ['联合国']],
  ['Latin beside Han is bounded', exact('BRI'), '中国BRI倡议', ['BRI']],
  ['a space beside Han', '5G网络', '5G 网络', ['5G 网络']],
  ['a line break between Han', '网络强国战略', '网络强国\n战略', ['网络强国\n战略']],
  ['a dash between Han parts', '网络强国', '网络—强国', []],
  ['a Chinese comma parts', '一带一路', '一带，一路', []],
  ['traditional characters are other characters', '一带一路', '一帶一路', []],
  ['compatibility ideographs fold', '金', '\uf90a', ['\uf90a']],
  ['offsets after emoji', 'five links', '👩‍👩‍👧 five links 🎉', ['five links']],
  ['an emoji parts a phrase', 'five links', 'five 🎉 links', []],
]

describe('a designation is found', () => {
  it.each(rows)('%s', (_rule, form, text, marks) => {
    expect(found(glossaryOf(form), text)).toEqual(marks)
  })
})

it('reports shorter forms at the same start, and overlapping ones', () => {
  const glossary = glossaryOf('belt and road', 'belt and road initiative', 'road initiative')
  expect(found(glossary, 'Belt and Road Initiative')).toEqual([
    'Belt and Road',
    'Belt and Road Initiative',
    'Road Initiative',
  ])
})

describe('of two designations of a concept that fold alike', () => {
  const entry = concept('belt', [title('Belt and Road'), term('belt and road', { mark: 'sense', sense: 'low' })], {
    senses: { low: sense({ strong: [cue('belt and road', 'silk road')] }) },
  })
  const glossary = compile([packOf(entry)])
  const designations = (text: string): string[] => {
    const { hits, forms } = find(glossary, [text])
    return hits.flatMap((form, i) => {
      const record = i % 4 === 3 ? forms[form] : undefined
      return record?.roles.some(({ kind }) => kind === 'term') ? [record.form] : []
    })
  }

  it('the one with the capitals governs where they stand', () =>
    expect(designations('Belt and Road')).toEqual(['Belt and Road']))
  it('the other one governs where they do not', () => expect(designations('belt and road')).toEqual(['belt and road']))
  it('a cue of the same wording is reported all the same', () =>
    expect(found(glossary, 'Belt and Road')).toEqual(['Belt and Road', 'Belt and Road', 'Belt and Road']))
})

it('lets U.N. govern UN where the dots stand', () => {
  const { hits, forms } = find(glossaryOf(exact('UN'), exact('U.N.')), ['U.N. and UN'])
  expect([hits[3], hits[7]].map((form) => forms[form as number]?.form)).toEqual(['U.N.', 'UN'])
})

it('reports designations of different concepts for one wording', () => {
  const glossary = compile([packOf(concept('one', ['gateway']), concept('two', [title('Gateway')]))])
  expect(found(glossary, 'Gateway')).toHaveLength(2)
})

describe('cues', () => {
  const glossary = compile([
    packOf(
      concept('bri', [term('BRI', { case: 'exact', mark: 'sense', sense: 'bri' })], {
        senses: {
          bri: sense({
            strong: [cue('sustainab*', 'ethic*')],
            weak: [[{ form: 'AIIB', case: 'exact' }]],
            vetoes: [cue('bank rakyat')],
          }),
        },
        guards: [guard('BRI Tower')],
      }),
    ),
  ])

  it('with a star match any word that begins so', () =>
    expect(found(glossary, 'Sustainable, sustainability; sustain; unsustainable')).toEqual([
      'Sustainable',
      'sustainability',
    ]))
  it('with a star hold more than the first four letters against the word', () =>
    expect(found(glossary, 'ethics, ethically, ethnic')).toEqual(['ethics', 'ethically']))
  it('may ask for case', () => expect(found(glossary, 'aiib AIIB')).toEqual(['AIIB']))

  it('come with the rule they speak for', () => {
    const { forms, rules } = find(glossary, ['ethical'])
    expect(Object.values(forms)).toEqual([
      { form: 'ethic*', roles: [{ kind: 'cue', rule: 0, strength: 'strong', cue: 0 }] },
    ])
    expect(rules).toEqual({ 0: { name: 'bri/bri', cueScope: 'page', vetoScope: 'page', presumed: false } })
  })

  it('and guards are reported beside designations', () =>
    expect(found(glossary, 'BRI tower of Bank Rakyat')).toEqual(['BRI', 'BRI tower', 'Bank Rakyat']))
})

describe('a name that is quoted in part', () => {
  const glossary = compile([
    packOf(
      concept('belt', ['一带一路', '一带一路倡议', '共建一带一路', 'Belt and Road', 'Belt and Road Initiative']),
      concept('route', ['一带一路沿线国家']),
      concept('harmony', ['和为贵', '以和为贵', '和为贵网']),
    ),
  ])

  it.each([
    ['“一带一路”倡议', ['一带一路', '“一带一路”倡议']],
    ['共建“一带一路”', ['共建“一带一路”', '一带一路']],
    ['the “Belt and Road” Initiative', ['Belt and Road', '“Belt and Road” Initiative']],
    ['以“和为贵”收场', ['和为贵']],
    ['“和为贵”网站', ['和为贵']],
    ['“the Belt and Road” Initiative', ['Belt and Road']],
    ['“Belt and Road Initiative”', ['Belt and Road', 'Belt and Road Initiative']],
    ['“一带一路”沿线国家', ['一带一路', '“一带一路”沿线国家']],
  ])('%s', (text, marks) => expect(found(glossary, text)).toEqual(marks))
})

it('tells no cue that is part of a guard', () => {
  const entry = concept('pier', ['五通'], {
    senses: { it: sense({ strong: [cue('belt and road')], vetoes: [cue('码头'), cue('五通码头')] }) },
    guards: [guard('五通码头'), guard('seat belt and road')],
  })
  const forms = (text: string): string[] => found(compile([packOf(entry)]), text)
  expect(forms('五通码头的码头')).toEqual(['五通', '五通码头', '五通码头', '码头'])
  expect(forms('seat belt and road')).toEqual(['seat belt and road'])
})

it('tells no guard in a longer string that it does not hold in, and the cues in it again', () => {
  const inside = { ...guard('联合国内'), except: ['联合国内部'] }
  const entry = concept('un', ['联合国'], { senses: { it: sense({ vetoes: [cue('国内')] }) }, guards: [inside] })
  const glossary = compile([packOf(entry)])
  expect(found(glossary, '联合国内三家')).toEqual(['联合国', '联合国内'])
  expect(found(glossary, '联合国内部')).toEqual(['联合国', '国内'])
})

describe('a guard that ends in a star', () => {
  const charter = { ...guard('UN *'), except: ['UN Charter', 'UN Chief'] }
  const glossary = compile([
    packOf(
      concept('un', [term('UN', { case: 'exact' })], { guards: [charter] }),
      concept('harmony', ['和为贵'], { guards: [guard('和为贵 *')] }),
      concept('belt', [term('Belt and Road', { case: 'title-sensitive' }), 'Belt and Road Initiative'], {
        guards: [guard('Belt and Road *')],
      }),
    ),
  ])

  it.each([
    [
      'holds a name that goes on, up to its next capital',
      'riders of Belt and Road Runners',
      ['Belt and Road', 'Belt and Road R'],
    ],
    ['and what has an accent there', 'a perfume named UN Élan', ['UN', 'UN É']],
    ['not what is no name', 'running for the UN office', ['UN']],
    ['not across punctuation', 'said the UN. Deputies agreed', ['UN']],
    ['not across a day', 'told the UN Monday', ['UN']],
    ['in capitals alone', 'running for the belt and road Runners', []],
    ['not in a headline', 'UN Warns of Cuts', ['UN']],
    ['but in Chinese, which has no capitals', '片名是 UN JOUR', ['UN', 'UN J']],
    ['a house of the name', '老字号“和为贵”面馆', ['和为贵', '和为贵”面馆']],
    ['not what a house of it says', '以和为贵的面馆', ['和为贵']],
    ['not where an exception stands', 'quoted the UN Charter', ['UN']],
    [
      'a shorter one than the longer names of the glossary',
      'joined the Belt and Road Initiative',
      ['Belt and Road', 'Belt and Road I', 'Belt and Road Initiative'],
    ],
  ])('%s', (_, text, all) => expect(found(glossary, text)).toEqual(all))

  it('is told with its star', () =>
    expect(Object.values(find(glossary, ['riders of UN Stakes']).forms)).toContainEqual({
      form: 'UN *',
      roles: [{ kind: 'guard' }],
    }))
})

describe('a common noun', () => {
  const glossary = compile([
    packOf(concept('economy', [term('digital economy', { case: 'common' }), term('Internet law', { case: 'common' })])),
  ])

  it.each([
    ['is found in any sentence', 'Digital economy grows; the digital economy', ['Digital economy', 'digital economy']],
    ['is found where only the glossary gives it a capital', 'a new internet law', ['internet law']],
    ['is found in a headline', 'Digital Economy Grows', ['Digital Economy']],
    ['is the name of something else with its capitals in running text', 'the sloop Digital Economy drifted', []],
    ['is that in capitals alone', 'a poster with DIGITAL ECONOMY printed on it', []],
    ['is that in Chinese', '帆船 Digital Economy 的桅杆断了', []],
  ])('%s', (_, text, all) => expect(found(glossary, text)).toEqual(all))
})

it('says in which text a hit lies', () => {
  const { hits } = find(glossaryOf('five links'), ['none', '', 'the five links'])
  expect(hits).toEqual([2, 4, 14, 0])
})

it('never finds what is for search only', () =>
  expect(found(glossaryOf(term('wide term', { mark: 'search-only' })), 'wide term')).toEqual([]))
