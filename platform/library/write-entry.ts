/** Entries that a reader writes: each change keeps the glossary anew, by the way of an import. */
import { NOT_STATED } from '../../glossary/exchange/not-stated'
import { compile } from '../../glossary/matching/compile'
import type { ConceptEntry, Pack, Texts } from '../../glossary/pack'
import { withEntry, withoutEntries } from '../../glossary/writing/put'
import { readPack } from './contents'
import type { LibraryDatabase } from './database'
import { EMBEDDED, type GlossaryHead } from './glossary-head'
import { readHeads } from './heads'
import { type KeptUse, keepGlossary } from './keep'

/** Larger glossaries are not edited entry by entry: keeping 5,000 entries anew takes half a second. */
const EDITABLE = 5_000

/** The glossary for words that the reader adds without naming another. */
export const OWN_GLOSSARY = 'my-entries'
/** Subject field of entries that the reader wrote. */
export const OWN_FIELD = 'my-entries'

/** True where single entries can be written. The next version of a subscribed glossary would take them away again. */
export const isEditable = ({ content, entries, removed, subscription }: GlossaryHead): boolean =>
  content !== EMBEDDED && entries <= EDITABLE && removed === undefined && subscription === undefined

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
  /** Id; the reader's own glossary is made where it is not there. */
  glossary: string
  /** What that is called, as is the field of its entries. */
  ownName: Texts
  /** Version of the extension. */
  version: string
}

/** The pack that an entry would be written into. */
export async function packToWrite({ library, glossary, ownName }: Writing): Promise<Pack> {
  const head = await headToWrite(library, glossary)
  return head ? readPack(library, head.content) : emptyPack(OWN_GLOSSARY, ownName)
}

/** One that was removed is written anew: what the reader threw away does not come back with the next word. */
async function headToWrite(library: LibraryDatabase, glossary: string): Promise<GlossaryHead | undefined> {
  return (await readHeads(library)).heads.find((head) => head.id === glossary && isEditable(head))
}

/** Writes an entry with the subject it brings, in place of the one with its id or after all others. */
export const putEntry = (writing: Writing, entry: ConceptEntry, subjects: Pack['subjectFields'] = {}): Promise<void> =>
  changePack(writing, (pack) => {
    const field = subjects[entry.subjectField]
    const subjectFields = field ? { [entry.subjectField]: field, ...pack.subjectFields } : pack.subjectFields
    return withEntry({ ...pack, subjectFields }, entry)
  }).then(() => undefined)

export const deleteEntry = (writing: Writing, id: string): Promise<void> =>
  changePack(writing, (pack) => withoutEntries(pack, new Set([id]))).then(() => undefined)

/** Changes what a glossary holds, by what it is in that moment; gives it as it was and as it is now. */
export async function changePack(
  writing: Writing,
  change: (pack: Pack) => Pack,
): Promise<{ before: Pack; after: Pack }> {
  const { library, glossary, ownName, version } = writing
  const before = await packToWrite(writing)
  const head = await headToWrite(library, glossary)
  const changed = change(before)
  const tags = new Set(changed.concepts.flatMap(({ terms }) => terms.map(({ language }) => language)))
  const after: Pack = {
    ...changed,
    languages: tags.size > 0 ? [...tags] : before.languages,
    subjectFields: { [OWN_FIELD]: ownName, ...changed.subjectFields },
  }
  await keepGlossary(library, { pack: after, compiled: compile([after]), by: version, use: head ?? freshUse() })
  return { before, after }
}
