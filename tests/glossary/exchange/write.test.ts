import { describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { writable } from '../../../glossary/exchange/format'
import { losses } from '../../../glossary/exchange/losses'
import { write } from '../../../glossary/exchange/write'
import type { Pack } from '../../../glossary/pack'
import { concept, packOf as smallPack, term } from '../matching/small-pack'
import { packOf } from './reading'

const hostile = smallPack(
  concept('tram', [term('<script>alert(1)</script>', { status: 'preferred' }), '=HYPERLINK("https://example.org")'], {
    definition: { en: '# <img src=x onerror=alert(1)>\n\n[see](javascript:alert(1))\ttab' },
    sources: [{ organisation: '"Town" & <co>', title: 'Plan', url: 'https://example.org/?a="><b>' }],
  }),
)

describe('what is written', () => {
  it('is HTML without script or request, each entry a DefinedTerm of a DefinedTermSet', () => {
    const html = write(hostile, 'html')
    expect(html).toContain(`default-src 'none'`)
    expect(html).toContain('itemtype="https://schema.org/DefinedTermSet"')
    expect(html.match(/itemtype="https:\/\/schema\.org\/DefinedTerm"/g)).toHaveLength(1)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toMatch(/<(script|img|link|iframe|b>)/)
    expect(html.match(/<[^>]*\s(src|onerror)=/g)).toBeNull()
  })

  it('is Markdown in which the text of entries begins no markup', () => {
    const markdown = write(hostile, 'markdown')
    expect(markdown).toContain('### \\<script\\>alert\\(1\\)\\</script\\>')
    expect(markdown).toContain('\\# \\<img src=x onerror=alert\\(1\\)\\>')
    expect(markdown).toContain('\\[see\\]\\(javascript\\:alert\\(1\\)\\)')
    expect(markdown).toContain('<https://example.org/?a="%3E%3Cb%3E>')
  })

  it.each([
    ['See https://example.org/esim_a.', 'See <https://example.org/esim_a>.'],
    ['The street. A tram-line: R&D, 5G-AKA + C#.', 'The street. A tram-line: R&D, 5G-AKA + C#.'],
    ['- not a list', '\\- not a list'],
    ['+ not a list', '\\+ not a list'],
    ['1. not a list', '1\\. not a list'],
    ['1) not a list', '1\\) not a list'],
    ['--- not a rule', '\\--- not a rule'],
    ['# not a heading #', '\\# not a heading \\#'],
    ['&lt;b&gt; and ![x]', '\\&lt;b\\&gt; and \\!\\[x\\]'],
    [
      'www.example.org ftp://a.b tram@example.org :smile:',
      'www\\.example.org ftp\\://a.b tram\\@example.org \\:smile:',
    ],
    ['https://example.org/](javascript:alert(1))', '<https://example.org/>\\]\\(javascript\\:alert\\(1\\)\\)'],
    ['https://example.org/<script>', '<https://example.org/>\\<script\\>'],
  ])('is Markdown with no more marks before characters than it needs: %j', (text, written) => {
    const markdown = write(smallPack(concept('tram', ['tram'], { definition: { en: text } })), 'markdown')
    expect(markdown).toContain(`\n\n${written}\n`)
  })

  it('says no licence where nobody stated one', () => {
    for (const format of ['markdown', 'html'] as const) {
      expect(write({ ...hostile, licence: 'not stated' }, format)).not.toContain('not stated')
      expect(write({ ...hostile, licence: 'CC0 1.0' }, format)).toContain('CC0 1.0')
    }
  })

  it('is HTML in the order of the alphabet, with its letters at the top and how Chinese names are said', () => {
    const names = ['zebra', 'Élan', 'bus', '5G']
    const html = write(smallPack(...names.map((form, at) => concept(`c-${at}`, [form]))), 'html')
    const order = [...html.matchAll(/itemprop="name">([^<]*)<\/span>/g)].map(([, form]) => form)
    expect(order).toEqual(['bus', 'Élan', 'zebra', '5G'])
    expect([...html.matchAll(/<a href="#(_\d)">(.)<\/a>/g)].map(([, at, letter]) => `${at}${letter}`)).toEqual(
      [...html.matchAll(/<h2 id="(_\d)">(.)<\/h2>/g)].map(([, at, letter]) => `${at}${letter}`),
    )
    expect(html).toContain('<a href="#_1">B</a><a href="#_2">E</a>')
    const chinese = concept('tram', [term('电车', { language: 'zh-Hans', status: 'preferred' })], {
      romanisation: { 电车: 'diànchē' },
    })
    expect(write(smallPack(chinese), 'html')).toContain('电车</span> <small lang="und-Latn">diànchē</small>')
    expect(losses(smallPack(chinese), 'html').map(({ kind }) => kind)).not.toContain('romanisation')
  })

  it('is HTML in some order where no language is stated that has one', () => {
    const pack = smallPack(...['路', '航'].map((form, at) => concept(`c-${at}`, [term(form, { language: 'x-own' })])))
    for (const language of ['x-own', 'i-klingon', 'zh-Hans']) {
      const html = write({ ...pack, languages: [language] }, 'html')
      expect(html.match(/ itemprop="name">[路航]/g)).toHaveLength(2)
    }
  })

  it('is HTML with the name first by which an entry is in its order, and no word widens it', () => {
    const pack = smallPack(concept('tram', [term('tram'), term('电车', { language: 'zh-Hans' })]))
    const html = write({ ...pack, languages: ['zh-Hans', 'en'] }, 'html')
    expect([...html.matchAll(/itemprop="name">([^<]*)<\/span>/g)].map(([, form]) => form)).toEqual(['电车', 'tram'])
    expect(html).toContain('overflow-wrap:anywhere')
  })

  it('is a note a line for Anki, with a guid that stays', () => {
    const lines = write(hostile, 'anki').trimEnd().split('\n')
    const note = lines.filter((line) => !line.startsWith('#'))
    expect(note).toHaveLength(1)
    expect(note[0]?.split('\t')).toHaveLength(5)
    expect(note[0]).toMatch(/^test:tram\t<span class="term" lang="en">&lt;script&gt;/)
  })

  it('asks in one language on a note for Anki, and has the other names on its back', () => {
    const pack = smallPack(
      concept('tram', [
        term('tram', { status: 'preferred' }),
        term('电车', { status: 'preferred', language: 'zh-Hans' }),
      ]),
    )
    const [, front, back] = write(pack, 'anki').trimEnd().split('\n').at(-1)?.split('\t') ?? []
    expect(front).toBe('<span class="term" lang="en">tram</span>')
    expect(back).toContain('<div class="term" lang="zh-Hans">电车</div>')
  })

  it('is a table whose cells are no formulas, and are read as they were', async () => {
    const csv = write(hostile, 'csv')
    expect(csv).toContain(`'=HYPERLINK`)
    const back = await packOf('csv', csv)
    expect(back.concepts[0]?.terms.map(({ form }) => form)).toContain('=HYPERLINK("https://example.org")')
  })

  it('is a table without a column of subjects where nothing was filed under one', async () => {
    const filed = await packOf('csv', 'term,field\ntram,Transport\nroad,')
    expect(write(filed, 'csv')).toContain('tram,Transport,')
    const loose = await packOf('csv', 'term\ntram\nroad')
    expect(write(loose, 'csv')).not.toContain('General')
    const own = smallPack(concept('tram', ['tram'], { subjectField: 'my-entries' }))
    expect(write({ ...own, subjectFields: { 'my-entries': { en: 'My entries' } } }, 'csv')).not.toContain('My entries')
  })
})

describe('what is lost', () => {
  it('is nothing in an own pack', () => {
    expect(losses(brief, 'pack')).toEqual([])
  })

  const ofSources = (...sources: Pack['concepts'][number]['sources']) =>
    smallPack(concept('tram', ['light rail'], { sources }))

  it.each([
    ['tbx', 3],
    ['turtle', 3],
    ['csv', 4],
    ['anki', 4],
  ] as const)('is said of the sources that %s would give back as others', (format, count) => {
    const pack = ofSources(
      { organisation: 'UN — Habitat', title: 'Plan' },
      { organisation: 'UN', title: '1984' },
      { organisation: 'UN', title: 'Plan', url: 'https://example.org/a b' },
      { organisation: 'UN', title: 'A ; B' },
      { organisation: 'UN', title: 'Plan — of towns', year: 1984, url: 'https://example.org/' },
      { organisation: 'UN', title: 'UN' },
    )
    expect(losses(pack, format)).toContainEqual({ kind: 'source-lines', count })
  })

  it('is for Anki each term that is no longer used, unless nothing else is there, and the names of fields', () => {
    const terms = (['preferred', 'deprecated', 'obsolete', 'garbled'] as const).map((status) =>
      term(`${status} tram`, { status }),
    )
    const pack = smallPack(concept('tram', terms), concept('bus', [term('horse bus', { status: 'obsolete' })]))
    const said = losses({ ...pack, subjectFields: { f: { en: 'Finance & money' }, g: { en: 'g' } } }, 'anki')
    expect(said).toContainEqual({ kind: 'terms', count: 3 })
    expect(said).toContainEqual({ kind: 'statuses', count: 1 })
    expect(said).toContainEqual({ kind: 'field-titles', count: 1 })
  })

  it('is the region of what is first in its language, white space in TBX, and a second preference in CSV', () => {
    const both = { 'pt-BR': 'Um bonde.', 'pt-PT': 'Um\nelétrico.' }
    const names = [term('tram', { status: 'preferred' }), term('tramway', { status: 'preferred' })]
    const pack = smallPack(concept('tram', names, { definition: { en: 'One.\n\nTwo.', ...both } }))
    for (const format of ['tbx', 'turtle', 'csv', 'anki'] as const)
      expect(losses(pack, format)).toContainEqual({ kind: 'regions', count: 1 })
    expect(losses(pack, 'tbx')).toContainEqual({ kind: 'white-space', count: 1 })
    expect(losses(pack, 'csv')).toContainEqual({ kind: 'second-names', count: 1 })
  })

  it('is said with its count before it is written', () => {
    const pack = smallPack(
      concept('tram', [term('light rail', { status: 'garbled', note: 'as printed' })], {
        contested: true,
        relations: [{ type: 'contrasts', target: 'tram' }],
      }),
    )
    const said = Object.fromEntries(writable.map((format) => [format, losses(pack, format).map(({ kind }) => kind)]))
    expect(said.tbx).toEqual(['marking', 'contested', 'statuses', 'relation-types', 'head'])
    expect(said.turtle).toEqual(['marking', 'contested', 'statuses', 'term-notes', 'relation-types'])
    expect(said.csv).toContain('relations')
    expect(losses(smallPack(concept('it', ['light; rail'])), 'csv')).toContainEqual({ kind: 'split-names', count: 1 })
    expect(losses(pack, 'tbx')[0]).toEqual({ kind: 'marking', count: 1 })
  })
})
