/** Glossaries to files: the one door of all writers. What a format cannot hold, `losses` says. */
import type { Pack } from '../pack'
import type { WriteFormat } from './format'
import { writeAnki } from './write-anki'
import { writeCsv } from './write-csv'
import { writeHtml } from './write-html'
import { writeMarkdown } from './write-markdown'
import { writeTbx } from './write-tbx'
import { writeTurtle } from './write-turtle'

const writers: Readonly<Record<WriteFormat, (pack: Pack) => string>> = {
  pack: (pack) => `${JSON.stringify(pack, null, 2)}\n`,
  csv: writeCsv,
  tbx: writeTbx,
  turtle: writeTurtle,
  anki: writeAnki,
  markdown: writeMarkdown,
  html: writeHtml,
}

/** The text of the file, to be stored as UTF-8. */
export const write = (pack: Pack, format: WriteFormat): string => writers[format](pack)
