/** The form and what becomes of it: drafts at each stroke, the entry in the library, the marks in open tabs. */
import { inLanguage, type ReaderLanguage } from '../../components/language'
import type { WriteProps } from '../../components/writing/write-props'
import { names } from '../../glossary/entry'
import type { ConceptEntry, Pack, Texts } from '../../glossary/pack'
import { remarksIn } from '../../glossary/writing/remarks'
import { tryEntry } from '../../glossary/writing/try'
import { entryFrom, isOurs, type WritingResult, type Written, writtenFrom } from '../../glossary/writing/written'
import { noParts } from '../../glossary/writing/written-parts'
import { forgetDraft, keepDraft, readDraft } from '../../platform/drafts'
import { openLibrary } from '../../platform/library/database'
import { readHeads } from '../../platform/library/heads'
import {
  deleteEntry,
  isEditable,
  OWN_FIELD,
  OWN_GLOSSARY,
  packToWrite,
  putEntry,
  type Writing,
} from '../../platform/library/write-entry'
import { entryAddress } from '../../platform/own-pages'
import { translate } from '../../platform/translate'
import { ask } from '../../platform/ui-client'
import { SAVE_MS, within } from '../../platform/within'
import { otherEntries } from './other-entries'

/** What the page was opened for. */
export interface AskedEntry {
  /** Of the entry to edit. */
  key?: string
  term: string
  example?: NonNullable<Written['example']>
}

export function askedEntry(parameters: URLSearchParams): AskedEntry {
  const [key, sentence, address] = ['key', 'sentence', 'address'].map((name) => parameters.get(name))
  return {
    ...(key && { key }),
    term: parameters.get('term') ?? '',
    ...(sentence && address && { example: { sentence, address } }),
  }
}

export interface EntryFormOptions {
  asked: AskedEntry
  language: ReaderLanguage
  /** Of the extension. */
  version: string
  show(props: WriteProps): void
}

/** The reader's own glossary by the interface's words for it. */
const ownName = (): Texts => ({ [translate('page_lang')]: translate('write_own_glossary') })

export class EntryForm {
  readonly #options: EntryFormOptions
  readonly #glossaries: WriteProps['glossaries']
  /** Under which the draft is kept. */
  readonly #target: string
  /** The entry as it is in the library. */
  readonly #before: ConceptEntry | undefined
  #writing: Writing
  #taken: ReadonlySet<string> = new Set()
  /** What is written into. */
  #pack: Pack
  #remarks: ReturnType<typeof remarksIn>
  #written: Written
  #state: WriteProps['state'] = 'writing'
  #restored = false
  #asked = false

  /** Undefined where the entry asked for is gone, or its glossary too large for single entries to be written. */
  static async open(options: EntryFormOptions): Promise<EntryForm | undefined> {
    const { asked, version } = options
    const library = await openLibrary()
    const own = { id: OWN_GLOSSARY, name: ownName() }
    const kept = (await readHeads(library)).heads.filter(isEditable)
    const glossaries = [...kept.filter(({ id }) => id !== own.id), kept.find(({ id }) => id === own.id) ?? own]
    const [glossary = OWN_GLOSSARY, id] = asked.key?.split(':') ?? []
    const writing = { library, glossary, ownName: own.name, version }
    const pack = await packToWrite(writing)
    const before = pack.concepts.find((concept) => concept.id === id)
    if (asked.key !== undefined && !before) return undefined
    const form = new EntryForm(options, { glossaries, writing, before, pack })
    await form.#choose(readDraft(form.#target)?.glossary ?? glossary)
    return form
  }

