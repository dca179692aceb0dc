/** The list of one glossary and what becomes of it: entries read once, edits written one after the other, each taken back in turn. */
import { inLanguage, type ReaderLanguage } from '../../components/language'
import type { EditState, EntryListProps } from '../../components/list/list-props'
import type { PackHead } from '../../glossary/entry'
import type { Pack, Texts } from '../../glossary/pack'
import { edited, undone } from '../../glossary/writing/edit-many'
import { duplicatesIn, mergeEntries } from '../../glossary/writing/merge-entries'
import { readEntries, readPack, readPackHead } from '../../platform/library/contents'
import { type LibraryDatabase, openLibrary } from '../../platform/library/database'
import { EMBEDDED, type GlossaryHead, isEditable } from '../../platform/library/glossary-head'
import { readHeads } from '../../platform/library/heads'
import { openNames } from '../../platform/library/names'
import { changePack, type Writing } from '../../platform/library/write-entry'
import { entryAddress, writeAddress } from '../../platform/own-pages'
import { ask } from '../../platform/ui-client'
import { SAVE_MS, within } from '../../platform/within'
import { listed } from './listed'

/** Larger glossaries are searched and not listed: so many entries take this page 100 MB. */
const LISTED = 100_000
/** As many as an index gives: nobody scrolls further through what a search found. */
const FOUND = 500

export interface EntryListOptions {
  /** Id. */
  glossary: string
  language: ReaderLanguage
  /** Of the extension. */
  version: string
  ownName: Texts
  show(name: Texts, props: EntryListProps): void
}

type EditKind = Extract<EditState, { at: 'saved' }>['kind']
/** What of the list's props its pack says. */
type PackProps = Pick<EntryListProps, 'entries' | 'duplicates' | 'subjects' | 'tags' | 'languages'>

interface Shown {
  pack: Pack
  edit: EditState
}

export class EntryList {
  readonly #options: EntryListOptions
  readonly #library: LibraryDatabase
  readonly #head: GlossaryHead
  readonly #writing: Writing
  #shown: Shown
  #props: PackProps
  readonly #undo: { before: Pack; after: Pack }[] = []
  /** What was typed last. */
  #query = ''
  #names: ReturnType<typeof openNames> | undefined

  /** Undefined where there is no such glossary, or it is the embedded one, which has lists of its own. */
  static async open(options: EntryListOptions): Promise<EntryList | undefined> {
    const library = await openLibrary()
    const head = (await readHeads(library)).heads.find(
      ({ id, removed }) => id === options.glossary && removed === undefined,
    )
    if (!head || head.content === EMBEDDED) return undefined
    const whole = head.entries <= LISTED
    const pack = whole
      ? await readPack(library, head.content)
      : withConcepts(await readPackHead(library, head.content), [])
    return new EntryList(options, { library, head, pack })
  }

  private constructor(
    options: EntryListOptions,
    { library, head, pack }: { library: LibraryDatabase; head: GlossaryHead; pack: Pack },
  ) {
    const { glossary, ownName, version } = options
    this.#options = options
    this.#library = library
    this.#head = head
    this.#writing = { library, glossary, ownName, version }
    this.#shown = { pack, edit: { at: 'rest' } }
    this.#props = this.#propsOf(pack)
  }

  show(): void {
    const { language } = this.#options
    const { pack, edit } = this.#shown
    const searched = this.#head.entries > LISTED
    this.#options.show(pack.name, {
      ...this.#props,
      size: searched ? this.#head.entries : pack.concepts.length,
      searched,
      editable: isEditable(this.#head),
      subscribed: this.#head.subscription !== undefined,
      language,
      edit,
      href: (id) => {
        const key = `${this.#head.id}:${id}`
        return isEditable(this.#head) ? writeAddress({ key }) : entryAddress(key)
      },
      writeHref: writeAddress({ glossary: this.#head.id }),
      onSearch: (query) => void this.#search(query),
      onEdit: (ids, one) =>
        this.#change(
          one.kind,
          (now) => edited(now, ids, one),
          ({ concepts }) => (one.kind === 'merge' ? concepts.filter(({ id }) => ids.has(id)).length - 1 : 0),
        ),
      onMergeAll: () =>
        this.#change(
          'merge',
          (now) => mergeEntries(now, duplicatesIn(now.concepts)),
          ({ concepts }) => duplicatesIn(concepts).reduce((sum, { length }) => sum + length - 1, 0),
        ),
      ...(this.#undo.length > 0 && { onUndo: () => this.#takeBack() }),
    })
  }

  #propsOf(pack: Pack): PackProps {
    const { language } = this.#options
    const used = new Set(pack.concepts.map(({ subjectField }) => subjectField))
    return {
      entries: listed(pack, language),
      duplicates: isEditable(this.#head) ? duplicatesIn(pack.concepts) : [],
      subjects: Object.entries(pack.subjectFields).flatMap(([id, texts]) =>
        used.has(id) ? [inLanguage(texts, language).text] : [],
      ),
      tags: [...new Set(pack.concepts.flatMap(({ tags = [] }) => tags))].sort(),
      languages: pack.languages,
    }
  }

  #show(part: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...part }
    if (part.pack) this.#props = this.#propsOf(part.pack)
    this.show()
  }

  async #search(query: string): Promise<void> {
    this.#query = query
    const { content } = this.#head
    this.#names ??= openNames(this.#library, content)
    const ids = (await (await this.#names)?.search(query, FOUND)) ?? []
    const concepts = await readEntries(this.#library, content, ids)
    if (this.#query === query) this.#show({ pack: withConcepts(this.#shown.pack, concepts) })
  }

  /** `left` tells of the pack that came of it what could not be merged. */
  #change(kind: EditKind, change: (pack: Pack) => Pack, left: (after: Pack) => number): void {
    this.#write(change, (done) => {
      this.#undo.push(done)
      return { at: 'saved', kind, entries: touched(kind, done), left: left(done.after) }
    })
  }

  #takeBack(): void {
    const last = this.#undo.at(-1)
    if (!last) return
    this.#write(
      (now) => undone(now, last),
      () => {
        this.#undo.pop()
        return { at: 'undone' }
      },
    )
  }

  #write(change: (pack: Pack) => Pack, done: (packs: { before: Pack; after: Pack }) => EditState): void {
    this.#show({ edit: { at: 'saving' } })
    within(SAVE_MS, changePack(this.#writing, change))
      .then((packs) => {
        const edit = done(packs)
        this.#show({ pack: packs.after, edit })
        return ask({ type: 'library-changed' })
      })
      .catch((error: unknown) => {
        console.error('Sidegloss:', error)
        this.#show({ edit: { at: 'failed' } })
      })
  }
}

/** Entries that went, where an edit takes entries away; those that are others now, where it does not. */
function touched(kind: EditKind, { before, after }: { before: Pack; after: Pack }): number {
  if (kind === 'delete' || kind === 'merge') return before.concepts.length - after.concepts.length
  const known = new Set(after.concepts)
  return before.concepts.filter((entry) => !known.has(entry)).length
}

const withConcepts = (head: PackHead, concepts: Pack['concepts']): Pack => ({ ...head, concepts })
