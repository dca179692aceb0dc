/**
 * The search index of a large glossary: each name filed under itself and under each of its words, in blocks that a query
 * reads a few of. The index lies where it is stored; nothing of it is in memory between two queries.
 */
import { names } from '../entry'
import type { ConceptEntry, Pack } from '../pack'
import { plain, tight } from './candidates'
import { type NameRow, ROW_END, writeRow } from './name-row'
import { soundOf } from './pinyin'
import { HAN } from './places'
import { pairsOf, type Scripts, scriptsFrom } from './scripts'

/** Rows filed by how a name begins, and by how a later word of it begins: beginnings are looked for first. */
export const FILES = ['name', 'word'] as const
export type NameFile = (typeof FILES)[number]

/** Neighbouring rows, one a line. */
export interface NameBlock {
  file: NameFile
  /** What its first row is filed under. */
  first: string
  rows: string
}

export interface NameIndex {
  /** Of the two scripts of Chinese: `scriptsFrom` reads them. */
  pairs: string
  /** Every word of the names, sorted, one a line; and how many rows each stands in. */
  words: string
  counts: Uint32Array
  /** About how many blocks there are. */
  size: number
  /** In the order of the file and of what they are filed under. Made as they are taken. */
  blocks: Iterable<NameBlock>
}

/** Entries between two tellings: some milliseconds. */
const PROGRESS_STRIDE = 1024
/** Rows of a block: some 8 kB, which takes a millisecond to read and to take apart. */
const BLOCK = 256
/** Letters of a name's words that a row is filed under; who types more has long found it. */
export const FILED_LETTERS = 40
/** Places of one name that it is filed under: the longest names of term bases have eight words that say something. */
const MOST_PLACES = 24
/** Words that nobody begins a search with, unless the name does. */
const SMALL = new Set('a an and at by de der des die du et for in la le of on or the to und von with'.split(' '))

/** What a query is filed under. */
export const filedUnder = (letters: string): string => tight(letters).slice(0, FILED_LETTERS)

/** `progress`: how many entries of all are filed; their blocks are made afterwards, and take as long again. */
export function nameIndexOf(pack: Pack, progress: (done: number, of: number) => void = () => undefined): NameIndex {
  const pairs = pairsOf([pack])
  const filing = new Filing(scriptsFrom(pairs))
  for (const [number, entry] of pack.concepts.entries()) {
    if (number % PROGRESS_STRIDE === 0) progress(number, pack.concepts.length)
    filing.add(entry)
  }
  return { pairs, ...filing.vocabulary(), size: filing.size(), blocks: filing.blocks() }
}

/** Place and name in one number: a place is below 256. */
const PLACES = 256

class Filing {
  readonly #scripts: Scripts
  readonly #rows: string[] = []
  readonly #texts: string[] = []
  /** By file and the first two letters: names with their places. So sorting never holds all letters of all rows at once. */
  readonly #buckets = new Map<string, number[]>()
  /** What romanisations are filed under, which is no part of their text. */
  readonly #spoken: { name: number; under: string }[] = []
  readonly #words = new Map<string, number>()

  constructor(scripts: Scripts) {
    this.#scripts = scripts
  }

  add(entry: ConceptEntry): void {
    const shown = new Set(Object.values(names(entry)))
    const rankOf = (form: string): 0 | 1 => (shown.has(form) ? 0 : 1)
    for (const { form, status } of entry.terms) {
      const letters = plain(form)
      const text = (HAN.test(letters) ? this.#scripts.fold(letters) : letters).slice(0, PLACES)
      const rank = rankOf(form) === 1 && status === 'garbled' ? 2 : rankOf(form)
      if (text !== '') this.#addForm({ text, kind: 'form', rank, entry: entry.id })
    }
    for (const [form, text] of Object.entries(entry.romanisation))
      this.#addPinyin({ text, kind: 'pinyin', rank: rankOf(form), entry: entry.id })
  }

  #addForm(row: NameRow): void {
    const name = this.#put(row)
    for (const place of placesIn(row.text))
      this.#file(place === 0 ? 'name' : 'word', row.text.slice(place), name * PLACES + place)
    for (const word of row.text.split(' ')) if (!HAN.test(word)) this.#words.set(word, (this.#words.get(word) ?? 0) + 1)
  }

