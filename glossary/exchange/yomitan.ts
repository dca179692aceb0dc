/** Yomitan dictionaries: a zip of term banks. Terms, their readings and the text of their definitions. */
import { ABORT_STRIDE, ENTRIES } from './budgets'
import { decode } from './decode'
import { type Draft, type DraftConcept, emptyConcept } from './draft'
import { type Issues, Refusal } from './issue'
import type { IssueCode } from './issue-texts'
import { parseJson } from './json'
import { languageByScript } from './language-tag'
import { contentText } from './structured-content'
import { unzip } from './zip'

const INDEX = /(^|\/)index\.json$/
/** By these the archives of office programs are told. */
const OFFICE = /^(\[Content_Types\]\.xml|mimetype)$/
/** Packages of Anki, of every version, list their pictures and sounds in it; the notes themselves are a database. */
const ANKI = /^media$/
const BANK = /(^|\/)term_bank_(\d{1,6})\.json$/

/** Of a dictionary that names no language: with this share of terms written or read in kana it is of Japanese. */
const JAPANESE = 0.1

const WANTED = [INDEX, BANK, OFFICE, ANKI]

interface Index {
  title?: unknown
  revision?: unknown
  format?: unknown
  version?: unknown
  sourceLanguage?: unknown
  targetLanguage?: unknown
}

/** What else an archive is that has no index of a dictionary. */
function otherArchive(names: readonly string[]): IssueCode {
  if (names.some((name) => OFFICE.test(name))) return 'office-document'
  return names.some((name) => ANKI.test(name)) ? 'anki-package' : 'zip-not-a-dictionary'
}

export function readYomitan(bytes: Uint8Array, issues: Issues, proceed: () => void): Draft {
  const files = unzip(bytes, (name) => WANTED.some((one) => one.test(name)), proceed)
  const textOf = (name: string): string => decode(files.get(name) as Uint8Array, issues, 'utf-8')
  const name = [...files.keys()].filter((each) => INDEX.test(each)).sort((a, b) => a.length - b.length)[0]
  if (name === undefined) throw new Refusal(otherArchive([...files.keys()]))
  const index = parseJson(textOf(name), name) as Index | null
  const format = index?.format ?? index?.version
  if (format !== 3) throw new Refusal('dictionary-version', { path: name }, { version: String(format) })
  const source = text(index?.sourceLanguage)
  const entries = new Entries(source, text(index?.targetLanguage) ?? 'en')
  for (const bank of [...files.keys()].filter((each) => BANK.test(each)).sort(byNumber)) {
    const rows = parseJson(textOf(bank), bank)
    if (!Array.isArray(rows)) {
      issues.add('left-out', 'entry-malformed', { path: bank })
      continue
    }
    for (const [number, row] of rows.entries()) {
      if (number % ABORT_STRIDE === 0) proceed()
      if (!entries.add(row)) issues.add('left-out', 'entry-malformed', { path: bank, row: number + 1 })
    }
  }
  const title = text(index?.title)
  const version = text(index?.revision)
  return {
    concepts: entries.concepts(),
    fields: new Map(),
    aliases: new Map(),
    ...(title !== undefined && { names: [{ text: title, language: undefined }] }),
    ...(version !== undefined && { version }),
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const byNumber = (a: string, b: string): number => Number(BANK.exec(a)?.[2]) - Number(BANK.exec(b)?.[2])

/** Rows of one term and reading make one entry, their definitions line by line. */
class Entries {
  readonly #byKey = new Map<string, { concept: DraftConcept; lines: string[] }>()
  readonly #source: string | undefined
  readonly #target: string

  constructor(source: string | undefined, target: string) {
    this.#source = source
    this.#target = target
  }

  /** False where the row has not the shape of version 3: `[term, reading, tags, rules, score, definitions, …]`. */
  add(row: unknown): boolean {
    if (!Array.isArray(row)) return false
    const [form, reading, , , , definitions] = row as unknown[]
    if (typeof form !== 'string' || form.trim() === '' || !Array.isArray(definitions)) return false
    const said = typeof reading === 'string' && reading !== form ? reading.trim() : ''
    const key = said === '' ? form : `${form} ${said}`
    const known = this.#byKey.get(key) ?? { concept: this.#start(key, form, said), lines: [] }
    this.#byKey.set(key, known)
    if (this.#byKey.size > ENTRIES) throw new Refusal('too-many-entries', { entry: form }, { limit: ENTRIES })
    // A list leads to another form of the word.
    const line = definitions
      .filter((each) => !Array.isArray(each))
      .map(contentText)
      .filter(Boolean)
      .join('; ')
    if (line !== '' && !known.lines.includes(line)) known.lines.push(line)
    return true
  }

  concepts(): DraftConcept[] {
    const entries = [...this.#byKey.values()]
    const kana = [...this.#byKey.keys()].filter((key) => languageByScript(key) === 'ja').length
    const language = this.#source ?? (kana > JAPANESE * entries.length ? 'ja' : undefined)
    return entries.map(({ concept, lines }) => ({
      ...concept,
      terms: concept.terms.map((term) => ({ ...term, language })),
      definitions: [{ text: lines.join('\n'), language: this.#target }],
    }))
  }

  #start(key: string, form: string, reading: string): DraftConcept {
    const concept = emptyConcept(key, { entry: form })
    concept.terms.push({ form, language: undefined, status: 'preferred' })
    return reading === '' ? concept : { ...concept, romanisation: { form, reading } }
  }
}
