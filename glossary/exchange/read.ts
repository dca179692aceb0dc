/** Files to glossaries: the one door of all readers. */
import type { Pack } from '../pack'
import { FILE_BYTES } from './budgets'
import { decode, type Encoding } from './decode'
import type { Draft, PackOptions } from './draft'
import type { ReadFormat } from './format'
import { type Issue, Issues, Refusal } from './issue'
import { readPack } from './own-pack'
import { packFromDraft } from './pack-from-draft'
import type { TableOptions } from './table'

export interface ReadOptions extends PackOptions, TableOptions {
  encoding?: Encoding
  /** Ends the reading at the next look: within some milliseconds of work. */
  signal?: { readonly aborted: boolean }
  /** Told how many entries of all were made, once the file was taken apart. */
  progress?(done: number, of: number): void
}

/** What somebody says of a table; what they do not say is found out. */
export type TableChoice = Pick<ReadOptions, 'columns' | 'header' | 'delimiter' | 'encoding'>

export interface ReadResult {
  /** Undefined where the file is refused: the last issue says why. */
  pack: Pack | undefined
  issues: Issue[]
}

/** Reads a file of a known format. Never throws for what is in the file. */
export async function read(format: ReadFormat, bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const issues = new Issues()
  const proceed = (done?: number, of?: number): void => {
    if (options.signal?.aborted) throw new Refusal('aborted')
    if (done !== undefined && of !== undefined) options.progress?.(done, of)
  }
  try {
    if (bytes.length > FILE_BYTES) throw new Refusal('file-too-large', {}, { bytes: bytes.length, limit: FILE_BYTES })
    proceed()
    const pack = await packOf(format, bytes, { options, issues, proceed })
    return { pack, issues: issues.list() }
  } catch (error) {
    if (error instanceof Refusal) return { pack: undefined, issues: [...issues.list(), error.issue] }
    throw error
  }
}

interface Reading {
  options: ReadOptions
  issues: Issues
  proceed: (done?: number, of?: number) => void
}

async function packOf(format: ReadFormat, bytes: Uint8Array, reading: Reading): Promise<Pack> {
  const { options, issues, proceed } = reading
  if (format === 'pack') return readPack(decode(bytes, issues, options.encoding), issues, proceed)
  return packFromDraft(await draftOf(format, bytes, reading), reading)
}

/** Parsers are loaded when their format is read. */
async function draftOf(
  format: Exclude<ReadFormat, 'pack'>,
  bytes: Uint8Array,
  { options, issues, proceed }: Reading,
): Promise<Draft> {
  if (format === 'yomitan') return (await import('./yomitan')).readYomitan(bytes, issues, proceed)
  const text = decode(bytes, issues, options.encoding)
  switch (format) {
    case 'csv':
    case 'omegat':
    case 'anki':
      return (await import('./table')).readTable(text, format, { options, issues, proceed })
    case 'tbx':
      return (await import('./tbx')).readTbx(text, issues, proceed)
    default:
      return (await import('./skos')).readSkos(text, format, issues, proceed)
  }
}