  #addPinyin(row: NameRow): void {
    const name = this.#put(row)
    const letters = tight(plain(row.text))
    const { syllables, initials } = soundOf(row.text)
    const under = [...syllables.slice(0, MOST_PLACES).map((start) => letters.slice(start)), ...initials]
    for (const [number, letters] of under.entries()) {
      this.#spoken.push({ name, under: letters })
      this.#file(number === 0 ? 'name' : 'word', letters, -this.#spoken.length)
    }
  }

  #put(row: NameRow): number {
    this.#texts.push(row.text)
    return this.#rows.push(writeRow(row)) - 1
  }

  #file(file: NameFile, letters: string, at: number): void {
    const bucket = `${FILES.indexOf(file)}${filedUnder(letters.slice(0, 4)).slice(0, 2)}`
    const known = this.#buckets.get(bucket)
    if (known) known.push(at)
    else this.#buckets.set(bucket, [at])
  }

  vocabulary(): Pick<NameIndex, 'words' | 'counts'> {
    const words = [...this.#words.keys()].sort()
    return { words: words.join('\n'), counts: Uint32Array.from(words, (word) => this.#words.get(word) ?? 0) }
  }

  size(): number {
    let rows = 0
    for (const bucket of this.#buckets.values()) rows += bucket.length
    return Math.ceil(rows / BLOCK)
  }

  *blocks(): Generator<NameBlock> {
    for (const [number, file] of FILES.entries()) {
      let rows: string[] = []
      let first = ''
      let before: string | undefined
      for (const { under, row } of this.#sorted(number)) {
        // What is filed under the same letters stays in one block: these letters are its key.
        if (rows.length >= BLOCK && under !== before) {
          yield { file, first, rows: rows.join(ROW_END) }
          rows = []
        }
        if (rows.length === 0) first = under
        rows.push(row)
        before = under
      }
      if (rows.length > 0) yield { file, first, rows: rows.join(ROW_END) }
    }
  }

  *#sorted(file: number): Generator<{ under: string; row: string }> {
    const buckets = [...this.#buckets.keys()].filter((key) => key.startsWith(String(file))).sort()
    for (const key of buckets) {
      const rows = (this.#buckets.get(key) ?? []).map((at) => this.#filed(at))
      rows.sort((a, b) => (a.under < b.under ? -1 : a.under > b.under ? 1 : 0))
      yield* rows
    }
  }

  #filed(at: number): { under: string; row: string } {
    const spoken = at < 0 ? this.#spoken[-at - 1] : undefined
    const name = spoken?.name ?? Math.floor(at / PLACES)
    const under = spoken?.under ?? this.#texts[name]?.slice(at % PLACES) ?? ''
    return { under: filedUnder(under), row: this.#rows[name] ?? '' }
  }
}

/** The first code unit of any Han character: a look at it spares all others the expression. */
const FIRST_HAN = 0x2e80

/** Where in a name a query may begin: at its words, and at every Han character. */
function placesIn(text: string): number[] {
  const places = [0]
  let word = 0
  for (let at = 1; at < text.length && places.length < MOST_PLACES; at++) {
    if (text[at - 1] === ' ') {
      word = at
      const end = text.indexOf(' ', at)
      if (!SMALL.has(text.slice(at, end < 0 ? undefined : end))) places.push(at)
    } else if (at > word && text.charCodeAt(at) >= FIRST_HAN && HAN.test(text.charAt(at))) places.push(at)
  }
  return places
}
