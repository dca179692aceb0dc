import { describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { writable } from '../../../glossary/exchange/format'
import { losses } from '../../../glossary/exchange/losses'
import { write } from '../../../glossary/exchange/write'
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
})

describe('what is lost', () => {
  it('is nothing in an own pack', () => {
    expect(losses(brief, 'pack')).toEqual([])
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
