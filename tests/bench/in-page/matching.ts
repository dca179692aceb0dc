/** The matcher by itself, in the engine it runs in. Each thing runs as a task of its own, under its own name. Runs in a page. */
import { brief } from '../../../glossary/brief/pack'
import { type CompiledGlossary, compile, type Matchable } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { freeze, lettersIn } from '../../../glossary/matching/frozen'
import { Tokens, tokenise } from '../../../glossary/matching/tokens'
import type { Pack } from '../../../glossary/pack'
import type { StoredIndex } from '../../../platform/library/database'
import { readFirst } from '../../../platform/library/open-index'
import { indexBytes } from '../index-bytes'
import { termsPack } from '../terms'

/** What the product stores of an index that it opens in parts. */
type Stored = Pick<StoredIndex, 'frozen' | 'letters'>

const STORE = 'index'
const KEY = 'million'

/** Texts in requests, as pages send them. */
let requests: string[][] = []
const few = compile([brief])
/** The names that can mean one thing alone, without rules and their cues. */
const names = compile([namesOf(brief, 300)])
let pack: Pack | undefined
let many: CompiledGlossary | undefined
const tokens = new Tokens()
/** What was found: kept so that nothing is optimised away. */
const kept = { number: 0 }

function findAll(glossary: CompiledGlossary): void {
  for (const texts of requests) kept.number += find(glossary, texts).hits.length
}

const runs = {
  tokeniseAll() {
    for (const texts of requests)
      for (const text of texts) {
        tokenise(text, tokens)
        kept.number += tokens.count
      }
  },
  findNames() {
    findAll(names)
  },
  findFew() {
    findAll(few)
  },
  findMany() {
    if (many) findAll(many)
  },
  buildMany() {
    if (pack) many = compile([brief, pack])
  },
}
export type MatchingRun = keyof typeof runs

const matching = {
  read: (given: string[][]) => {
    requests = given
  },
  /** Makes a pack of so many forms, to be built. */
  generate: (forms: number) => {
    pack = termsPack(forms)
  },
  /** Forgets the pack: an index is kept without it. */
  forget: () => {
    pack = undefined
  },
  sizes: () => ({ many: many && indexBytes(many), few: indexBytes(few) }),
  run: (name: MatchingRun) =>
    new Promise<void>((resolve) => {
      setTimeout(runs[name])
      setTimeout(resolve)
    }),
  async store() {
    if (!many) return
    const bytes = freeze(many)
    const index: Stored = { frozen: new Blob([bytes]), letters: lettersIn(bytes, many) }
    const database = await open()
    const transaction = database.transaction(STORE, 'readwrite')
    transaction.objectStore(STORE).put(index, KEY)
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
    database.close()
  },
  /** From a database that is not open to an index that answers; ms by the clock. */
  async load() {
    const begun = performance.now()
    const database = await open()
    const stored = await done<Stored>(database.transaction(STORE).objectStore(STORE).get(KEY))
    const { compiled, bring } = await readFirst(stored)
    do kept.number += find(compiled, ['Belt and Road']).hits.length
    while (await bring())
    return performance.now() - begun
  },
}
export type Matching = typeof matching
Object.assign(globalThis, { matching, kept })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return done(request)
}

function done<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T)
    request.onerror = () => reject(request.error)
  })
}

function namesOf({ id, concepts }: Pack, most: number): Matchable {
  let left = most
  const taken = concepts.map((entry) => {
    const terms = entry.terms.filter(({ mark }) => mark === 'always').slice(0, left)
    left -= terms.length
    return { ...entry, terms, senses: {}, guards: [] }
  })
  return { id, concepts: taken }
}
