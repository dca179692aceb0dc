/** Packs into one index: designations, guards, cues and vetoes in a single trie. `find` reads it. */
import type { ConceptEntry, Sense, Term } from '../pack'
import type { RuleRecord } from '../reading'
import type { CaseRule } from './agreement'
import { edges } from './edges'
import { dotsAcronym } from './fold'
import {
  caseFlag,
  DESIGNATION,
  DOTTED,
  EDGED,
  EXEMPT,
  FORM_END,
  type FormStore,
  GUARDED,
  type NumberedRole,
  PREFIX,
  writeRole,
} from './form-store'
import { emptyIndex, enlarged, FORM, GOES_ON, isFull, letThrough, type PathIndex, slotOf } from './index-table'
import { revisionOf } from './revision'
import { gapBetween } from './spelling'
import { extend, Tokens, tokenise } from './tokens'

export interface CompiledGlossary {
  /** Changes whenever anything does that could change a reading. */
  revision: string
  index: PathIndex
  forms: FormStore
}

/** What of a pack the matcher reads. */
export interface Matchable {
  id: string
  concepts: readonly Pick<ConceptEntry, 'id' | 'contested' | 'terms' | 'senses' | 'guards'>[]
}

/** Compiles packs. Form and rule numbers are the same for the same packs in the same order. */
export function compile(packs: readonly Matchable[]): CompiledGlossary {
  const builder = new Builder(atMostForms(packs))
  for (const pack of packs) for (const entry of pack.concepts) builder.addEntry(pack.id, entry)
  const forms = builder.store()
  return { revision: revisionOf(forms), index: builder.index, forms }
}

/** Forms in `packs`, counted as if none occurred twice: right for terms and guards, which are what grows. */
function atMostForms(packs: readonly Matchable[]): number {
  let count = 0
  for (const pack of packs)
    for (const { terms, guards, senses } of pack.concepts) {
      count += terms.length
      for (const { except = [] } of guards) count += 1 + except.length
      for (const name in senses) {
        const { strong, weak, vetoes } = senses[name] as Sense
        for (const cues of [strong, weak, vetoes]) for (const cue of cues) count += cue.length
        count += terms.filter(isSure).length
      }
    }
  return count
}

const isSure = ({ mark }: Term): boolean => mark === 'always'

class Builder {
  readonly index: PathIndex
  private readonly tokens = new Tokens(256)
  private paths = 0
  private readonly texts: string[] = []
  private readonly flags: Uint8Array
  private readonly nextForm: Uint32Array
  private readonly firstRole: Uint32Array
  private readonly lastRole: Uint32Array
  private readonly roles: number[] = []
  private readonly nextRole: number[] = []
  private readonly concepts: string[] = []
  private readonly rules: RuleRecord[] = []

  constructor(atMost: number) {
    this.index = emptyIndex(atMost)
    this.flags = new Uint8Array(atMost)
    this.nextForm = new Uint32Array(atMost)
    this.firstRole = new Uint32Array(atMost)
    this.lastRole = new Uint32Array(atMost)
  }

  addEntry(packId: string, entry: Matchable['concepts'][number]): void {
    const concept = this.concepts.length
    this.concepts.push(`${packId}:${entry.id}`)
    const ruleOf = new Map<string, number>()
    for (const name in entry.senses) {
      ruleOf.set(name, this.rules.length)
      this.addSense(entry, name)
    }
    for (const { form, except = [] } of entry.guards) {
      this.add(form, 'fold', { kind: 'guard' })
      for (const longer of except) this.add(longer, 'fold', { kind: 'exempt' })
    }
    for (const term of entry.terms) this.addTerm(term, concept, entry.contested, ruleOf)
  }

  private addTerm(term: Term, concept: number, contested: boolean, ruleOf: ReadonlyMap<string, number>): void {
    if (term.mark === 'search-only') return
    const rule = term.mark === 'sense' && term.sense !== undefined ? ruleOf.get(term.sense) : undefined
    const style = term.status === 'garbled' ? 'repaired' : contested ? 'contested' : 'term'
    this.add(term.form, term.case, {
      kind: 'term',
      concept,
      mark: term.mark,
      style,
      ...(rule !== undefined && { rule }),
    })
  }

