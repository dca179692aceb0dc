/** What format a file has, by what is in it. Names of files lie. */

import { columnsOf } from './columns'
import { decode } from './decode'
import type { ReadFormat } from './format'
import { type Issue, Issues, Refusal } from './issue'

/** Code units that are looked at: a long comment or licence may stand first. */
const HEAD = 64 * 1024

/** Undefined for what is none of the formats. */
export function detect(bytes: Uint8Array): ReadFormat | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return 'yomitan'
  const text = headOf(bytes)?.trimStart()
  if (text === undefined || text === '' || isPointer(text)) return undefined
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
function headOf(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes.subarray(0, endOfHead(bytes)), new Issues()).slice(0, HEAD)
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

function jsonFormat(text: string): ReadFormat | undefined {
  if (/"format"\s*:\s*"sidegloss-pack"/.test(text)) return 'pack'
  return /"@(context|graph|id|type|value)"\s*:/.test(text) ? 'json-ld' : undefined
}

/** Control characters but for white space: a picture, a program. */
const CONTROL = /(?!\s)\p{Cc}/u

/** OmegaT's tables say so in their first line, or have two or three columns between tabs and no header. */
function tableFormat(text: string): ReadFormat | undefined {
  if (/^#[^\n]*-\*-/.test(text)) return 'omegat'
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [first = ''] = lines
  if (lines.length === 0 || CONTROL.test(first)) return undefined
  const widths = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t').length)
  const narrow = widths.length > 0 && widths.slice(0, -1).every((width) => width === 2 || width === 3)
  const header = columnsOf(first.split('\t'))
  return narrow && (widths[0] ?? 0) > 1 && !header ? 'omegat' : 'csv'
}

/** Why a file of no known format cannot be read, in the shape of a reading. */
export function refusalOfUnknown(bytes: Uint8Array): { pack: undefined; issues: Issue[] } {
  if (bytes.length === 0) return { pack: undefined, issues: [new Refusal('file-empty').issue] }
  const pointer = isPointer(headOf(bytes) ?? '')
  return { pack: undefined, issues: [new Refusal(pointer ? 'file-is-pointer' : 'format-unknown').issue] }
}
