/**
 * Packs into one index: designations, guards, cues and vetoes in a single token trie of path hashes.
 * A hash only proposes; `find` verifies every proposal against the form itself.
 */
import type { Cue, Pack, Term } from '../pack'
import type { FormRecord, Role, RuleRecord } from '../reading'
import { extend, PREFIX_LENGTH, prefixHash, Tokens, tokenise } from './tokens'

export type CaseRule = Term['case']

export interface CompiledGlossary {
  revision: string
  forms: readonly FormRecord[]
  cases: readonly CaseRule[]
  rules: readonly RuleRecord[]
  /** Open addressing, pairs [path hash, value]; value: bit 31 says that paths go on, the rest is a form number + 1. */
  table: Uint32Array
  /** Bit map over first tokens and over first pairs of tokens. */
  filter: Uint32Array
  /** Next form with the same path, +1; 0 ends the chain. */
  next: Uint32Array
  /** Forms of prefix cues by the hash of their first letters. */
  prefixes: ReadonlyMap<number, readonly number[]>
}

export const GOES_ON = 0x80000000
export const FORM = 0x7fffffff
/** Bits of filter for each form: fewer let more tokens through to the table, more cost cache. */
const FILTER_BITS_A_FORM = 16
/** The table is at most this full: beyond it, probing gets long. */
const FULL = 0.6

export const filterSlot = (hash: number, filter: Uint32Array): number => (hash >>> 3) & (filter.length * 32 - 1)

interface Collected {
  forms: FormRecord[]
  cases: CaseRule[]
  rules: RuleRecord[]
}

/** Forms of `packs`, one record for each spelling and case rule, with all the roles it plays. */
function collect(packs: readonly Pack[]): Collected {
  const forms: FormRecord[] = []
  const cases: CaseRule[] = []
  const rules: RuleRecord[] = []
  const known = new Map<string, number>()
  const add = (form: string, caseRule: CaseRule, role: Role): void => {
    const key = `${caseRule}\n${form}`
    let number = known.get(key)
    if (number === undefined) {
      number = forms.length
      known.set(key, number)
      forms.push({ form, roles: [] })
      cases.push(caseRule)
    }
    forms[number]?.roles.push(role)
  }
  const addCues = (cues: readonly Cue[], rule: number, strength: 'strong' | 'weak' | 'veto'): void => {
    for (const [cue, alternatives] of cues.entries())
      for (const alternative of alternatives)
        add(alternative.form, alternative.case, { kind: 'cue', rule, strength, cue })
  }
  for (const pack of packs)
    for (const entry of pack.concepts) {
      const ruleOf = new Map<string, number>()
      for (const [name, sense] of Object.entries(entry.senses)) {
        const rule = rules.length
        ruleOf.set(name, rule)
        rules.push({ name: `${entry.id}/${name}`, cueScope: sense.cueScope, vetoScope: sense.vetoScope })
        addCues(sense.strong, rule, 'strong')
        addCues(sense.weak, rule, 'weak')
        addCues(sense.vetoes, rule, 'veto')
      }
      for (const guard of entry.guards) add(guard.form, 'fold', { kind: 'guard' })
      for (const term of entry.terms) {
        if (term.mark === 'search-only') continue
        const rule = term.sense === undefined ? undefined : ruleOf.get(term.sense)
        add(term.form, term.case, {
          kind: 'term',
          concept: `${pack.id}:${entry.id}`,
          mark: term.mark,
          style: term.status === 'garbled' ? 'repaired' : entry.contested ? 'contested' : 'term',
          ...(rule !== undefined && { rule }),
        })
      }
    }
  return { forms, cases, rules }
}

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(least, 64)))

/** FNV-1a over all that decides a reading. */
function revisionOf({ forms, cases }: Collected): string {
  let hash = 0x811c9dc5
  for (const [number, { form, roles }] of forms.entries()) {
    const text = `${form}|${cases[number]}|${roles.length}`
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return `${forms.length}-${(hash >>> 0).toString(36)}`
}

/** Compiles packs. Form and rule numbers are stable for the same packs in the same order. */
export function compile(packs: readonly Pack[]): CompiledGlossary {
  const collected = collect(packs)
  const { forms } = collected
  const tokens = new Tokens(256)
  let pathCount = 0
  for (const { form } of forms) {
    tokenise(form, tokens)
    pathCount += tokens.count
  }
  const table = new Uint32Array(powerOfTwo(pathCount / FULL) * 2)
  const filter = new Uint32Array(powerOfTwo(forms.length * FILTER_BITS_A_FORM) / 32)
  const next = new Uint32Array(forms.length)
  const prefixes = new Map<number, number[]>()
  const mask = table.length / 2 - 1
  const put = (path: number, value: number): void => {
    let slot = path & mask
    while (table[slot * 2] !== 0 && table[slot * 2] !== path) slot = (slot + 1) & mask
    const old = table[slot * 2 + 1] as number
    table[slot * 2] = path
    if (value === GOES_ON) table[slot * 2 + 1] = (old | GOES_ON) >>> 0
    else {
      next[value - 1] = old & FORM
      table[slot * 2 + 1] = ((old & GOES_ON) | value) >>> 0
    }
  }
  const letThrough = (hash: number): void => {
    const bit = filterSlot(hash, filter)
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31))
  }
  for (const [number, { form }] of forms.entries()) {
    if (form.endsWith('*')) {
      const word = form.slice(0, -1).toLowerCase()
      if (word.length < PREFIX_LENGTH) continue
      const hash = prefixHash(word)
      prefixes.set(hash, [...(prefixes.get(hash) ?? []), number])
      letThrough(hash)
      continue
    }
    tokenise(form, tokens)
    if (tokens.count === 0) continue
    let path = tokens.hash[0] as number
    if (tokens.count === 1) letThrough(path)
    for (let j = 1; j < tokens.count; j++) {
      put(path, GOES_ON)
      path = extend(path, tokens.hash[j] as number, tokens.gap[j] as number)
      if (j === 1) letThrough(path)
    }
    put(path, number + 1)
  }
  return { revision: revisionOf(collected), ...collected, table, filter, next, prefixes }
}
