/** What an importer has to say about a file: data with a place, which a table of texts puts into words. */
import { ISSUES } from './budgets'
import type { IssueCode } from './issue-texts'

export interface Place {
  /** From 1. */
  line?: number
  /** From 1, in UTF-16 code units. */
  column?: number
  /** Row of a table, from 1; the header counts. */
  row?: number
  /** What the file calls the entry. */
  entry?: string
  /** Where in a tree of values, or which file of an archive. */
  path?: string
}

/** What became of it: the file is refused; the entry is left out; a part was mended or left out; all was kept. */
export type Effect = 'refused' | 'left-out' | 'mended' | 'kept'

export interface Issue {
  code: IssueCode
  place: Place
  effect: Effect
  params: Readonly<Record<string, string | number>>
}

export type Params = Issue['params']

/** Ends the reading of a file. Thrown by readers, caught by `read` alone, which gives its issue. */
export class Refusal extends Error {
  readonly issue: Issue
  constructor(code: IssueCode, place: Place = {}, params: Params = {}) {
    super(code)
    this.issue = { code, place, effect: 'refused', params }
  }
}

/** Collects issues in their order; `list` ends with the number of those beyond the budget. */
export class Issues {
  readonly #kept: Issue[] = []
  #beyond = 0
  #leftOut = 0

  /** How many things were left out, those beyond the budget included. */
  get leftOut(): number {
    return this.#leftOut
  }

  add(effect: Exclude<Effect, 'refused'>, code: IssueCode, place: Place = {}, params: Params = {}): void {
    if (effect === 'left-out') this.#leftOut++
    if (this.#kept.length < ISSUES) this.#kept.push({ code, place, effect, params })
    else this.#beyond++
  }

  list(): Issue[] {
    if (this.#beyond === 0) return this.#kept
    return [...this.#kept, { code: 'more-issues', place: {}, effect: 'kept', params: { count: this.#beyond } }]
  }
}
