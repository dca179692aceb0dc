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
