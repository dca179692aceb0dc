/** What a card, an entry page or a search result shows of one concept: the entry, the points that speak of it, its neighbours' names. */
import type { Confidence, Document, EntryTexts, Pack, PackTexts, Point, Relation, Term, Texts } from './pack'

/** The subject field of entries that were given none: no card tells it. */
export const GENERAL = 'general'
/** Subject field of entries that the reader wrote and filed nowhere. */
export const OWN_FIELD = 'my-entries'
/** Whether nobody named the subject that an entry is filed under. */
export const isUnfiled = ({ subjectField }: Pick<EntryTexts, 'subjectField'>): boolean =>
  subjectField === GENERAL || subjectField === OWN_FIELD

/** An entry as a link to it shows it. */
export interface EntryName {
  /** `packId:conceptId`. */
  key: string
  name: Texts
  contested: boolean
  /** How sure the Chinese name is, where the entry says so. */
  confidence?: Confidence
}

/** What a document is: all but what it says. */
export type DocumentHead = Omit<
  Document,
  'sections' | 'points' | 'sentencesWithoutClaim' | 'beside' | 'mistranslations'
>

export interface EntryView {
  /** `packId:conceptId`. */
  key: string
  entry: EntryTexts
  packName: Texts
  subjectField: Texts
  /** The reader's own definition, which stands before the glossary's. */
  own?: Texts
  /** Points of the document that speak of the concept, in document order. */
  points: Point[]
  /** Why it is explained, where the document does not speak of it. */
  beside?: Texts
  document?: DocumentHead
  related: (EntryName & { type: Relation['type'] })[]
  /** What other glossaries say of the same term, in the order of the glossaries. */
  also?: OtherView[]
  /** It is in a glossary of the reader's own, and can be written anew. */
  editable?: boolean
}

/** Another glossary's entry for the same term, as far as a card shows it. */
export interface OtherView extends EntryName {
  packName: Texts
  definition: Texts
}

/** A pack but for its concepts: what is shown of it beside one of them. */
export type PackHead = Omit<Pack, 'concepts'>

/** Whether a term may be used for its concept (ISO 704: preferred or admitted), and is not one to avoid or a garble. */
export const isInUse = ({ status }: { status: Term['status'] }): boolean =>
  status === 'preferred' || status === 'admitted'

/** Words alone: case, punctuation, hyphens and the kind of apostrophe do not count. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}

/**
 * Preferred designation by language; the first admitted one where none is preferred. Where all are to be avoided, or used
 * in some region alone, the first is a name still.
 */
export function names(entry: EntryTexts): Texts {
  const result: Texts = {}
  for (const wanted of ['preferred', 'admitted'] as const)
    for (const term of entry.terms)
      if (term.status === wanted && term.region === undefined) result[term.language] ??= term.form
  const [first] = entry.terms
  if (first && Object.keys(result).length === 0) result[first.language] = first.form
  return result
}

/** The entry of `key` as a view, or undefined where no pack holds it. */
export function viewEntry(packs: readonly PackTexts[], key: string): EntryView | undefined {
  const [packId, conceptId] = key.split(':')
  const pack = packs.find((candidate) => candidate.id === packId)
  const entry = pack?.concepts.find((concept) => concept.id === conceptId)
  if (!pack || !entry) return undefined
  return viewOf(pack, entry, (target) => pack.concepts.find((concept) => concept.id === target))
}

/** An entry as a view, with its neighbours from wherever they are kept. */
export function viewOf(
  pack: PackHead,
  entry: EntryTexts,
  neighbour: (id: string) => EntryTexts | undefined,
): EntryView {
  const beside = pack.document?.beside.find(({ concept }) => concept === entry.id)
  return {
    key: `${pack.id}:${entry.id}`,
    entry,
    packName: pack.name,
    subjectField: (!isUnfiled(entry) && pack.subjectFields[entry.subjectField]) || {},
    points: pack.document?.points.filter((point) => point.concepts.includes(entry.id)) ?? [],
    ...(beside && { beside: beside.because }),
    ...(pack.document && { document: head(pack.document) }),
    related: entry.relations.flatMap((relation) => {
      const target = neighbour(relation.target)
      return target ? [{ ...nameOf(pack, target), type: relation.type }] : []
    }),
  }
}

/** The entry of `key` as a link; undefined where no pack holds it. */
export function entryName(packs: readonly PackTexts[], key: string): EntryName | undefined {
  const [packId, conceptId] = key.split(':')
  const pack = packs.find((candidate) => candidate.id === packId)
  const entry = pack?.concepts.find((concept) => concept.id === conceptId)
  return pack && entry && nameOf(pack, entry)
}

/** A concept of a pack as a link to it. */
export function nameOf(pack: Pick<Pack, 'id'>, concept: EntryTexts): EntryName {
  const { id, contested, confidence } = concept
  return { key: `${pack.id}:${id}`, name: names(concept), contested, ...(confidence && { confidence }) }
}

function head(document: Document): DocumentHead {
  const {
    sections: _sections,
    points: _points,
    sentencesWithoutClaim: _silent,
    beside: _beside,
    mistranslations: _mistranslations,
    ...rest
  } = document
  return rest
}
