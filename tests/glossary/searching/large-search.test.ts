import { describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import type { Pack } from '../../../glossary/pack'
import { buildSearch } from '../../../glossary/search'
import { searchLarge } from '../../../glossary/searching/large-search'
import { type NameBlock, nameIndexOf } from '../../../glossary/searching/name-index'
import { ROW_END, readRow } from '../../../glossary/searching/name-row'
import { scriptsFrom } from '../../../glossary/searching/scripts'
import { vocabularyOf } from '../../../glossary/searching/vocabulary'
import { termsPack } from '../../bench/terms'
import { concept, packOf } from '../matching/small-pack'

/** The search as it is over a stored index, and how many blocks it read. */
function searchIn(pack: Pack) {
  const { pairs, words, counts, blocks } = nameIndexOf(pack)
  const all: NameBlock[] = [...blocks]
  const read = { blocks: 0 }
  const reader = {
    scripts: scriptsFrom(pairs),
    rows: async (file: string, under: string, most: number) => {
      const own = all.filter((block) => block.file === file)
      const from = own.findLastIndex(({ first }) => first <= under)
      const found = own.slice(Math.max(0, from)).filter(({ first }, at) => at === 0 || first.startsWith(under))
      read.blocks += Math.min(found.length, most)
      return found.slice(0, most).flatMap(({ rows }) => rows.split(ROW_END).map(readRow))
    },
    words: async () => vocabularyOf(words, counts),
  }
  return { all, read, search: (query: string, limit = 40) => searchLarge(reader, query, limit) }
}

const ids = (pack: Pack, query: string): string[] =>
  buildSearch([pack])
    .search(query, 40)
    .filter(({ why }) => why?.kind !== 'definition')
    .map(({ key }) => key.split(':')[1] ?? '')

describe('the search of a large glossary', () => {
  const { search } = searchIn(brief)

  it.each([
    'digital silk road',
    'silk road',
    'silkroad',
    'belt road',
    '数字丝绸之路',
    '數字絲綢之路',
    '丝绸',
    'yidaiyilu',
    'ydyl',
    'sichou',
    'conectivity',
    'digtal divde',
    'BRI',
    'globalgateway',
  ])('finds for %s the entry that a small one of the same names finds first', async (query) => {
    const [first] = ids(brief, query)
    expect((await search(query)).slice(0, 3)).toContain(first)
  })

  it('finds letters inside of a word', async () => {
    const { search } = searchIn(packOf(concept('a', ['interconnection']), concept('b', ['road'])))
    expect(await search('connect')).toEqual(['a'])
  })

  it.each(['', '   ', '!!', 'xylophone quartz'])('finds nothing for “%s”', async (query) => {
    expect(await search(query)).toEqual([])
  })

  it('gives each entry once, and no more than were asked for', async () => {
    const { search } = searchIn(packOf(...['a', 'b', 'c'].map((id) => concept(id, [`tram ${id}`, `tram line ${id}`]))))
    expect((await search('tram')).sort()).toEqual(['a', 'b', 'c'])
    expect(await search('tram', 2)).toHaveLength(2)
  })
})

describe('the index of 20,000 names', () => {
  const pack = { ...termsPack(20_000) }
  for (const entry of pack.concepts) Object.assign(entry, { romanisation: {} })
  const { all, read, search } = searchIn(pack)

  it('lies in blocks in the order of what they are filed under', () => {
    for (const file of ['name', 'word']) {
      const firsts = all.filter((block) => block.file === file).map(({ first }) => first)
      expect(firsts.length).toBeGreaterThan(20)
      expect(firsts).toEqual([...new Set(firsts)].sort())
    }
  })

  it.each([
    ['whole', (name: string) => name],
    ['by its last word', (name: string) => name.split(' ').at(-1) ?? ''],
    ['without a letter', (name: string) => `${name.slice(0, -5)}${name.slice(-4)}`],
  ])('gives every hundredth entry by its name %s', async (_how, typed) => {
    for (const { id, terms } of pack.concepts.filter((_, number) => number % 500 === 0)) {
      expect(await search(typed(terms[0]?.form ?? ''))).toContain(id)
    }
  })

  it('is read a few blocks at a time, whatever is typed', async () => {
    for (const query of ['n', 'na', 'national', 'trade national', 'polciy', 'zzzzqqqq', '的']) {
      read.blocks = 0
      await search(query)
      expect(read.blocks).toBeLessThanOrEqual(90)
    }
  })
})
