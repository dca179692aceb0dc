/** The texts of a pack that a reader reads. */
import type { Pack, Texts } from '../pack'
import type { Path } from './finding'

export interface Prose {
  path: Path
  field:
    | 'name'
    | 'title'
    | 'outlet'
    | 'repost'
    | 'note'
    | 'text'
    | 'meaning'
    | 'because'
    | 'holder'
    | 'reading'
    | (typeof conceptProse)[number]
  texts: Texts
}

const conceptProse = ['definition', 'inTheNews', 'wordingNote'] as const
const documentProse = ['title', 'outlet', 'repost', 'note'] as const

/** Every text in several languages, in the order of the pack. */
export function* proseOf(pack: Pack): Generator<Prose> {
  yield { path: ['name'], field: 'name', texts: pack.name }
  for (const field in pack.subjectFields)
    yield { path: ['subjectFields', field], field: 'name', texts: pack.subjectFields[field] as Texts }
  for (const [number, concept] of pack.concepts.entries()) {
    for (const field of conceptProse) {
      const texts = concept[field]
      if (texts) yield { path: ['concepts', number, field], field, texts }
    }
    for (const [at, { holder, text }] of concept.readings.entries()) {
      yield { path: ['concepts', number, 'readings', at, 'holder'], field: 'holder', texts: holder }
      yield { path: ['concepts', number, 'readings', at, 'text'], field: 'reading', texts: text }
    }
  }
  const { document } = pack
  if (!document) return
  for (const field of documentProse) {
    const texts = document[field]
    if (texts) yield { path: ['document', field], field, texts }
  }
  for (const [number, { title }] of document.sections.entries())
    yield { path: ['document', 'sections', number, 'title'], field: 'title', texts: title }
  for (const [number, { text, repairs }] of document.points.entries()) {
    yield { path: ['document', 'points', number, 'text'], field: 'text', texts: text }
    for (const [at, { meaning }] of repairs.entries())
      if (meaning)
        yield { path: ['document', 'points', number, 'repairs', at, 'meaning'], field: 'meaning', texts: meaning }
  }
  for (const [number, { because }] of document.beside.entries())
    yield { path: ['document', 'beside', number, 'because'], field: 'because', texts: because }
}

/** A text's sentences, and its clauses where a semicolon parts them; without regard to abbreviations. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.;!?])\s+|(?<=[。；！？])/u).filter((part) => part !== '')
