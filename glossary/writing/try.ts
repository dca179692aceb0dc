/** What of a text an entry would mark, and what it would leave alone and why, to be seen while it is written. */
import { compile } from '../matching/compile'
import { find } from '../matching/find'
import type { ConceptEntry, Sense, Term } from '../pack'
import type { FormTable, ReadBlock, Settled } from '../reading'
import { settle } from '../settle'
import { whyMarked } from '../why'

/** Why words that are a name of the entry are not marked. */
export type LeftAlone =
  /** None of the words that speak for its meaning is there. */
  | 'near'
  /** A word stands close by that speaks against it. */
  | 'never'
  /** Its capitals are others. */
  | 'case'
  /** The name is found by search alone. */
  | 'search'
  /** The name is a mistranslation: it is marked on pages that have several. */
  | 'garbled'

export interface Tried {
  text: string
  marked: boolean
  /** Of what is marked: the words that speak for its meaning. */
  cues?: string[]
  /** Of a name that is not marked. */
  left?: LeftAlone
}

/** Paragraphs as stretches that join to the text. */
export function tryEntry(entry: ConceptEntry, text: string): Tried[][] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  const tried = read(entry, paragraphs)
  const named = read(anyhow(entry), paragraphs).places.filter((place) => !covers(tried.places, place))
  const unvetoed = read(withoutVetoes(entry), paragraphs).places
  const uncased = read(folded(entry), paragraphs).places
  const left = (place: Settled): LeftAlone => {
    if (covers(unvetoed, place)) return 'never'
    if (covers(uncased, place)) return 'case'
    const words = paragraphs[place.block]?.slice(place.start, place.end).toLowerCase()
    const term = entry.terms.find(({ form }) => form.toLowerCase() === words)
    if (term?.mark === 'search-only') return 'search'
    return term?.mark === 'garbled-pages' ? 'garbled' : 'near'
  }
  return paragraphs.map((paragraph, number) => {
    const spots = [
      ...tried.places.map((place) => ({ place, marked: true, cues: tried.cuesOf(place) })),
      ...named.map((place) => ({ place, marked: false, left: left(place) })),
    ]
      .filter(({ place }) => place.block === number)
      .sort((a, b) => a.place.start - b.place.start)
    const stretches: Tried[] = []
    let from = 0
    for (const { place, ...what } of spots) {
      stretches.push({ text: paragraph.slice(from, place.start), marked: false })
      stretches.push({ text: paragraph.slice(place.start, place.end), ...what })
      from = place.end
    }
    return [...stretches, { text: paragraph.slice(from), marked: false }].filter(({ text: part }) => part !== '')
  })
}

function read(
  entry: ConceptEntry,
  paragraphs: readonly string[],
): { places: Settled[]; cuesOf(place: Settled): string[] } {
  const { hits, forms, rules } = find(compile([{ id: 'try', concepts: [entry] }]), paragraphs)
  const blocks: ReadBlock[] = paragraphs.map((_, number) => ({
    section: 0,
    hits: hits.filter((_, i) => i % 4 !== 0 && hits[i - (i % 4)] === number),
  }))
  const table: FormTable = { forms, rules }
  const places = settle(blocks, table, { repeat: 'every', garbled: 'auto' })
  return {
    places,
    cuesOf(place) {
      const why = whyMarked(blocks, table, place)
      return why?.by === 'sense' ? why.cues : []
    },
  }
}

const covers = (places: readonly Settled[], { block, start, end }: Settled): boolean =>
  places.some((place) => place.block === block && place.start < end && start < place.end)

const withTerms = (entry: ConceptEntry, change: (term: Term) => Term): ConceptEntry => ({
  ...entry,
  terms: entry.terms.map(change),
})

/** All its names, wherever they stand and however they are written. */
const anyhow = (entry: ConceptEntry): ConceptEntry => ({
  ...withTerms(entry, ({ sense: _sense, ...term }) => ({ ...term, mark: 'always', case: 'fold' })),
  senses: {},
})

const folded = (entry: ConceptEntry): ConceptEntry => withTerms(entry, (term) => ({ ...term, case: 'fold' }))

const withoutVetoes = (entry: ConceptEntry): ConceptEntry => ({
  ...entry,
  senses: Object.fromEntries(
    Object.entries(entry.senses).map(([name, sense]): [string, Sense] => [name, { ...sense, vetoes: [] }]),
  ),
})