  private constructor(
    options: EntryFormOptions,
    {
      glossaries,
      writing,
      before,
      pack,
    }: { glossaries: WriteProps['glossaries']; writing: Writing; before: ConceptEntry | undefined; pack: Pack },
  ) {
    this.#pack = pack
    this.#remarks = remarksIn(pack)
    this.#options = options
    this.#glossaries = glossaries
    this.#writing = writing
    this.#before = before
    this.#target = options.asked.key ?? `new ${options.asked.term}`
    const draft = readDraft(this.#target)
    this.#restored = draft !== undefined
    this.#written = draft?.written ?? this.#beginning()
  }

  show(): void {
    const result = this.#result()
    const { language } = this.#options
    this.#options.show({
      title: this.#title(),
      written: this.#written,
      glossaries: this.#glossaries,
      glossary: this.#writing.glossary,
      language,
      editing: this.#before !== undefined,
      ruled: this.#before !== undefined && !isOurs(this.#before),
      restored: this.#restored,
      ...(this.#asked && result.kind === 'problem' && { problem: result.problem }),
      remarks: result.kind === 'entry' ? result.remarks : [],
      lint: result.kind === 'entry' ? this.#remarks(result.entry) : [],
      subjects: Object.values(this.#pack.subjectFields).map((texts) => inLanguage(texts, language).text),
      others: otherEntries(this.#pack, { language, but: this.#before?.id }),
      state: this.#state,
      attempt: (text) => (result.kind === 'entry' ? tryEntry(result.entry, text) : undefined),
      onWrite: (written) => this.#write(written),
      onGlossary: (id) => void this.#choose(id).then(() => this.#write(this.#written)),
      onSave: () => this.#save(),
      onDelete: () => this.#delete(),
      onUndoDelete: () => this.#undoDelete(),
      onStartOver: () => this.#startOver(),
    })
  }

  #title(): string {
    const before = this.#before
    if (before && this.#state === 'deleted') return inLanguage(names(before), this.#options.language).text
    return translate(before ? 'write_title_edit' : 'write_title')
  }

  #beginning(): Written {
    const { asked, language } = this.#options
    if (this.#before) return writtenFrom(this.#before, language, this.#pack.subjectFields)
    const tag = /\p{Script=Han}/u.test(asked.term) ? (language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans') : 'en'
    return {
      terms: [{ form: asked.term, language: tag, status: 'preferred', exact: false }],
      ...{ definition: '', note: '', near: '', never: '', ...noParts },
      ...(asked.example && { example: asked.example }),
    }
  }

  #result(): WritingResult {
    return entryFrom(this.#written, {
      language: this.#options.language,
      ...(this.#before && { before: this.#before }),
      taken: this.#taken,
      subjectField: OWN_FIELD,
      subjects: this.#pack.subjectFields,
      today: new Date().toISOString().slice(0, 10),
    })
  }

  async #choose(glossary: string): Promise<void> {
    const known = this.#glossaries.some(({ id }) => id === glossary)
    this.#writing = { ...this.#writing, glossary: known ? glossary : OWN_GLOSSARY }
    this.#take(await packToWrite(this.#writing))
  }

  #take(pack: Pack): void {
    this.#pack = pack
    this.#remarks = remarksIn(pack)
    this.#taken = new Set(pack.concepts.map(({ id }) => id))
  }

  #write(written: Written): void {
    this.#written = written
    this.#state = 'writing'
    keepDraft(this.#target, { glossary: this.#writing.glossary, written })
    this.show()
  }

  #save(): void {
    this.#asked = true
    const result = this.#result()
    if (result.kind === 'problem') this.show()
    else this.#change('writing', () => this.#put(result.entry, result.subjects))
  }

  async #put(entry: ConceptEntry, subjects: Pack['subjectFields']): Promise<void> {
    await putEntry(this.#writing, entry, subjects)
    forgetDraft(this.#target)
    await ask({ type: 'library-changed' })
    location.assign(entryAddress(`${this.#writing.glossary}:${entry.id}`))
  }

  #delete(): void {
    const id = this.#before?.id
    if (id === undefined) return
    this.#change('deleted', async () => {
      await deleteEntry(this.#writing, id)
      await ask({ type: 'library-changed' })
    })
  }

  #undoDelete(): void {
    const entry = this.#before
    if (!entry) return
    this.#change('writing', async () => {
      await putEntry(this.#writing, entry)
      await ask({ type: 'library-changed' })
    })
  }

  #startOver(): void {
    forgetDraft(this.#target)
    this.#restored = false
    this.#written = this.#beginning()
    this.show()
  }

  /** Carries out a change of the library, and shows what came of it. */
  #change(after: WriteProps['state'], act: () => Promise<void>): void {
    this.#state = 'saving'
    this.show()
    within(SAVE_MS, act())
      .then(() => {
        this.#state = after
      })
      .catch((error: unknown) => {
        console.error('Sidegloss:', error)
        this.#state = 'failed'
      })
      .finally(() => this.show())
  }
}
