/** The form and what becomes of it: drafts at each stroke, the entry in the library, the marks in open tabs. */
import { interfaceLanguage } from '../../components/entry/locator'
import { inLanguage, type ReaderLanguage } from '../../components/language'
import type { WriteProps } from '../../components/writing/write-props'
import { briefTexts } from '../../glossary/brief/texts'
import { names, OWN_FIELD } from '../../glossary/entry'
import type { ConceptEntry, Pack } from '../../glossary/pack'
import { followed, type LanguageTyped, languageTyped } from '../../glossary/writing/name-language'
import { namesIn } from '../../glossary/writing/names-in'
import { type Remark, remarksIn } from '../../glossary/writing/remarks'
import { tryEntry } from '../../glossary/writing/try'
import { entryFrom, isOurs, namesOf, type WritingResult, type Written } from '../../glossary/writing/written'
import { misaddressed } from '../../glossary/writing/written-parts'
import { forgetDraft, keepDraft, readDraft } from '../../platform/drafts'
import { openLibrary } from '../../platform/library/database'
import { EMBEDDED } from '../../platform/library/glossary-head'
import { readHeads } from '../../platform/library/heads'
import {
  addEntry,
  deleteEntry,
  Overtaken,
  packToWrite,
  putEntry,
  type Writing,
} from '../../platform/library/write-entry'
import { entryAddress, writeAddress } from '../../platform/own-pages'
import { translate } from '../../platform/translate'
import { ask } from '../../platform/ui-client'
import { SAVE_MS, within } from '../../platform/within'
import { type AskedEntry, draftOf, knownEntry, newEntry } from './asked-entry'
import { otherEntries } from './other-entries'
import { oneOf, ownName, toWriteInto } from './to-write-into'

export interface EntryFormOptions {
  asked: AskedEntry
  language: ReaderLanguage
  /** Of the extension. */
  version: string
  show(props: WriteProps): void
}

/** The script of Chinese names that both scripts write alike: the interface's, or else that of the explanations. */
const chineseOf = (...languages: ReaderLanguage[]): 'zh-Hans' | 'zh-Hant' =>
  languages.find((language) => language !== 'en') ?? 'zh-Hans'

export class EntryForm {
  readonly #options: EntryFormOptions
  readonly #glossaries: WriteProps['glossaries']
  /** Under which the draft is kept. */
  readonly #target: string
  /** The entry as it is in the library. */
  #before: ConceptEntry | undefined
  #writing: Writing
  #taken: ReadonlySet<string> = new Set()
  /** What is written into. */
  #pack: Pack
  #remarks: ReturnType<typeof remarksIn>
  /** Whether the embedded glossary, where that is in use, explains a name too. */
  readonly #isInBrief: (form: string) => boolean
  readonly #languageTyped: LanguageTyped
  #written: Written
  #state: WriteProps['state'] = 'writing'
  #restored = false
  #asked = false

  /** Undefined where the entry asked for is gone, or no glossary is there that single entries can be written into. */
  static async open(options: EntryFormOptions): Promise<EntryForm | undefined> {
    const { asked, version } = options
    const library = await openLibrary()
    const { heads } = await readHeads(library)
    const usesBrief = heads.some(({ content, on }) => content === EMBEDDED && on)
    const glossaries = toWriteInto(heads)
    const [wanted, id] = asked.key?.split(':') ?? [asked.glossary]
    const glossary = oneOf(glossaries, wanted)
    if (glossary === undefined || (asked.key !== undefined && glossary !== wanted)) return undefined
    const writing = { library, glossary, ownName: ownName(), version }
    const pack = await packToWrite(writing)
    const before = pack.concepts.find((concept) => concept.id === id)
    if (asked.key !== undefined && !before) return undefined
    const form = new EntryForm(options, { glossaries, writing, before, pack, usesBrief })
    await form.#choose(readDraft(form.#target, options.language)?.glossary ?? glossary)
    return form
  }

