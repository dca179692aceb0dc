/** The options page's hold on the library: reads the list, changes it, and has the background know of every change. */
import browser from 'webextension-polyfill'
import type { ReaderLanguage } from '../../components/language'
import type { LibraryProps, RestoreProps, RestoreState } from '../../components/library/library-props'
import type { WriteFormat } from '../../glossary/exchange/format'
import { fileName } from '../../platform/file-name'
import { type LibraryDatabase, onChange, openLibrary } from '../../platform/library/database'
import { describe } from '../../platform/library/describe'
import { eraseLibrary } from '../../platform/library/erase'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import { changeHeads, embeddedHead, forgetHead, readHeads } from '../../platform/library/heads'
import { takeBack } from '../../platform/library/replaced'
import { sweep, sweepAfterEnd } from '../../platform/library/sweep'
import { listAddress, writeAddress } from '../../platform/own-pages'
import { saveFile } from '../../platform/save-file'
import { parseRule } from '../../platform/site-rule-text'
import { ask } from '../../platform/ui-client'
import { within } from '../../platform/within'
import { askWorker, Importing } from './importing'
import { Restoring } from './restoring'
import { Subscribing } from './subscribing'

type Shown = Pick<LibraryProps, 'heads' | 'damaged' | 'unreadable' | 'importing'>

/** Ending and type of each format's file. */
const FILES: Readonly<Record<WriteFormat, { ending: string; type: string }>> = {
  pack: { ending: 'json', type: 'application/json' },
  csv: { ending: 'csv', type: 'text/csv' },
  tbx: { ending: 'tbx', type: 'application/x-tbx+xml' },
  turtle: { ending: 'ttl', type: 'text/turtle' },
  anki: { ending: 'tsv', type: 'text/tab-separated-values' },
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
}

/** Writing one record takes a moment. ms */
const CHANGE_MS = 20_000

export interface OptionsLibraryOptions {
  /** What is shown has changed. */
  show(): void
  /** Something was begun: says it if it fails. */
  follow(act: Promise<unknown>): void
}

export class OptionsLibrary {
  readonly #options: OptionsLibraryOptions
  readonly #library: Promise<LibraryDatabase>
  readonly #importing: Importing
  readonly #restoring: Restoring
  readonly #subscribing: Subscribing
  #restoreState: RestoreState = { at: 'rest' }
  #shown: Shown = { damaged: [], unreadable: false, importing: { at: 'rest' } }

