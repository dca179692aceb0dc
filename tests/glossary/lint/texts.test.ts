import { describe } from 'vitest'
import { concept, packOf, term } from '../matching/small-pack'
import { holds } from './holds'

const source = { organisation: 'Town', title: 'Timetable' }
const defined = (...definitions: string[]) =>
  packOf(...definitions.map((en, number) => concept(`c${number}`, ['light rail', term('Group of Seven', { case: 'title-sensitive' }), term('LR', { type: 'acronym' })], { definition: { en } }))) // biome-ignore format: one line
const definedInChinese = (definition: string) =>
  packOf(concept('c0', ['数字贸易'], { definition: { 'zh-Hans': definition } }))

describe('definitions', () => {
  holds('definition-empty', 'a text that says nothing', {
    against: defined(' – ', 'TODO', '...'),
    at: ['concepts › c0 › definition › en', 'concepts › c1 › definition › en', 'concepts › c2 › definition › en'],
    allows: defined('A railway in a street.'),
  })

  holds('definition-synonym', 'a text that is only another name', {
    against: defined('Light rail.', 'The light-rail', 'Another name for the tram', 'Tramway'),
    at: [0, 1, 2, 3].map((number) => `concepts › c${number} › definition › en`),
    allows: defined('A railway in a street.', 'Vehicles on rails, in streets.'),
  })

  holds('definition-circular', 'a term explained by itself', {
    against: defined('A line that uses light rail vehicles.', 'Light rail is what light rails make.'),
    at: ['concepts › c0 › definition › en', 'concepts › c1 › definition › en'],
    allows: defined(
      'Light rail (LR) is a railway in a street.',
      'A railway in a street. Many towns call it light rail.',
      'A bright light railing.',
      'An informal group of seven towns.',
      'Vehicles of the LR kind that run in streets.',
    ),
  })

  holds('definition-circular', 'a Chinese term explained by itself', {
    against: definedInChinese('有关数字贸易的活动。'),
    at: ['concepts › c0 › definition › zh-Hans'],
    allows: definedInChinese('数字贸易是指用电子方式进行的买卖。'),
  })
})

describe('statements', () => {
  const reading = (holder: string, text: string) => ({ holder: { en: holder }, text: { en: text } })
  const readings = [reading('Drivers', 'They object.'), reading('The town', 'It approves.')]
  const telling = { inTheNews: { en: 'Lines open.' }, readings }
  const supporting = (...supports: ('definition' | 'in-the-news' | 'readings' | 'wording')[]) => ({
    sources: [{ ...source, supports }],
  })

  holds('statement-without-source', 'news and readings that nobody vouches for', {
    against: packOf(concept('it', ['tram'], telling)),
    at: ['concepts › it › inTheNews', 'concepts › it › readings'],
    // Where no source says what it supports, any will do.
    allows: packOf(concept('it', ['tram'], { ...telling, sources: [source] })),
  })

  holds('statement-without-source', 'readings of which no source says that it supports them', {
    against: packOf(concept('it', ['tram'], { ...telling, sources: [source, ...supporting('in-the-news').sources] })),
    at: ['concepts › it › readings'],
    allows: packOf(concept('it', ['tram'], { ...telling, ...supporting('in-the-news', 'readings') })),
  })

  holds('definition-without-source', 'a definition that no source supports', {
    against: packOf(concept('it', ['tram']), concept('bus', ['bus'], supporting('wording'))),
    at: ['concepts › it › sources', 'concepts › bus › sources'],
    allows: packOf(concept('it', ['tram'], { sources: [source] }), concept('bus', ['bus'], supporting('definition'))),
  })

  holds('support-of-nothing', 'a source for what the entry does not say', {
    against: packOf(concept('it', ['tram'], supporting('definition', 'in-the-news', 'readings'))),
    at: ['concepts › it › sources › 1 › supports › 2', 'concepts › it › sources › 1 › supports › 3'],
    allows: packOf(concept('it', ['tram'], { ...telling, ...supporting('wording', 'in-the-news', 'readings') })),
  })

  holds('reading-alone', 'a reading that differs from nothing', {
    against: packOf(concept('it', ['tram'], { readings: readings.slice(1) })),
    at: ['concepts › it › readings › 1'],
    allows: packOf(concept('it', ['tram'], { readings })),
  })

  const told = (...titles: string[]) =>
    packOf(
      concept('it', ['tram'], {
        readings: readings.map((each) => ({ ...each, sources: titles })),
        sources: [
          { ...source, title: 'Trams today', supports: ['readings'] },
          { ...source, title: 'Trams', supports: ['definition'] },
          { ...source, title: 'Rails' },
        ],
      }),
    )
  holds('reading-of-no-source', 'a reading that rests on what supports none', {
    against: told('Trams today', 'Trams', 'Rails', 'Buses'),
    at: [1, 2].flatMap((reading) => [2, 3, 4].map((at) => `concepts › it › readings › ${reading} › sources › ${at}`)),
    allows: told('Trams today'),
  })

  const news = (en: string, hans?: string) =>
    packOf(concept('it', ['tram'], { inTheNews: { en, ...(hans && { 'zh-Hans': hans }) } }))
  holds('figure-undated', 'figures that will be out of date, in either language', {
    against: news('Some 150 towns have it. It cost 1.7 billion in 2020; the next costs €2bn.', '约有150个城市。'),
    at: ['concepts › it › inTheNews › en', 'concepts › it › inTheNews › en', 'concepts › it › inTheNews › zh-Hans'],
    allows: news(
      'As of May, 150 towns have it; in 2020 there were 140. The G7 met on 12 June over 5G in the 21st century, under article 3.',
      '截至2026年5月，约有150个城市。6月12日开通了第3条线，用5G。',
    ),
  })

  holds('figure-undated', 'a figure of a reading that its holder does not date', {
    against: packOf(concept('it', ['tram'], { readings: [reading('Drivers', 'For them 5 lines are enough.')] })),
    at: ['concepts › it › readings › 1 › text › en'],
    allows: packOf(concept('it', ['tram'], { readings: [reading('Drivers (2019)', 'For them 5 lines are enough.')] })),
  })
})

describe('sources', () => {
  const from = (...urls: string[]) =>
    packOf(concept('it', ['tram'], { sources: urls.map((url) => ({ ...source, url })) }))
  holds('link-not-https', 'an address that anyone on the way can change', {
    against: from('https://example.org/a', 'http://example.org/b'),
    at: ['concepts › it › sources › 2 › url'],
    allows: from('https://example.org/a?b=c#d', 'https://例子.org:8080/'),
  })

  holds('link-malformed', 'what no browser would open', {
    against: from(
      'https://',
      'https://example.org./a',
      'https://example',
      'https://me:secret@example.org',
      'https://a b.org',
    ),
    at: [1, 2, 3, 4, 5].map((number) => `concepts › it › sources › ${number} › url`),
    allows: from('http://example.org', 'https://www.example.co.uk/%E6%95%B0?x=1&y=(2)'),
  })

  const checked = (date: string) => packOf(concept('it', ['tram'], { sources: [{ ...source, checked: date }] }))
  holds('date-malformed', 'a day that there never was', {
    against: checked('2026-02-30'),
    at: ['concepts › it › sources › 1 › checked'],
    allows: checked('2026-02-28'),
  })
})
