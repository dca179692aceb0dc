/** Search as one types: designations in all scripts, pinyin, acronyms and typing errors; words of the definitions last. */
import Fuse from 'fuse.js'
import { names } from './entry'
import type { ConceptEntry, Pack, Texts } from './pack'

export interface SearchResult {
  /** `packId:conceptId`. */
  key: string
  name: Texts
  /** What matched, where it is not the name that is shown. */
  why?: { kind: 'form' | 'pinyin' | 'definition'; text: string }
}

export interface Search {
  /**
   * Best first: exact, then beginnings, then parts, then typing errors, then words of definitions.
   * With `language`, `why` is left out only where the name in that language matched.
   */
  search(query: string, limit: number, language?: string): SearchResult[]
  /** Entries nearest to a selected text: what it begins or misspells, then what it contains. */
  nearest(text: string, limit?: number, language?: string): SearchResult[]
}

/** Shortest query in Latin letters that is searched inside words and with typing errors: shorter ones hit everywhere. */
const PART_LETTERS = 3
const FUZZY_LETTERS = 4
/** Longest query matched with typing errors: fuzzy matching slows with length (200 letters take 60 ms, 40 take under 10). */
const FUZZY_LENGTH = 40
/** Share of wrong letters that still counts as a typing error: "digtal divde" passes, "voice" for "service" does not. */
const FUZZY_THRESHOLD = 0.25
/** Longest query looked at, in UTF-16 code units: no designation is longer, and fuzzy matching slows with length. */
const QUERY_LENGTH = 200
/** Length of a definition's extract, in UTF-16 code units: one line of the popup. */
const EXTRACT_LENGTH = 80
const NEAREST = 5

const HAN = /\p{Script=Han}/u

/** Lower case, without tones, accents, quotes and punctuation; hyphens and spaces are one space; no leading article. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{L})[.’'](?=\p{L}|$|\s)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '')
const tight = (text: string): string => text.replaceAll(' ', '')

interface Candidate {
  concept: Concept
  kind: 'form' | 'pinyin'
  /** As shown. */
  text: string
  plain: string
  tight: string
  /** 0 for a name, 1 for other designations, 2 for what a machine translation printed. */
  rank: number
}

interface Concept {
  key: string
  name: Texts
  definitions: { text: string; words: string }[]
}

interface Hit {
  concept: Concept
  score: number
  candidate?: Candidate
  definition?: string
}

/** Prepares `packs` once; a search over a hundred entries takes a few milliseconds. */
export function buildSearch(packs: readonly Pack[]): Search {
  const concepts: Concept[] = []
  const candidates: Candidate[] = []
  for (const pack of packs)
    for (const entry of pack.concepts) {
      const concept = describe(pack.id, entry)
      concepts.push(concept)
      candidates.push(...candidatesOf(entry, concept))
    }
  const fuse = new Fuse(candidates, {
    keys: ['tight'],
    threshold: FUZZY_THRESHOLD,
    ignoreLocation: true,
    includeScore: true,
    minMatchCharLength: 2,
  })

  const direct = (query: string): Hit[] =>
    candidates.flatMap((candidate) => {
      const tier = tierOf(candidate, query)
      return tier === undefined ? [] : [{ concept: candidate.concept, candidate, score: scoreOf(tier, candidate) }]
    })
  const misspelt = (query: string): Hit[] => {
    const letters = tight(query)
    if (letters.length < FUZZY_LETTERS || letters.length > FUZZY_LENGTH || HAN.test(query)) return []
    return fuse.search(letters).map(({ item, score = 1 }) => ({
      concept: item.concept,
      candidate: item,
      // Of equally near spellings the one of like length: "conectivity" means the word, not a phrase around it.
      score: 400 + score * 100 + item.rank + Math.abs(item.tight.length - letters.length) / 2,
    }))
  }
  const defined = (query: string): Hit[] =>
    concepts.flatMap((concept) => {
      const definition = concept.definitions.find(({ words }) => inWords(words, query))
      return definition ? [{ concept, definition: extract(definition.text, query), score: 600 }] : []
    })
  const byDesignation = (query: string): Hit[] => {
    const hits = direct(query)
    return hits.length > 0 ? hits : misspelt(query)
  }

  return {
    search(text, limit, language) {
      const query = plain(text.slice(0, QUERY_LENGTH))
      return query === '' ? [] : best([...byDesignation(query), ...defined(query)], limit, language)
    },
    nearest(text, limit = NEAREST, language) {
      const query = plain(text.slice(0, QUERY_LENGTH))
      if (query === '') return []
      const contained = candidates.flatMap((candidate) =>
        candidate.kind === 'form' && standsIn(candidate.plain, query)
          ? [{ concept: candidate.concept, candidate, score: 500 - candidate.tight.length }]
          : [],
      )
      return best([...byDesignation(query), ...contained], limit, language)
    },
  }
}

