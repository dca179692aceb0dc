/** The glossary as lists: by name, by subject, by the outline of its document. */
import { type EntryName, folded, isInUse, nameOf } from './entry'
import type { EntryTexts, PackTexts, Point, Repair, Texts } from './pack'

/** `letter` is A to Z (in Chinese the initial of the pinyin), or `#` for names that begin otherwise. */
export interface LetterGroup {
  letter: string
  entries: EntryName[]
}

export interface SubjectGroup {
  /** `packId:subjectField`. */
  id: string
  name: Texts
  entries: EntryName[]
}

export interface OutlineSection {
  id: string
  title: Texts
  points: OutlinePoint[]
}

/** A point with the entries it speaks of in place of their ids. */
export interface OutlinePoint extends Pick<Point, 'id' | 'sentence' | 'stance' | 'text'> {
  concepts: EntryName[]
  repairs: OutlineRepair[]
}

/** `isName`: what was printed is an ordinary name of one of the point's entries, and no mistake. */
export type OutlineRepair = Repair & { isName: boolean }

const OTHER = '#'

interface Sortable {
  entry: EntryName
  /** What the name is filed under: itself, or its pinyin without tones. */
  filedAs: string
}

/** All entries A to Z by their names in `language`; `#` comes last. */
export function byName(packs: readonly PackTexts[], language: string): LetterGroup[] {
  const groups = new Map<string, EntryName[]>()
  for (const { entry, filedAs } of sorted(packs, language)) {
    const initial = filedAs.normalize('NFD').charAt(0).toUpperCase()
    const letter = /^[A-Z]$/.test(initial) ? initial : OTHER
    groups.set(letter, [...(groups.get(letter) ?? []), entry])
  }
  return [...groups]
    .map(([letter, entries]) => ({ letter, entries }))
    .sort((a, b) => Number(a.letter === OTHER) - Number(b.letter === OTHER) || (a.letter < b.letter ? -1 : 1))
}

/** Entries by subject field, fields in the pack's order, entries by their names in `language`; no empty field. */
export function bySubject(packs: readonly PackTexts[], language: string): SubjectGroup[] {
  return packs.flatMap((pack) =>
    Object.entries(pack.subjectFields).flatMap(([field, name]) => {
      const concepts = pack.concepts.filter((concept) => concept.subjectField === field)
      const entries = sorted([{ ...pack, concepts }], language).map(({ entry }) => entry)
      return entries.length > 0 ? [{ id: `${pack.id}:${field}`, name, entries }] : []
    }),
  )
}

/** The document's sections in order, each with its points and the entries they speak of; empty without a document. */
export function byBrief(pack: PackTexts): OutlineSection[] {
  const entries = new Map(pack.concepts.map((concept) => [concept.id, nameOf(pack, concept)]))
  const ordinary = new Map(
    pack.concepts.map(({ id, terms }) => [id, new Set(terms.filter(isInUse).map(({ form }) => folded(form)))]),
  )
  const points = pack.document?.points ?? []
  return (pack.document?.sections ?? []).map(({ id, title }) => ({
    id,
    title,
    points: points
      .filter((point) => point.section === id)
      .map((point) => ({
        id: point.id,
        sentence: point.sentence,
        stance: point.stance,
        text: point.text,
        repairs: point.repairs.map((repair) => ({
          ...repair,
          isName: point.concepts.some((concept) => ordinary.get(concept)?.has(folded(repair.form))),
        })),
        concepts: point.concepts.flatMap((concept) => entries.get(concept) ?? []),
      })),
  }))
}

function sorted(packs: readonly PackTexts[], language: string): Sortable[] {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true })
  return packs
    .flatMap((pack) =>
      pack.concepts.map((concept) => {
        const entry = nameOf(pack, concept)
        return { entry, filedAs: filedAs(concept, entry.name, language) }
      }),
    )
    .sort((a, b) => collator.compare(a.filedAs, b.filedAs))
}

/** In which languages a name is shown where the list's own has none: Chinese in the other script before English. */
const NEAREST = ['zh-Hans', 'zh-Hant', 'en']

/** Traditional names are filed by the pinyin of the simplified one: the reading is the same. */
function filedAs(concept: EntryTexts, name: Texts, language: string): string {
  const shown = [language, ...NEAREST].flatMap((tag) => name[tag] ?? [])[0] ?? Object.values(name)[0] ?? ''
  if (!/^\p{Script=Han}/u.test(shown)) return shown
  const pinyin =
    concept.romanisation[shown] ??
    concept.romanisation[name['zh-Hans'] ?? ''] ??
    Object.values(concept.romanisation)[0] ??
    shown
  return pinyin.normalize('NFD').replace(/\p{M}+/gu, '')
}
