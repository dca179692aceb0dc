/**
 * Search in a glossary that is too large to hold every name against every query: its index gives some hundred names, which
 * are ranked as those of small glossaries are.
 */
import { type Candidate, plain, tight } from './candidates'
import { type Hit, hitsIn, likenesses } from './designations'
import { FILES, filedUnder, type NameFile } from './name-index'
import { HAN } from './places'
import type { Scripts } from './scripts'
import type { Vocabulary } from './vocabulary'

/** The index where it is stored. */
export interface NameReader {
  scripts: Scripts
  /** Names in the blocks where `under` begins what they are filed under, from the first on; at most so many blocks. */
  rows(file: NameFile, under: string, blocks: number): Promise<Candidate[]>
  words(): Promise<Vocabulary>
}

/** Names that are ranked. */
export const CANDIDATES = 500
/** Blocks of each file that are read for what was typed, or for a word that it misspells: some hundred names, the same name before longer ones. */
const BLOCKS = 2
/** Letters of a beginning that is trusted where no word is like what was typed. */
const TRUSTED = 4
/** The shortest typed word that is looked for among misspelt ones: `slips` allows none to shorter ones. */
const SHORTEST = 3

/** Ids of at most `limit` entries whose names answer the query, best first. */
export async function searchLarge(reader: NameReader, text: string, limit: number): Promise<string[]> {
  const query = reader.scripts.fold(plain(text))
  if (query === '') return []
  const direct = hitsIn(await rowsFor(reader, [query], BLOCKS), query)
  const inside = direct.length < limit && !/\s/.test(query) ? await insideWords(reader, query) : []
  const standing = [...direct, ...inside]
  const hits = standing.length > 0 ? standing : await alike(reader, query)
  return idsOf(hits, limit)
}

/** Names that have the query inside one of their words. */
async function insideWords(reader: NameReader, query: string): Promise<Hit[]> {
  if (HAN.test(query)) return []
  const words = (await reader.words()).around(query)
  return hitsIn(await rowsFor(reader, words, 1), query)
}

/** Names that the query misspells, or is like. */
async function alike(reader: NameReader, query: string): Promise<Hit[]> {
  if (HAN.test(query)) return []
  const vocabulary = await reader.words()
  const typed = query.split(' ').filter(({ length }) => length >= SHORTEST)
  const near = typed.map((word, number) => vocabulary.near(word, number === typed.length - 1))
  // The word that fewest names have leads to them soonest.
  const rarest = near
    .filter(({ length }) => length > 0)
    .map((words) => ({ words, count: words.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => a.count - b.count)[0]
  const under = rarest ? rarest.words.map(({ word }) => word) : [tight(query).slice(0, TRUSTED)]
  const candidates = await rowsFor(reader, under, BLOCKS)
  const wanted = near.map((words) => new Set(words.map(({ word }) => word)))
  return likenesses(mostOf(candidates, wanted))(query)
}

/** The names with most of the words; so many as are ranked. */
function mostOf(candidates: readonly Candidate[], wanted: readonly ReadonlySet<string>[]): Candidate[] {
  if (candidates.length <= CANDIDATES) return [...candidates]
  const having = candidates.map((candidate) => {
    const words = candidate.plain.split(' ')
    return { candidate, count: wanted.filter((near) => words.some((word) => near.has(word))).length }
  })
  having.sort((a, b) => b.count - a.count)
  return having.slice(0, CANDIDATES).map(({ candidate }) => candidate)
}

/** Names filed under any of these, each once. */
async function rowsFor(reader: NameReader, under: readonly string[], blocks: number): Promise<Candidate[]> {
  const parts = await Promise.all(
    under.flatMap((letters) => FILES.map((file) => reader.rows(file, filedUnder(letters), blocks))),
  )
  const known = new Map<string, Candidate>()
  for (const candidate of parts.flat()) known.set(`${candidate.concept.key}\t${candidate.form}`, candidate)
  return [...known.values()]
}

function idsOf(hits: readonly Hit[], limit: number): string[] {
  const ranked = hits.toSorted((a, b) => a.score - b.score).slice(0, CANDIDATES)
  return [...new Set(ranked.map(({ concept }) => concept.key))].slice(0, limit)
}
