/**
 * Search as one types: designations in all scripts, pinyin and its initials, acronyms and typing errors; words of the
 * definitions last.
 */
import type { PackTexts, Texts } from './pack'
import { type Candidate, type Concept, candidatesOf, plain, tight } from './searching/candidates'
import { ALIKE_SCORE, type Hit, hitsIn, likenesses, MISSPELT_SCORE } from './searching/designations'
import { HAN, PART_LETTERS, PART_SCORE } from './searching/places'
import { type Scripts, scriptsOf } from './searching/scripts'

export interface SearchResult {
  /** `packId:conceptId`. */
  key: string
  name: Texts
  /** Lower is better, and comparable from one search to another. */
  score: number
  /** What matched, where it is not the name that is shown. */
  why?: { kind: 'form' | 'pinyin' | 'definition'; text: string }
}

export interface Search {
  /**
   * Best first: the same, then whole words and beginnings of names, then of other designations, then parts of words,
   * then typing errors, then whole words of definitions.
   * With `language`, `why` is left out only where the name in that language matched, and is in its script.
   */
  search(query: string, limit: number, language?: string): SearchResult[]
  /** Entries nearest to a selected text: what it begins or misspells, then what it contains. */
  nearest(text: string, limit?: number, language?: string): SearchResult[]
}

/** Longest query looked at, in UTF-16 code units: no designation is longer. */
export const QUERY_LENGTH = 200
/** Length of a definition's extract, in UTF-16 code units: one line of the popup. */
const EXTRACT_LENGTH = 80
const NEAREST = 5
/** What definitions alone hold comes after all names. */
const DEFINED_SCORE = 900
/** Up to here a romanisation is the whole of what was selected. */
const SAME_SCORE = 100

/**
 * Prepares `packs` once; a search over a hundred entries takes a few milliseconds. `scripts`: what is known of the two
 * scripts of Chinese besides what these packs say.
 */
export function buildSearch(packs: readonly PackTexts[], scripts: Scripts = scriptsOf(packs)): Search {
  const candidates = candidatesOf(packs, scripts)
  const concepts = [...new Set(candidates.map(({ concept }) => concept))]
  const alike = likenesses(candidates)
  const byDesignation = (query: string): Hit[] => {
    const hits = hitsIn(candidates, query)
    return hits.length > 0 ? hits : alike(query)
  }
  const defined = (query: string): Hit[] =>
    concepts
      .filter(({ definitions }) => definitions.some(({ words }) => inWords(words, query)))
      .map((concept) => ({ concept, score: DEFINED_SCORE }))
  const contained = (query: string): Hit[] =>
    candidates
      .filter(({ kind, plain: form }) => kind === 'form' && standsIn(form, query))
      .map((candidate) => ({ concept: candidate.concept, candidate, score: 800 - candidate.tight.length }))

  const answer = (text: string, limit: number, language: string | undefined, find: (query: string) => Hit[]) => {
    const typed = text.slice(0, QUERY_LENGTH)
    const query = scripts.fold(plain(typed))
    if (query === '') return []
    const asked = { query, typed, language, scripts }
    return best(find(query), asked)
      .slice(0, limit)
      .map((hit) => toResult(hit, asked))
  }
  return {
    search: (text, limit, language) =>
      answer(text, limit, language, (query) => [...byDesignation(query), ...defined(query)]),
    nearest: (text, limit = NEAREST, language) =>
      answer(text, limit, language, (query) => [...byDesignation(query).filter(isPrinted), ...contained(query)]),
  }
}

/** True for what is called much as the query says, and not so: where a name is called so, nothing like it is found. */
export const isAlike = ({ score }: Pick<SearchResult, 'score'>): boolean =>
  score >= MISSPELT_SCORE && score < DEFINED_SCORE

/**
 * What is selected was printed, not typed: it is no half of a word, nothing half remembered, and no slip in a romanisation
 * ("loan" for lianheguo).
 */
const isPrinted = ({ candidate, score }: Hit): boolean => {
  if (candidate?.kind === 'pinyin') return score < SAME_SCORE
  return score < PART_SCORE || (score >= MISSPELT_SCORE && score < ALIKE_SCORE)
}

const standsIn = (form: string, text: string): boolean =>
  HAN.test(form) ? tight(text).includes(tight(form)) : ` ${text} `.includes(` ${form} `)

function inWords(words: string, query: string): boolean {
  if (HAN.test(query)) return query.length > 1 && tight(words).includes(tight(query))
  return query.length >= PART_LETTERS && query.split(' ').every((word) => words.includes(` ${word} `))
}

interface Asked {
  /** Folded, and as it was typed. */
  query: string
  typed: string
  language: string | undefined
  scripts: Scripts
}

/** The best hit of each concept, best first; of equals the one in the reader's language, then the one as typed. */
function best(hits: readonly Hit[], { language, typed }: Asked): Hit[] {
  const strange = ({ candidate }: Hit): number =>
    candidate === undefined || candidate.language === language ? 0 : candidate.form.includes(typed) ? 1 : 2
  const byConcept = new Map<Concept, Hit>()
  for (const hit of hits) {
    const known = byConcept.get(hit.concept)
    if (!known || hit.score < known.score || (hit.score === known.score && strange(hit) < strange(known)))
      byConcept.set(hit.concept, hit)
  }
  return [...byConcept.values()].sort((a, b) => a.score - b.score)
}

function toResult({ concept, candidate, score }: Hit, asked: Asked): SearchResult {
  const result = { key: concept.key, name: concept.name, score }
  if (!candidate) return { ...result, why: { kind: 'definition', text: extract(concept, asked) } }
  const { language } = asked
  const shown = language === undefined ? Object.values(concept.name) : [concept.name[language]]
  const form = inScript(candidate, asked)
  if (candidate.kind === 'form') return shown.includes(form) ? result : { ...result, why: { kind: 'form', text: form } }
  return { ...result, why: { kind: 'pinyin', text: `${form} ${candidate.pinyin}` } }
}

/** A Chinese wording as a reader of Chinese writes it: as the entry has it, else character by character. */
function inScript({ form, concept, language: written }: Candidate, { language, scripts }: Asked): string {
  if (!written?.startsWith('zh') || written === language) return form
  const counterpart = concept.terms.find(
    (term) => term.language === language && scripts.fold(term.form) === scripts.fold(form),
  )
  return counterpart?.form ?? scripts.write(form, language)
}

/** The place in the definition that has the words, in the reader's language if it stands there. */
function extract({ definitions }: Concept, { query, language, scripts }: Asked): string {
  const found = definitions.filter(({ words }) => inWords(words, query))
  const text = (found.find((definition) => definition.language === language) ?? found[0])?.text ?? ''
  const at = scripts.fold(text.toLowerCase()).indexOf(query.split(' ')[0] ?? '')
  const start = at < EXTRACT_LENGTH / 2 ? 0 : text.lastIndexOf(' ', at - EXTRACT_LENGTH / 4) + 1
  const part = text.slice(start, start + EXTRACT_LENGTH)
  return `${start > 0 ? '…' : ''}${part}${start + EXTRACT_LENGTH < text.length ? '…' : ''}`
}
