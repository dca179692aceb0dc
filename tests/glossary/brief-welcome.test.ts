import { describe, expect, it } from 'vitest'
import { article } from '../../entrypoints/welcome/article'
import { brief } from '../../glossary/brief/pack'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import type { ReadBlock } from '../../glossary/reading'
import { settle } from '../../glossary/settle'

const texts = article.blocks.map((block) =>
  block.kind === 'heading' ? block.text : block.runs.map((run) => (typeof run === 'string' ? run : run.bold)).join(''),
)

/** What is marked when each section shows each concept once, as the default setting does. */
function marks(): { concept: string; text: string; shown: boolean }[] {
  const reading = find(compile([brief]), texts)
  let section = 0
  const blocks: (ReadBlock & { hits: number[] })[] = article.blocks.map(({ kind }) => ({
    section: kind === 'heading' ? ++section : section,
    hits: [],
  }))
  for (let i = 0; i < reading.hits.length; i += 4)
    blocks[reading.hits[i] as number]?.hits.push(...reading.hits.slice(i + 1, i + 4))
  return settle(blocks, reading, { repeat: 'section', garbled: 'auto' }).map(
    ({ block, start, end, concept, shown }) => ({
      concept: concept.replace(`${brief.id}:`, ''),
      text: (texts[block] as string).slice(start, end),
      shown,
    }),
  )
}

describe('the example article of the welcome page', () => {
  const found = marks()

  it('has more than 20 concepts of the brief marked', () => {
    expect(new Set(found.filter(({ shown }) => shown).map(({ concept }) => concept)).size).toBeGreaterThan(20)
  })

  it.each([
    ['digital divide', 'digital-divide'],
    ['BRI', 'belt-and-road-initiative'],
    ['Global Gateway', 'global-gateway'],
    ['数字丝绸之路', 'digital-silk-road'],
    ['设施联通', 'facilities-connectivity'],
  ])('has “%s” found', (text, concept) => {
    expect(found.map((mark) => [mark.text, mark.concept])).toContainEqual([text, concept])
  })

  it('has six to ten paragraphs under two headings, one of them Chinese', () => {
    const paragraphs = article.blocks.filter((block) => block.kind === 'paragraph')
    expect(article.blocks.length - paragraphs.length).toBe(2)
    expect(paragraphs.length).toBeGreaterThanOrEqual(6)
    expect(paragraphs.length).toBeLessThanOrEqual(10)
    expect(paragraphs.filter(({ language }) => language === 'zh-Hans')).toHaveLength(1)
  })
})