  constructor(options: OptionsLibraryOptions) {
    this.#options = options
    this.#library = openLibrary()
    this.#importing = new Importing({
      version: browser.runtime.getManifest().version,
      moved: (importing) => this.#show({ importing }),
      kept: () => this.#changed(),
      ended: () => this.#clearUpAfterEnd(),
    })
    this.#restoring = new Restoring({
      version: browser.runtime.getManifest().version,
      moved: (state) => {
        this.#restoreState = state
        options.show()
      },
      restored: async (values) => {
        await ask({ type: 'restore', values })
        await this.#changed()
      },
      ended: () => this.#clearUpAfterEnd(),
    })
    this.#subscribing = new Subscribing({
      ...options,
      library: this.#library,
      heads: () => this.#heads,
      changed: () => this.#changed(),
      ended: () => this.#clearUpAfterEnd(),
    })
    onChange(() => options.follow(this.refresh()))
    // What was removed before this page was opened goes for good; what is removed on it can be had back.
    const read = (): Promise<void> => this.refresh()
    options.follow(this.#clearUp().then(read, read))
  }

  /** What the section of the options shows and does. */
  props(language: ReaderLanguage): LibraryProps {
    const subscriptions = this.#subscribing.props
    return {
      ...this.#shown,
      ...this.#acts,
      subscriptions,
      embedded: embeddedHead.id,
      writeHref: (glossary) => writeAddress(glossary === undefined ? {} : { glossary }),
      language,
    }
  }

  /** What the row that restores a backup shows and does. */
  restoreProps(language: ReaderLanguage): RestoreProps {
    return { ...this.#restoring.acts, restoring: this.#restoreState, language }
  }

  /** Hands the reader one file of everything. */
  async backUp(): Promise<void> {
    const settings = await browser.storage.local.get(null)
    const { file } = await askWorker({ type: 'back-up', settings }, 'backed-up')
    saveFile({ name: `sidegloss-${new Date().toISOString().slice(0, 10)}.json`, content: file })
  }

  /** Deletes every glossary of the reader's. */
  async erase(): Promise<void> {
    await eraseLibrary(await this.#library)
    await this.#changed()
  }

  /** Reads the list anew. */
  async refresh(): Promise<void> {
    try {
      this.#show({ ...(await readHeads(await this.#library)), unreadable: false })
    } catch (error) {
      console.warn('Sidegloss:', error)
      this.#show({ unreadable: true })
    }
  }

  #show(part: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...part }
    this.#options.show()
  }

  get #heads(): readonly GlossaryHead[] {
    return this.#shown.heads ?? []
  }

  #headOf(id: string): GlossaryHead {
    return this.#heads.find((head) => head.id === id) ?? embeddedHead
  }

  async #clearUp(): Promise<void> {
    await sweep(await this.#library)
  }

  /** Of what was ended too late nothing is cleared up: it is in use. */
  #clearUpAfterEnd(): void {
    this.#options.follow(this.#library.then(sweepAfterEnd).then(() => this.#changed()))
  }

  /** After each change: the list here, the marks in open tabs. */
  async #changed(): Promise<void> {
    await this.refresh()
    await ask({ type: 'library-changed' })
  }

  #change(changes: Parameters<typeof changeHeads>[1]): void {
    const changing = this.#library.then((library) => changeHeads(library, changes))
    this.#options.follow(within(CHANGE_MS, changing).then(() => this.#changed()))
  }

  #import(file: Blob, name: string): void {
    this.#importing.read(
      file,
      name,
      this.#heads.map(({ id }) => id),
    )
  }

  readonly #acts: Omit<LibraryProps, keyof Shown | 'subscriptions' | 'embedded' | 'writeHref' | 'language'> = {
    onUse: (id, use) => this.#change([{ id, use }]),
    onDescribe: (id, said) => {
      const describing = this.#library.then((library) => describe(library, id, said))
      this.#options.follow(within(CHANGE_MS, describing).then(() => this.#changed()))
    },
    onBegin: async (name) => {
      const { version } = browser.runtime.getManifest()
      const beginning = askWorker({ type: 'begin', name, version }, 'kept')
      const known = beginning.then(() => this.#changed())
      this.#options.follow(known)
      await known
      return (await beginning).head.id
    },
    onMove: (id, by) => {
      const kept = this.#heads.filter(({ removed }) => removed === undefined)
      const at = kept.findIndex((head) => head.id === id)
      const [one, other] = [kept[at], kept[at + by]]
      if (!one || !other) return
      const moved = kept.map((head) => (head === one ? other : head === other ? one : head))
      this.#change(moved.map((head, order) => ({ id: head.id, use: { order } })))
    },
    onRemove: (id) => this.#change([{ id, use: { removed: new Date().toISOString() } }]),
    onUndoRemove: (id) => this.#change([{ id, use: { removed: undefined } }]),
    onTakeBack: (id) => {
      const taking = this.#library.then((library) => takeBack(library, id))
      this.#options.follow(within(CHANGE_MS, taking).then(() => this.#changed()))
    },
    onForgetDamaged: (id) =>
      this.#options.follow(this.#library.then((library) => forgetHead(library, id)).then(() => this.#changed())),
    onImportFile: (file) => this.#import(file, file.name),
    onImportText: (text) => this.#import(new Blob([text]), ''),
    onTable: (table) => this.#importing.readAgain(table),
    onKeep: (choice) => {
      // In the click that keeps something: from then on the browser is not to clear it away.
      this.#options.follow(navigator.storage.persist())
      this.#importing.keep(choice)
    },
    compare: (into, merge) => this.#importing.compare(this.#headOf(into).content, merge),
    onLeaveImport: () => this.#importing.leave(),
    lossesOf: async (id, format) => {
      const { content } = this.#headOf(id)
      return (await askWorker({ type: 'losses', content, format }, 'losses')).losses
    },
    onExport: (id, format, name) => this.#options.follow(this.#export(id, format, name)),
    listHref: listAddress,
    parseSite,
  }

  async #export(id: string, format: WriteFormat, name: string): Promise<void> {
    const { content } = this.#headOf(id)
    const { ending, type } = FILES[format]
    const { text } = await askWorker({ type: 'write', content, format }, 'written')
    saveFile({ name: `${fileName(name) || id}.${ending}`, content: new Blob([text], { type }) })
  }
}

/** A host with its subdomains, as most sites are meant; paths and ports are not told apart here. */
const parseSite: LibraryProps['parseSite'] = (typed) => {
  const parsed = parseRule(typed)
  if (parsed.kind === 'problem') return parsed
  const { host, subdomains } = parsed.rule
  return { kind: 'site', site: { host, subdomains: subdomains || host.includes('.') } }
}
