import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brief } from '../../glossary/brief/pack'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import type { ReadBlock } from '../../glossary/reading'
import { type SettleOptions, settle } from '../../glossary/settle'
import { garbledArticle } from '../fixtures/garbled-article'

const glossary = compile([brief])
const lines = readFileSync(new URL('../fixtures/garbled-article.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')

interface Marked {
  concept: string
  text: string
  style: string
  line: string
}

function read(texts: readonly string[], garbled: SettleOptions['garbled'] = 'auto'): Marked[] {
  const reading = find(glossary, texts)
  const blocks: (ReadBlock & { hits: number[] })[] = texts.map(() => ({ section: 0, hits: [] }))
  for (let i = 0; i < reading.hits.length; i += 4)
    blocks[reading.hits[i] as number]?.hits.push(...reading.hits.slice(i + 1, i + 4))
  return settle(blocks, reading, { repeat: 'every', garbled }).map(({ block, start, end, concept, style }) => {
    const line = texts[block] as string
    return { concept: concept.replace(`${brief.id}:`, ''), text: line.slice(start, end), style, line }
  })
}

describe('an article in the wording of a machine translation', () => {
  const marked = read(lines)

  it('has every occurrence of its terms found, and nothing else', () => {
    const counts: Record<string, number> = {}
    for (const { concept } of marked) counts[concept] = (counts[concept] ?? 0) + 1
    expect(counts).toEqual(garbledArticle.concepts)
  })

  it('has its garbled wordings marked as repaired', () => {
    expect(marked.filter(({ style }) => style === 'repaired').map(({ text }) => text)).toEqual(garbledArticle.repaired)
  })

  it.each(garbledArticle.unmarkedLines)('leaves the line “%s” unmarked', (line) => {
    expect(lines).toContain(line)
    expect(marked.filter((mark) => mark.line === line)).toEqual([])
  })

  it('shows no garbled wording where they are turned off', () => {
    expect(read(lines, 'never').filter(({ style }) => style === 'repaired')).toEqual([])
  })
})

describe('an ordinary page', () => {
  it.each([
    ['one garbled wording is no machine translation', 'The party put people first, said the mayor.'],
    [
      'links of a page are no five links',
      'The footer has five links to other pages of the website. Click on the links.',
    ],
    ['a harbour is no list of priorities', '你只知五通码头是个坐船去金门的地儿'],
    ['a bank is no initiative', 'BRI pockets highest profit among the four top banks of Indonesia; Bank Rakyat said.'],
    ['an index of health is no initiative', 'Body Roundness Index (BRI) was measured in China.'],
  ])('%s', (_reason, text) => {
    expect(read([text])).toEqual([])
  })

  it.each([
    ['The Belt and Road Initiative has five links: policy, roads, trade, money and people.', 'five links'],
    ['共建“一带一路”以“五通”为重点。', '五通'],
    ['The Belt and Road Initiative (BRI) was proposed in 2013.', 'BRI'],
    ['Under the Digital Silk Road, Huawei built towers. The DSR is ten years old.', 'DSR'],
  ])('“%s” has %s marked', (text, term) => {
    expect(read([text]).map((mark) => mark.text)).toContain(term)
  })
})
