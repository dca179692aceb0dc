/** Entries that a reader writes: each change keeps the glossary anew, by the way of an import. */

import { OWN_FIELD } from '../../glossary/entry'
import { NOT_STATED } from '../../glossary/exchange/not-stated'
import { same } from '../../glossary/json-equality'
import { compile } from '../../glossary/matching/compile'
import type { ConceptEntry, Pack, Texts } from '../../glossary/pack'
import { withEntry, withNewEntry, withoutEntries } from '../../glossary/writing/put'
import { subjectCalled } from '../../glossary/writing/written-parts'
import { SAVE_MS } from '../within'
import { readPack } from './contents'
import type { LibraryDatabase } from './database'
import { type GlossaryHead, isEditable } from './glossary-head'
import { readHeads } from './heads'
import { type KeptUse, keepAlone } from './keep'
import { alone } from './sweep'

/** The glossary for words that the reader adds without naming another. */
export const OWN_GLOSSARY = 'my-entries'

/** An empty glossary of the reader's. */
export const emptyPack = (id: string, name: Texts): Pack => ({
  format: 'sidegloss-pack',
  formatVersion: 1,
  id,
  version: '1',
  name,
  licence: NOT_STATED,
  languages: ['en'],
  subjectFields: {},
  concepts: [],
})

/** How a glossary is used that the reader has just begun. */
export const freshUse = (): KeptUse => ({
  ...{ on: true, sites: 'all', private: false, source: '' },
  added: new Date().toISOString(),
})

export interface Writing {
  library: LibraryDatabase
  /** Id; the reader's own glossary is made where it is not there. Any other that is not there is not written into. */
  glossary: string
  /** What that is called, as is the field of its entries. */
  ownName: Texts
  /** Version of the extension. */
  version: string
}

/** The pack that an entry would be written into. Rejects where there is none, or not one for single entries. */
export const packToWrite = async (writing: Writing): Promise<Pack> => (await openToWrite(writing)).pack

async function openToWrite({ library, glossary, ownName }: Writing): Promise<{ head?: GlossaryHead; pack: Pack }> {
  const { heads, damaged } = await readHeads(library)
  const head = heads.find(({ id }) => id === glossary)
  if (head && isEditable(head)) return { head, pack: await readPack(library, head.content) }
  // One that was removed is written anew: what the reader threw away does not come back with the next word.
  const isFree = head?.removed !== undefined || !(head || damaged.some(({ id }) => id === glossary))
  if (glossary === OWN_GLOSSARY && isFree) return { pack: emptyPack(OWN_GLOSSARY, ownName) }
  throw new Error(`No entry can be written into the glossary ${glossary}.`)
}

/** The entry was changed meanwhile: in another tab, or by a glossary that took the place of its own. */
export class Overtaken extends Error {
  /** As it is now. */
  readonly entry: ConceptEntry
  constructor(entry: ConceptEntry) {
    super(`The entry ${entry.id} is another one by now.`)
    this.entry = entry
  }
}

/**
 * Writes an entry with the subject it brings, in place of the one with its id, or after all others where that is gone.
 * Rejects with `Overtaken`, and changes nothing, where it is not as it was `before`.
 */
export const putEntry = (
  writing: Writing,
  { entry, before, subjects = {} }: { entry: ConceptEntry; before: ConceptEntry; subjects?: Pack['subjectFields'] },
): Promise<void> =>
  changePack(writing, (pack) => {
    const now = pack.concepts.find(({ id }) => id === entry.id)
    // A save that was given up as too slow may have come through.
    if (now && !same(now, before) && !same(now, entry)) throw new Overtaken(now)
    return withEntry(...withSubject(pack, entry, subjects))
  }).then(() => undefined)

/** Writes a new entry after all others, under another id where its own is not free in that moment; gives that. */
export async function addEntry(
  writing: Writing,
  entry: ConceptEntry,
  subjects: Pack['subjectFields'] = {},
): Promise<string> {
  const { after } = await changePack(writing, (pack) => withNewEntry(...withSubject(pack, entry, subjects)))
  return after.concepts.at(-1)?.id ?? entry.id
}

/** With the subject that the entry brings: under another id where its own has become another subject's meanwhile. */
function withSubject(pack: Pack, entry: ConceptEntry, subjects: Pack['subjectFields']): [Pack, ConceptEntry] {
  const { subjectField } = entry
  const brought = subjects[subjectField]
  const there = pack.subjectFields[subjectField]
  const [language, name] = Object.entries(brought ?? {})[0] ?? []
  if (!brought || language === undefined || name === undefined) return [pack, entry]
  if (!there) return [{ ...pack, subjectFields: { [subjectField]: brought, ...pack.subjectFields } }, entry]
  if (Object.values(there).includes(name)) return [pack, entry]
  const { field, subjectFields } = subjectCalled(pack.subjectFields, name, language)
  return [
    { ...pack, subjectFields },
    { ...entry, subjectField: field },
  ]
}

export const deleteEntry = (writing: Writing, id: string): Promise<void> =>
  changePack(writing, (pack) => withoutEntries(pack, new Set([id]))).then(() => undefined)

/**
 * Changes what a glossary holds, by what it is in that moment; gives it as it was and as it is now. Rejects, and changes
 * nothing, where it cannot be written into.
 */
export function changePack(writing: Writing, change: (pack: Pack) => Pack): Promise<{ before: Pack; after: Pack }> {
  // What a reader was told is not saved is not saved later either: tried again, it would stand there twice.
  const waiting = AbortSignal.timeout(SAVE_MS)
  return alone(async () => {
    const { library, glossary, ownName, version } = writing
    const { head, pack: before } = await openToWrite(writing)
    const changed = change(before)
    if (!head && changed.concepts.length === 0) throw new Error(`There is nothing to change in ${glossary}.`)
    const tags = new Set(changed.concepts.flatMap(({ terms }) => terms.map(({ language }) => language)))
    const after: Pack = {
      ...changed,
      languages: tags.size > 0 ? [...tags] : before.languages,
      subjectFields: { [OWN_FIELD]: ownName, ...changed.subjectFields },
    }
    await keepAlone(library, {
      ...{ pack: after, compiled: compile([after]), by: version },
      // What the reader says of its use meanwhile stands.
      use: (old) => (head && old) ?? freshUse(),
    })
    return { before, after }
  }, waiting)
}