function describe(packId: string, entry: ConceptEntry): Concept {
  return {
    key: `${packId}:${entry.id}`,
    name: names(entry),
    definitions: Object.values(entry.definition).map((text) => ({ text, words: ` ${plain(text)}` })),
  }
}

function candidatesOf(entry: ConceptEntry, concept: Concept): Candidate[] {
  const shown = new Set(Object.values(concept.name))
  const candidate = (kind: Candidate['kind'], text: string, spelling: string, rank: number): Candidate => {
    const folded = plain(spelling)
    return { concept, kind, text, plain: folded, tight: tight(folded), rank }
  }
  return [
    ...entry.terms.map(({ form, status }) =>
      candidate('form', form, form, shown.has(form) ? 0 : status === 'garbled' ? 2 : 1),
    ),
    ...Object.entries(entry.romanisation).map(([form, pinyin]) =>
      candidate('pinyin', `${form} ${pinyin}`, pinyin, shown.has(form) ? 0 : 1),
    ),
  ]
}

/** 0 the same, 1 its beginning, 2 the beginning of one of its words, 3 a part of it. */
function tierOf(candidate: Candidate, query: string): number | undefined {
  const letters = tight(query)
  if (candidate.tight === letters) return 0
  if (candidate.tight.startsWith(letters)) return 1
  if (candidate.plain.includes(` ${query}`)) return 2
  const enough = HAN.test(letters) || letters.length >= PART_LETTERS
  return enough && candidate.tight.includes(letters) ? 3 : undefined
}

/** Of one tier, names before other forms, forms before pinyin, short before long. */
const scoreOf = (tier: number, { rank, kind, tight: letters }: Candidate): number =>
  tier * 100 + rank * 20 + (kind === 'pinyin' ? 5 : 0) + Math.min(letters.length, 100) / 10

const standsIn = (form: string, text: string): boolean =>
  HAN.test(form) ? tight(text).includes(tight(form)) : ` ${text} `.includes(` ${form} `)

function inWords(words: string, query: string): boolean {
  if (HAN.test(query)) return query.length > 1 && tight(words).includes(tight(query))
  return query.length >= PART_LETTERS && query.split(' ').every((word) => words.includes(` ${word}`))
}

function extract(text: string, query: string): string {
  const at = text.toLowerCase().indexOf(query.split(' ')[0] ?? '')
  const start = at < EXTRACT_LENGTH / 2 ? 0 : text.lastIndexOf(' ', at - EXTRACT_LENGTH / 4) + 1
  const part = text.slice(start, start + EXTRACT_LENGTH)
  return `${start > 0 ? '…' : ''}${part}${start + EXTRACT_LENGTH < text.length ? '…' : ''}`
}

function best(hits: readonly Hit[], limit: number, language: string | undefined): SearchResult[] {
  const byConcept = new Map<Concept, Hit>()
  for (const hit of hits) {
    const known = byConcept.get(hit.concept)
    if (!known || hit.score < known.score) byConcept.set(hit.concept, hit)
  }
  return [...byConcept.values()]
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map((hit) => toResult(hit, language))
}

function toResult({ concept, candidate, definition }: Hit, language: string | undefined): SearchResult {
  const result = { key: concept.key, name: concept.name }
  if (definition !== undefined) return { ...result, why: { kind: 'definition', text: definition } }
  if (!candidate) return result
  const shown = language === undefined ? Object.values(concept.name) : [concept.name[language]]
  const isName = candidate.kind === 'form' && shown.includes(candidate.text)
  return isName ? result : { ...result, why: { kind: candidate.kind, text: candidate.text } }
}
