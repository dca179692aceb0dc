/** What format a file has, by what is in it. Names of files lie. */

import { isAnki } from './anki'
import { FILE_BYTES } from './budgets'
import { columnsOf } from './columns'
import { decode, type Encoding } from './decode'
import { separatorLine } from './delimiter'
import type { ReadFormat } from './format'
import { type Issue, Issues, Refusal } from './issue'
import { parseJson } from './json'
import { looksTabular } from './looks-tabular'
import { hasExplanations } from './usual-columns'

/** Code units that are looked at: a long comment or licence may stand first. */
const HEAD = 64 * 1024

/** Undefined for what is none of the formats. `encoding`: in which the reader says it is. */
export function detect(bytes: Uint8Array, encoding?: Encoding): ReadFormat | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return 'yomitan'
  const text = headOf(bytes, encoding)?.trimStart()
  if (text === undefined || text === '' || isPointer(text)) return undefined
  if (isAnki(text)) return 'anki'
  if (text.startsWith('<') && !/^<[^\s<>]*:[^\s<>]*>\s/.test(text)) return xmlFormat(text)
  if (/^[[{]/.test(text)) return jsonFormat(text)
  const statements = text.replace(/^(?:\s*#[^\n]*\n)+/, '').trimStart()
  if (/^@(prefix|base)\s|^(PREFIX|BASE)\s+[\w-]*:?\s*</i.test(statements)) return 'turtle'
  if (/^(<[^>\s]*>|_:\S+)\s+<[^>\s]*>\s/.test(statements)) return 'n-triples'
  return tableFormat(text)
}

/** A Git LFS pointer stands in the file's place. */
export const isPointer = (text: string): boolean => text.startsWith('version https://git-lfs.github.com/spec/')

/** Undefined for bytes that are no text. */
function headOf(bytes: Uint8Array, encoding?: Encoding): string | undefined {
  try {
    return decode(bytes.subarray(0, endOfHead(bytes)), new Issues(), encoding).slice(0, HEAD)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Past a line end, so that no character is cut. */
function endOfHead(bytes: Uint8Array): number {
  if (bytes.length <= HEAD) return bytes.length
  const end = bytes.indexOf(0x0a, HEAD)
  return end === -1 || end > 2 * HEAD ? bytes.length : end + 1 + (bytes[end + 1] === 0 ? 1 : 0)
}

function xmlFormat(text: string): ReadFormat | undefined {
  const [, root = ''] =
    /<([\w:.-]+)(?=[\s>/])/.exec(
      text.replace(/<!--[\s\S]*?(-->|$)|<\?[\s\S]*?(\?>|$)|<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?>/g, ''),
    ) ?? []
  if (/(^|:)(tbx|martif)$/.test(root)) return 'tbx'
  return root !== '' && text.includes('http://www.w3.org/1999/02/22-rdf-syntax-ns#') ? 'rdf-xml' : undefined
}

/** Everything a reader has: glossaries are among it. */
const BACKUP = /^\{[^{]{0,200}"format"\s*:\s*"sidegloss-backup"/

function jsonFormat(text: string): ReadFormat | undefined {
  if (BACKUP.test(text)) return undefined
  if (/"format"\s*:\s*"sidegloss-pack"/.test(text)) return 'pack'
  return /"@(context|graph|id|type|value)"\s*:/.test(text) ? 'json-ld' : undefined
}

/** Control characters but for white space: a picture, a program. */
const CONTROL = /(?!\s)\p{Cc}/u

/** OmegaT's tables say so in their first line, or have two or three columns of names between tabs and no header. */
function tableFormat(text: string): ReadFormat | undefined {
  if (/^#[^\n]*-\*-/.test(text)) return 'omegat'
  if (separatorLine(text) !== '') return 'csv'
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [first = ''] = lines
  if (lines.length === 0 || CONTROL.test(first)) return undefined
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
  const narrow = rows.length > 0 && rows.slice(0, -1).every(({ length }) => length === 2 || length === 3)
  const header = columnsOf(first.split('\t'))
  if (narrow && (rows[0]?.length ?? 0) > 1 && !header) return hasExplanations(rows) ? 'csv' : 'omegat'
  return looksTabular(text) ? 'csv' : undefined
}

/** Why a file of no known format cannot be read, in the shape of a reading. */
export function refusalOfUnknown(bytes: Uint8Array): { pack: undefined; issues: Issue[] } {
  return { pack: undefined, issues: [refusalOf(bytes).issue] }
}

function refusalOf(bytes: Uint8Array): Refusal {
  if (bytes.length === 0) return new Refusal('file-empty')
  if (bytes.length > FILE_BYTES) return new Refusal('file-too-large', {}, { bytes: bytes.length, limit: FILE_BYTES })
  const text = headOf(bytes)?.trimStart() ?? ''
  if (isPointer(text)) return new Refusal('file-is-pointer')
  if (BACKUP.test(text)) return new Refusal('is-a-backup')
  if (/^[[{]/.test(text)) return damageOfJson(bytes) ?? new Refusal('format-unknown')
  const [first = ''] = text.split('\n', 1)
  return new Refusal(first === '' || text.startsWith('<') || CONTROL.test(first) ? 'format-unknown' : 'not-a-table')
}

/** Undefined where it is whole, and of some other kind. */
function damageOfJson(bytes: Uint8Array): Refusal | undefined {
  try {
    parseJson(decode(bytes, new Issues()))
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
