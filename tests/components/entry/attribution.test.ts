import { describe, expect, it } from 'vitest'
import { linkedHost, plainText, shownHost, sourceText } from '../../../components/entry/attribution'
import { interfaceLanguage, locatorText, shownDate } from '../../../components/entry/locator'
import english from '../../../public/_locales/en/messages.json'
import simplified from '../../../public/_locales/zh_CN/messages.json'
import traditional from '../../../public/_locales/zh_TW/messages.json'
import { entry, head, type Messages, point, translating, view } from './glossary-fixtures'

const en = translating(english as Messages)
const hans = translating(simplified as Messages)
const hant = translating(traditional as Messages)

describe('locators', () => {
  it('read in the language of the interface', () => {
    expect(locatorText(point(), head, en)).toBe('Harbour Daily, 20 Jan 2022, sentence 6')
    expect(locatorText(point(), head, hans)).toBe('港湾日报，2022年1月20日，第6句')
    expect(locatorText(point(), head, hant)).toBe('港灣日報，2022年1月20日，第 6 句')
  })
  it.each([
    ['t', 'title'],
    ['p2', 'credit line 2'],
    ['s42', 'sentence 42'],
    ['x', 'x'],
  ])('name the place %s as %s', (sentence, place) => {
    expect(locatorText(point({ sentence }), undefined, en)).toBe(place)
  })
  it('keep the day wherever the reader is', () => {
    expect(shownDate('2022-01-01', en)).toBe('1 Jan 2022')
    expect([hans, hant].map((translate) => shownDate('2022-12-31', translate))).toEqual([
      '2022年12月31日',
      '2022年12月31日',
    ])
  })
  it('leave what is no date as it was written', () => {
    expect(shownDate('spring 2022', en)).toBe('spring 2022')
    expect(shownDate('2022-13-01', en)).toBe('2022-13-01')
  })
  it('know the interface by its own messages', () => {
    expect([en, hans, hant].map(interfaceLanguage)).toEqual(['en', 'zh-Hans', 'zh-Hant'])
  })
})

describe('an entry as plain text', () => {
  const source = { organisation: 'Port Authority', title: 'Fees', year: 2021, url: 'https://www.ports.example/fees' }

  it('says who claims what, and where, and names the sources', () => {
    const full = view({ entry: entry({ sources: [source] }), points: [point()], document: head })
    expect(plainText(full, 'en', en)).toBe(
      [
        'Harbour pact (港口协定, gǎngkǒu xiédìng)',
        'An agreement between ports.',
        '',
        'In a Harbour Daily article',
        '- [claims] The article says the pact lowers fees. (Harbour Daily, 20 Jan 2022, sentence 6)',
        '',
        'Sources',
        '1. Port Authority, Fees, 2021 https://www.ports.example/fees',
        '2. Harbour Daily, Ports draw closer, 20 Jan 2022; read in a machine translation',
        '',
        'From A brief on ports (Sidegloss)',
      ].join('\n'),
    )
  })
  it('is in the language of explanations with the words of the interface', () => {
    expect(plainText(view({ points: [point()], document: head }), 'zh-Hans', hans)).toContain(
      '港湾日报文章称\n- [认为] 文章称协定降低费用。 (港湾日报，2022年1月20日，第6句)',
    )
  })
  it('says that a name is contested and that its Chinese is reconstructed', () => {
    const doubtful = view({
      entry: entry({
        contested: true,
        confidence: 'high',
        readings: [{ holder: { en: 'Large ports' }, text: { en: 'It is fair.' } }],
      }),
    })
    const text = plainText(doubtful, 'en', en)
    expect(text).toContain('Harbour pact (港口协定, gǎngkǒu xiédìng, Chinese wording reconstructed) [contested]')
    expect(text).toContain('How it is read\n- Large ports: It is fair.')
  })
  it('cites the document once, by its printed title, where the entry names it among its sources too', () => {
    const document = { ...head, printedTitle: 'Ports pull near.' }
    const itself = { organisation: 'Harbour Daily', title: 'Ports pull near.', year: 2022 }
    const sources = (points: ReturnType<typeof point>[], translate = en) =>
      plainText(view({ entry: entry({ sources: [itself, source] }), points, document }), 'en', translate)
        .split('\n')
        .filter((line) => /^\d\. /.test(line))
    const cited = [
      '1. Port Authority, Fees, 2021 https://www.ports.example/fees',
      '2. Harbour Daily, Ports pull near, 20 Jan 2022; read in a machine translation',
    ]
    expect(sources([point()])).toEqual(cited)
    expect(sources([])).toEqual(cited)
    expect(sources([], hans)[1]).toMatch(/^2. 港湾日报：《/)
  })
  it('has the reader’s own definition first, and says which is whose', () => {
    const own = { en: 'Ports that help each other.' }
    expect(plainText(view({ own }), 'en', en)).toBe(
      [
        'Harbour pact (港口协定, gǎngkǒu xiédìng)',
        '',
        'Your own definition',
        'Ports that help each other.',
        '',
        'The glossary says:',
        'An agreement between ports.',
        '',
        'From A brief on ports (Sidegloss)',
      ].join('\n'),
    )
    expect(plainText(view({ own, entry: entry({ definition: {} }) }), 'en', en)).not.toContain('The glossary says')
  })
  it('has no empty headings', () => {
    expect(plainText(view(), 'en', en)).not.toMatch(/In a .* article|Sources/)
  })
})

describe('sources', () => {
  it('are named without an address where there is none', () => {
    expect(sourceText({ organisation: 'OECD', title: 'Ports' })).toBe('OECD, Ports')
  })
  it.each([
    ['https://www.ports.example/a', 'www.ports.example', 'ports.example'],
    ['http://ports.example/a', 'ports.example', 'ports.example'],
    ['javascript:alert(1)', undefined, undefined],
    ['not an address', undefined, undefined],
  ])('%s is linked as %s and shown as %s', (url, linked, shown) => {
    expect(linkedHost(url)).toBe(linked)
    expect(shownHost(url)).toBe(shown)
  })
})

describe('messages', () => {
  const ours = /^(card|entry|stance|confidence|relation)_/
  const keys = (messages: object) => Object.keys(messages).filter((key) => ours.test(key))

  it('are there in all three languages, with the same places to fill', () => {
    expect(keys(simplified)).toEqual(keys(english))
    expect(keys(traditional)).toEqual(keys(english))
    const places = (messages: object, key: string) =>
      [...((messages as Messages)[key]?.message.matchAll(/\$\d/g) ?? [])].map(String).sort()
    for (const key of keys(english)) {
      expect(places(simplified, key), key).toEqual(places(english, key))
      expect(places(traditional, key), key).toEqual(places(english, key))
    }
  })
})

describe('a source that was given in part', () => {
  it.each([
    [
      'its address alone',
      { organisation: 'https://a.example/b', title: 'https://a.example/b', url: 'https://a.example/b' },
      'https://a.example/b',
    ],
    [
      'a publisher and no title',
      { organisation: 'Port Authority', title: 'Port Authority', url: 'https://a.example/' },
      'Port Authority https://a.example/',
    ],
    ['a title alone', { organisation: 'Fees', title: 'Fees' }, 'Fees'],
  ])('says each thing once: %s', (_given, source, said) => {
    expect(sourceText(source)).toBe(said)
  })
})