  private constructor(
    options: EntryFormOptions,
    {
      glossaries,
      writing,
      before,
      pack,
      usesBrief,
    }: {
      glossaries: WriteProps['glossaries']
      writing: Writing
      before: ConceptEntry | undefined
      pack: Pack
      usesBrief: boolean
    },
  ) {
    this.#isInBrief = usesBrief ? namesIn(briefTexts) : () => false
    this.#languageTyped = languageTyped(chineseOf(interfaceLanguage(translate), options.language))
    this.#pack = pack
    this.#remarks = remarksIn(pack)
    this.#options = options
    this.#glossaries = glossaries
    this.#writing = writing
    this.#before = before
    this.#target = draftOf(options.asked)
    const draft = readDraft(this.#target, options.language)
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
      saved: this.#saved(),
      ...(this.#asked && { problem: this.#problem(result) }),
      remarks: result.kind === 'entry' ? result.remarks : [],
      lint: result.kind === 'entry' ? this.#remarks(result.entry).filter((remark) => !this.#isGiven(remark)) : [],
      explained: {
        names: [...new Set(namesOf(this.#written.terms).map(({ form }) => form))].filter(this.#isInBrief),
        by: inLanguage(briefTexts.name, language).text,
      },
      subjects: Object.values(this.#pack.subjectFields).map((texts) => inLanguage(texts, language).text),
      others: otherEntries(this.#pack, { language, but: this.#before?.id }),
      state: this.#state,
      attempt: (text) => (result.kind === 'entry' ? tryEntry(result.entry, text) : undefined),
      onWrite: (written) => this.#write(written),
      onGlossary: (id) =>
        void this.#choose(id).then(
          () => this.#write(this.#written),
          (error: unknown) => this.#fail(error),
        ),
      onSave: (next) => this.#save(next),
      onDelete: () => this.#delete(),
      onUndoDelete: () => this.#undoDelete(),
      onStartOver: () => this.#startOver(),
    })
  }

  /** Of the page that the words come from: nobody chose its address. */
  #isGiven({ rule, params }: Remark): boolean {
    return rule === 'link-not-https' && params.url === this.#written.example?.address
  }

  #title(): string {
    const before = this.#before
    if (before && this.#state === 'deleted') return inLanguage(names(before), this.#options.language).text
    return translate(before ? 'write_title_edit' : 'write_title')
  }

  #beginning(): Written {
    const { asked, language } = this.#options
    return this.#before
      ? knownEntry(this.#before, language, this.#pack.subjectFields)
      : newEntry(asked, this.#languageTyped, interfaceLanguage(translate))
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

  #problem(result: WritingResult): WriteProps['problem'] {
    if (result.kind === 'problem') return result
    const at = misaddressed(this.#written.sources)
    return at === undefined ? undefined : { problem: 'source-address', at }
  }

  async #choose(glossary: string): Promise<void> {
    const writing = { ...this.#writing, glossary: oneOf(this.#glossaries, glossary) ?? glossary }
    this.#take(await packToWrite(writing))
    this.#writing = writing
  }

  #take(pack: Pack): void {
    this.#pack = pack
    this.#remarks = remarksIn(pack)
    this.#taken = new Set(pack.concepts.map(({ id }) => id))
  }

  #write(written: Written): void {
    this.#written = { ...written, terms: followed(written.terms, this.#languageTyped) }
    this.#state = 'writing'
    keepDraft(this.#target, { glossary: this.#writing.glossary, written: this.#written })
    this.show()
  }

  /** The entry written before this one, as long as it is there. */
  #saved(): WriteProps['saved'] {
    const key = this.#options.asked.saved
    const entry = this.#pack.concepts.find(({ id }) => `${this.#writing.glossary}:${id}` === key)
    if (key === undefined || !entry) return undefined
    return { name: inLanguage(names(entry), this.#options.language).text, href: entryAddress(key) }
  }

  #save(next: boolean): void {
    this.#asked = true
    const result = this.#result()
    if (result.kind === 'problem' || this.#problem(result)) this.show()
    else this.#change('writing', () => this.#put(result, next))
  }

  async #put({ entry, subjects }: Extract<WritingResult, { kind: 'entry' }>, next: boolean): Promise<void> {
    if (this.#before) await putEntry(this.#writing, { entry, before: this.#before, subjects })
    // Once it is there, another try writes it anew and not beside itself.
    else this.#before = { ...entry, id: await addEntry(this.#writing, entry, subjects) }
    forgetDraft(this.#target)
    await ask({ type: 'library-changed' })
    const { glossary } = this.#writing
    const key = `${glossary}:${this.#before.id}`
    const { subject, tags } = this.#written
    location.assign(next ? writeAddress({ glossary, subject, tags, saved: key }) : entryAddress(key))
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
      this.#before = { ...entry, id: await addEntry(this.#writing, entry) }
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
        this.show()
      })
      .catch((error: unknown) => this.#fail(error))
  }

  #fail(error: unknown): void {
    if (error instanceof Overtaken) {
      // What was typed stays: saved once more, it takes the place of what the reader was told of.
      this.#before = error.entry
      this.#state = 'overtaken'
      this.show()
      return
    }
    console.error('Sidegloss:', error)
    this.#state = 'failed'
    this.show()
  }
}