  private addSense({ id, senses, terms }: Matchable['concepts'][number], name: string): void {
    const { strong, weak, vetoes, cueScope, vetoScope } = senses[name] as Sense
    const rule = this.rules.length
    const presumed = strong.length === 0 && weak.length === 0
    this.rules.push({ name: `${id}/${name}`, cueScope, vetoScope, presumed })
    const addAll = (
      cues: readonly (readonly Pick<Term, 'form' | 'case'>[])[],
      strength: 'strong' | 'weak' | 'veto',
    ): void => {
      for (const [cue, alternatives] of cues.entries())
        for (const alternative of alternatives)
          this.add(alternative.form, alternative.case, { kind: 'cue', rule, strength, cue })
    }
    // A name that can mean nothing else vouches for the doubtful names of its concept.
    const sure = terms.filter(isSure)
    addAll(presumed ? [] : [...strong, sure], 'strong')
    addAll(weak, 'weak')
    addAll(vetoes, 'veto')
  }

  private add(form: string, caseRule: CaseRule, role: NumberedRole | { kind: 'exempt' }): void {
    const { tokens } = this
    const prefix = role.kind === 'cue' && form.endsWith('*')
    const text = (prefix ? form.slice(0, -1) : form).replaceAll(FORM_END, ' ')
    tokenise(text, tokens)
    // A beginning that is short or of several words is no prefix cue.
    if (tokens.count === 0 || (prefix && (tokens.count > 1 || tokens.prefix[0] === 0))) return
    const value = prefix ? this.prefixValue() : this.pathValue()
    const flags = caseFlag(caseRule) | shape(text) | (prefix ? PREFIX : 0) | KIND_FLAGS[role.kind]
    const at = this.formAt(value, text, flags)
    if (role.kind !== 'exempt') this.addRole(at, role)
  }

  private prefixValue(): number {
    const path = this.tokens.prefix[0] as number
    letThrough(this.index.filter, path)
    return this.reach(path)
  }

  /** Lays the path of the tokens; returns the place of its value in the table. */
  private pathValue(): number {
    const { hash, gap, han, count } = this.tokens
    let path = hash[0] as number
    if (count === 1) letThrough(this.index.filter, path)
    let value = this.reach(path)
    for (let j = 1; j < count; j++) {
      const { table } = this.index
      table[value] = ((table[value] as number) | GOES_ON) >>> 0
      path = extend(path, hash[j] as number, gapBetween(gap[j] as number, han[j - 1] === 1, han[j] === 1))
      if (j === 1) letThrough(this.index.filter, path)
      value = this.reach(path)
    }
    return value
  }

  private reach(path: number): number {
    const value = slotOf(this.index.table, path)
    if (this.index.table[value - 1] === path) return value
    if (isFull(this.index.table, ++this.paths)) this.index.table = enlarged(this.index.table)
    const place = slotOf(this.index.table, path)
    this.index.table[place - 1] = path
    return place
  }

  /** Number of the form with this text and these flags at the end of a path, a new one where there is none. */
  private formAt(value: number, text: string, flags: number): number {
    const { table } = this.index
    const old = table[value] as number
    for (let next = old & FORM; next !== 0; next = this.nextForm[next - 1] as number)
      if (this.flags[next - 1] === flags && this.texts[next - 1] === text) return next - 1
    const form = this.texts.length
    this.texts.push(text)
    this.flags[form] = flags
    this.nextForm[form] = old & FORM
    table[value] = ((old & GOES_ON) | (form + 1)) >>> 0
    return form
  }

  private addRole(form: number, role: NumberedRole): void {
    const number = this.nextRole.length + 1
    writeRole(this.roles, role)
    this.nextRole.push(0)
    const last = this.lastRole[form] as number
    if (last === 0) this.firstRole[form] = number
    else this.nextRole[last - 1] = number
    this.lastRole[form] = number
  }

  store(): FormStore {
    const count = this.texts.length
    const starts = new Uint32Array(count + 1)
    for (let form = 0; form < count; form++)
      starts[form + 1] = (starts[form] as number) + (this.texts[form] as string).length + FORM_END.length
    return {
      text: this.texts.join(FORM_END) + FORM_END,
      starts,
      flags: this.flags.slice(0, count),
      nextForm: this.nextForm.slice(0, count),
      firstRole: this.firstRole.slice(0, count),
      nextRole: Uint32Array.from(this.nextRole),
      roles: Uint32Array.from(this.roles),
      concepts: this.concepts,
      rules: this.rules,
    }
  }
}

const KIND_FLAGS = { term: DESIGNATION, guard: GUARDED, exempt: EXEMPT, cue: 0 } as const

/** What else the text must have besides the letters. */
function shape(text: string): number {
  let flags = 0
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1))
    if (dotsAcronym(text, dot)) flags |= DOTTED
  const { lead, tail } = edges(text)
  return lead === '' && tail === '' ? flags : flags | EDGED
}
