/** An import from its file to its end, in a worker of its own: ended at once when the reader leaves it. */
import type {
  Comparison,
  ImportPreview,
  ImportState,
  KeepChoice,
  MergeChoice,
} from '../../components/library/library-props'
import type { TableChoice } from '../../glossary/exchange/read'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import type { FromWorker, ToWorker } from './import-talk'

export interface ImportingOptions {
  /** Version of the extension. */
  version: string
  /** Told of each step. */
  moved(state: ImportState): void
  /** The library has another glossary; resolves when all that reads it knows. */
  kept(): Promise<void>
  /** An import was ended: what it had written is to be cleared up. */
  ended(): void
}

export class Importing {
  readonly #options: ImportingOptions
  #worker: Worker | undefined
  #file = ''
  /** Who waits for a comparison: the worker answers in the order of the questions. */
  readonly #asking: ((comparison: Comparison) => void)[] = []
  #preview: ImportPreview | undefined
  #rereading: ImportPreview | undefined
  #reread: ((table: TableChoice) => void) | undefined
  /** What the reader said of the table so far. */
  #table: TableChoice = {}

  constructor(options: ImportingOptions) {
    this.#options = options
  }

  /** `taken`: ids that other glossaries have; `table`: what the reader says of a table, once it was looked at. */
  read(file: Blob, name: string, taken: readonly string[], table?: TableChoice): void {
    this.#end()
    this.#file = name
    this.#table = table ?? {}
    this.#reread = (choice) => this.read(file, name, taken, choice)
    this.#worker = startWorker((message) => this.#heard(message))
    this.#options.moved(this.#again('reading') ?? { at: 'work', file: name, progress: { step: 'read' } })
    this.#ask({ type: 'read', file, name, taken, ...(table && { table }) })
  }

  /** The same file by what the reader says of it. Where cells are parted otherwise, the columns are others. */
  readAgain({ columns, header, ...parted }: TableChoice): void {
    const { delimiter, encoding } = { ...this.#table, ...parted }
    this.#table = {
      ...(delimiter !== undefined && { delimiter }),
      ...(encoding !== undefined && { encoding }),
      ...(columns && { columns }),
      ...(header !== undefined && { header }),
    }
    if (this.#preview) this.#rereading = withChoice(this.#preview, this.#table)
    this.#reread?.(this.#table)
  }

  /** While a table is read again its preview stays in sight, with what the reader chose. */
  #again(again: Extract<ImportState, { at: 'preview' }>['again']): ImportState | undefined {
    return this.#rereading && again && { at: 'preview', preview: this.#rereading, again }
  }

  /** What the file that was read would change in a content: merged into it, or in its place. */
  compare(content: string, merge: MergeChoice | undefined): Promise<Comparison> {
    return new Promise((resolve) => {
      this.#asking.push(resolve)
      this.#ask({ type: 'compare', content, merge })
    })
  }

  keep(choice: KeepChoice): void {
    this.#options.moved({ at: 'work', file: this.#file, progress: { step: 'keep' } })
    const { version } = this.#options
    this.#ask({ type: 'keep', choice, version, source: this.#file })
  }

  leave(): void {
    this.#end()
    this.#preview = undefined
    this.#rereading = undefined
    this.#options.moved({ at: 'rest' })
    this.#options.ended()
  }

  #ask(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #end(): void {
    this.#letGo()?.terminate()
  }

  /** The worker, which is listened to no longer. */
  #letGo(): Worker | undefined {
    const worker = this.#worker
    this.#asking.length = 0
    this.#worker = undefined
    return worker
  }

  #heard(message: FromWorker): void {
    if (message.type === 'comparison') {
      this.#asking.shift()?.(message.comparison)
      return
    }
    if (message.type === 'kept') endAtRest(this.#letGo())
    else if (message.type !== 'progress' && message.type !== 'preview') this.#end()
    if (message.type === 'preview') this.#preview = message.preview
    const state = this.#stateOfRereading(message) ?? stateAfter(message, this.#file)
    if (message.type !== 'progress') this.#rereading = undefined
    if (state) this.#options.moved(state)
    if (message.type === 'failed') this.#options.ended()
    if (message.type === 'kept') void this.#kept(message.head)
  }

  #stateOfRereading(message: FromWorker): ImportState | undefined {
    if (message.type === 'progress') return this.#again('reading')
    if (message.type === 'refused') return this.#again({ refused: message.issues })
    return undefined
  }

  async #kept({ id, content }: GlossaryHead): Promise<void> {
    try {
      await this.#options.kept()
      this.#options.moved({ at: 'kept', id, content })
    } catch (error) {
      this.#options.moved({ at: 'failed', problem: String(error) })
    }
  }
}

/** Giving back the gigabyte that a worker may hold stops the page: not while that shows what was kept. ms */
const REST = 2_000

function endAtRest(worker: Worker | undefined): void {
  setTimeout(() => worker?.terminate(), REST)
}

/** The preview with what the reader has just chosen. */
function withChoice(preview: ImportPreview, { columns, ...said }: TableChoice): ImportPreview {
  if (!preview.table) return preview
  const shown = preview.table.columns.map((column, at) =>
    columns ? { ...(columns[at] ?? { role: 'ignored' as const }), name: column.name, cells: column.cells } : column,
  )
  return { ...preview, table: { ...preview.table, ...said, columns: shown } }
}

/** Where an import stands by what its worker says; undefined where that is not for the worker to say. */
function stateAfter(message: FromWorker, file: string): ImportState | undefined {
  switch (message.type) {
    case 'progress':
      return { at: 'work', file, progress: message.progress }
    case 'preview':
      return { at: 'preview', preview: message.preview }
    case 'refused':
      return { at: 'refused', file, issues: message.issues }
    case 'failed':
      return { at: 'failed', problem: message.problem }
    default:
      return undefined
  }
}

/** A worker that says what it comes to. */
export function startWorker(heard: (message: FromWorker) => void): Worker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => heard(data))
  worker.addEventListener('error', ({ message }) => heard({ type: 'failed', problem: message }))
  return worker
}

/** One question to a worker of its own, which ends with the answer. */
export function askWorker<T extends FromWorker['type']>(
  question: ToWorker,
  answer: T,
): Promise<Extract<FromWorker, { type: T }>> {
  return new Promise((resolve, reject) => {
    const worker = startWorker((message) => {
      if (message.type === 'progress') return
      worker.terminate()
      if (message.type === answer) resolve(message as Extract<FromWorker, { type: T }>)
      else reject(new Error(message.type === 'failed' ? message.problem : message.type))
    })
    worker.postMessage(question)
  })
}
