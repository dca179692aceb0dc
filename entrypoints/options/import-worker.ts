/** Reads, compiles, keeps and writes glossaries beside the options page: what is large would stop the page, and a worker can be ended. */
import type { ImportPreview, Progress } from '../../components/library/library-props'
import { brief } from '../../glossary/brief/pack'
import { diffPacks } from '../../glossary/diff'
import { decoded } from '../../glossary/exchange/decode'
import { detect, refusalOfUnknown } from '../../glossary/exchange/detect'
import { makeId } from '../../glossary/exchange/entry-ids'
import { type TableFormat, tableFormats } from '../../glossary/exchange/format'
import { Issues } from '../../glossary/exchange/issue'
import { losses } from '../../glossary/exchange/losses'
import { read, type TableChoice } from '../../glossary/exchange/read'
import { write } from '../../glossary/exchange/write'
import { compile } from '../../glossary/matching/compile'
import type { Pack } from '../../glossary/pack'
import { type Backup, restoreGlossaries, writeBackup } from '../../platform/library/backup'
import { readPack } from '../../platform/library/contents'
import { inLibrary } from '../../platform/library/database'
import { EMBEDDED, type GlossaryHead } from '../../platform/library/glossary-head'
import type { KeptUse } from '../../platform/library/keep'
import { type KeepingRead, keepBeside, keepInPlace } from '../../platform/library/keep-read'
import { emptyPack, freshUse } from '../../platform/library/write-entry'
import { openBackup, previewOfBackup } from './backup-work'
import { comparisonOf } from './comparison'
import { type CompiledPack, compiledAs, freeId, previewOf, renamed } from './import-preview'
import type { FromWorker, ToWorker } from './import-talk'
import { look, subscribe, update } from './subscription-work'

/** ms. Each telling renders the page anew; told more often, an import of a minute leaves a garbage that takes 0.2 s to clear. */
const TELL_EVERY = 250

let held: CompiledPack | undefined
let backup: Backup | undefined
let told = 0

const say = (message: FromWorker): void => postMessage(message)

/** The first and the last of a step are always told. */
function tell(progress: Progress): void {
  const now = performance.now()
  if (progress.done !== undefined && progress.done !== progress.of && now - told < TELL_EVERY) return
  told = now
  say({ type: 'progress', progress })
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch((error: unknown) => {
    console.error('Sidegloss:', error)
    say({ type: 'failed', problem: error instanceof Error ? error.message : String(error) })
  })
})

async function answer(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'read':
      return readFile(message)
    case 'compare':
      return compare(message)
    case 'keep':
      return keep(message)
    case 'begin':
      return begin(message)
    case 'losses':
      return say({ type: 'losses', losses: losses(await packOf(message.content), message.format) })
    case 'back-up':
      return backUp(message.settings)
    case 'open-backup':
      return open(message.file)
    case 'restore':
      return restore(message.version)
    case 'write':
      return say({ type: 'written', text: write(await packOf(message.content), message.format) })
    case 'look':
      return say(await look(message, tell))
    case 'subscribe':
      return say(await subscribe(message, tell))
    case 'update':
      return say({ type: 'outcome', outcome: await update(message) })
    case 'changes':
      return say({ type: 'changes', diff: diffPacks(await packOf(message.before), await packOf(message.after)) })
  }
}

async function readFile({ file, name, taken, table }: Extract<ToWorker, { type: 'read' }>): Promise<void> {
  tell({ step: 'read' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const format = detect(bytes, table?.encoding)
  const { pack, issues } =
    format === undefined
      ? refusalOfUnknown(bytes)
      : await read(format, bytes, { ...table, progress: (done, of) => tell({ step: 'read', done, of }) })
  if (!pack || format === undefined) return say({ type: 'refused', issues })
  tell({ step: 'compile' })
  const named = renamed(pack, name)
  held = compiledAs(named, freeId(named.id, taken), tell)
  const tabular = tableFormats.find((each) => each === format)
  const columns = tabular && { table: await columnsOf(bytes, tabular, table) }
  const own = format === 'pack' && { ownId: pack.id }
  say({ type: 'preview', preview: previewOf({ ...held, file: name, format, issues, ...own, ...columns }) })
}

/** The table's columns as they were read. */
async function columnsOf(
  bytes: Uint8Array,
  format: TableFormat,
  table: TableChoice | undefined,
): Promise<NonNullable<ImportPreview['table']>> {
  const { shownColumns } = await import('../../glossary/exchange/table')
  const { text, encoding } = decoded(bytes, new Issues(), table?.encoding)
  return { ...shownColumns(text, format, table ?? {}), encoding }
}

async function compare({ content, merge }: Extract<ToWorker, { type: 'compare' }>): Promise<void> {
  if (!held) throw new Error('Nothing was read that could be compared.')
  const before = await packOf(content)
  say({ type: 'comparison', comparison: comparisonOf(before, held.pack, merge) })
}

async function keep({ choice, version: by, source }: Extract<ToWorker, { type: 'keep' }>): Promise<void> {
  if (!held) throw new Error('Nothing was read that could be kept.')
  const { name, replaces: id, merge } = choice
  const keeping: KeepingRead = {
    ...{ pack: { ...held.pack, name }, compiled: held.compiled, by },
    // What is merged into another does not make that another's.
    use: (old) => ({ ...useOf(old), ...(merge && old ? originOf(old) : { source, added: new Date().toISOString() }) }),
    undoable: 'last',
    compiling: (done, of) => tell({ step: 'compile', done, of }),
    progress: (done, of) => tell({ step: 'keep', done, of }),
    filing: (done, of) => tell({ step: 'file', done, of }),
  }
  await inLibrary(async (library) => {
    const head = await (id === undefined ? keepBeside(library, keeping) : keepInPlace(library, { id, merge }, keeping))
    say({ type: 'kept', head })
  })
}

const originOf = ({ source, added }: GlossaryHead): Pick<KeptUse, 'source' | 'added'> => ({ source, added })

/** As the one was used that gives way. */
function useOf(old: GlossaryHead | undefined): KeptUse {
  if (!old) return freshUse()
  const { on, sites, private: hidden, style } = old
  return { ...freshUse(), on, sites, private: hidden, ...(style && { style }) }
}

async function begin({ name, version: by }: Extract<ToWorker, { type: 'begin' }>): Promise<void> {
  const called = Object.values(name).join()
  const pack = emptyPack(makeId(called, [called], new Set()), name)
  await inLibrary(async (library) => {
    const head = await keepBeside(library, { pack, compiled: compile([pack]), by, use: freshUse() })
    say({ type: 'kept', head })
  })
}

const backUp = (settings: Readonly<Record<string, unknown>>): Promise<void> =>
  inLibrary(async (library) => {
    say({ type: 'backed-up', file: await writeBackup(library, settings, new Date().toISOString()) })
  })

async function open(file: Blob): Promise<void> {
  tell({ step: 'read' })
  const opened = await openBackup(file)
  if (!('backup' in opened)) return say({ type: 'refused', issues: opened.issues })
  backup = opened.backup
  say({ type: 'backup', preview: previewOfBackup(opened) })
}

async function restore(version: string): Promise<void> {
  const opened = backup
  if (!opened) throw new Error('No backup was opened.')
  await inLibrary((library) =>
    restoreGlossaries(library, opened, version, (done, of) => tell({ step: 'keep', done, of })),
  )
  say({ type: 'restored', settings: opened.settings })
}

const packOf = async (content: string): Promise<Pack> =>
  content === EMBEDDED ? brief : inLibrary((library) => readPack(library, content))
