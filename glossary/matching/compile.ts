/** Packs into one index: designations, guards, cues and vetoes in a single trie. `find` reads it. */
import type { ConceptEntry, Sense, Term } from '../pack'
import type { RuleRecord } from '../reading'
import type { CaseRule } from './agreement'
import { COMPANY_FORMS, NAMES } from './company'
import { edges } from './edges'
import { dotsAcronym } from './fold'
import {
  asRole,
  caseFlag,
  DESIGNATION,
  DOTTED,
  EDGED,
  EXEMPT,
  type FormStore,
  GUARDED,
  type NumberedRole,
  PREFIX,
  plainRole,
  rolesAt,
  writeRole,
} from './form-store'
import { after, ENDS, emptyIndex, formIn, GOES_ON, letThrough, type PathIndex, putForm, slotOf } from './index-table'
import { beginningOf, isOpen } from './longer-names'
import { packTexts } from './packed-texts'
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

/** Entries between two tellings: some milliseconds. */
const PROGRESS_STRIDE = 1024

/** Compiles packs, and tells how many entries of all are done. Form and rule numbers are the same for the same packs in the same order. */
export function compile(
  packs: readonly Matchable[],
  progress: (done: number, of: number) => void = () => undefined,
): CompiledGlossary {
  const builder = new Builder(atMostForms(packs))
  const of = packs.reduce((sum, { concepts }) => sum + concepts.length, 0)
  let done = 0
  for (const pack of packs) {
    builder.beginPack(pack.id)
    for (const entry of pack.concepts) {
      if (done++ % PROGRESS_STRIDE === 0) progress(done, of)
      builder.addEntry(entry)
    }
  }
  const forms = builder.store()
  return { revision: revisionOf(forms), index: builder.index, forms }
}

/** Forms in `packs`, counted as if none occurred twice: right for terms and guards, which are what grows. */
function atMostForms(packs: readonly Matchable[]): number {
  let count = COMPANY_FORMS
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
  private readonly texts: string[] = []
  private readonly flags: Uint8Array
  /** Numbers of plain roles, which are nearly all. */
  private readonly roles: Uint32Array
  /** Roles of the other forms. */
  private readonly several = new Map<number, NumberedRole[]>()
  private readonly concepts: string[] = []
  private readonly packs: [id: string, first: number][] = []
  private readonly rules: RuleRecord[] = []

  constructor(atMost: number) {
    this.index = emptyIndex(atMost)
    this.flags = new Uint8Array(atMost)
    this.roles = new Uint32Array(atMost)
  }

  beginPack(id: string): void {
    this.packs.push([id, this.concepts.length])
  }

  addEntry(entry: Matchable['concepts'][number]): void {
    const concept = this.concepts.length
    this.concepts.push(entry.id)
    const ruleOf = new Map<string, number>()
    for (const name in entry.senses) {
      ruleOf.set(name, this.rules.length)
      this.addSense(entry, name)
    }
    for (const { form, except = [] } of entry.guards) {
      this.addGuard(form)
      for (const longer of except) this.add(longer, 'fold', { kind: 'exempt' })
    }
    for (const term of entry.terms) this.addTerm(term, concept, entry.contested, ruleOf)
  }

  private addGuard(form: string): void {
    // What goes on as a name is written as one.
    if (isOpen(form)) this.add(beginningOf(form), 'exact', { kind: 'guard' }, PREFIX)
    else this.add(form, 'fold', { kind: 'guard' })
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
    const { strong, weak, vetoes, cueScope, vetoScope, company } = senses[name] as Sense
    const rule = this.rules.length
    const presumed = !company && strong.length === 0 && weak.length === 0
    this.rules.push({ name: `${id}/${name}`, cueScope, vetoScope, presumed, ...(company && { company }) })
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

  private add(form: string, caseRule: CaseRule, role: NumberedRole | { kind: 'exempt' }, more = 0): void {
    const { tokens } = this
    const prefix = role.kind === 'cue' && form.endsWith('*')
    const text = (prefix ? form.slice(0, -1) : form).replaceAll('\n', ' ')
    tokenise(text, tokens)
    // A beginning that is short or of several words is no prefix cue.
    if (tokens.count === 0 || (prefix && (tokens.count > 1 || tokens.prefix[0] === 0))) return
    const path = prefix ? (tokens.prefix[0] as number) : this.layPath()
    const { first, filter } = this.index
    letThrough(tokens.count === 1 ? first : filter, path, ENDS)
    const flags = caseFlag(caseRule) | shape(text) | (prefix ? PREFIX : more) | KIND_FLAGS[role.kind]
    const at = this.formAt(path, text, flags)
    if (role.kind !== 'exempt') this.addRole(at, role)
  }

  /** Lays the path of the tokens; returns its hash. */
  private layPath(): number {
    const { hash, gap, han, count } = this.tokens
    const { first, filter } = this.index
    let path = hash[0] as number
    for (let j = 1; j < count; j++) {
      letThrough(j === 1 ? first : filter, path, GOES_ON)
      path = extend(path, hash[j] as number, gapBetween(gap[j] as number, han[j - 1] === 1, han[j] === 1))
    }
    return path
  }

  /** Number of the form with this text and these flags at the end of a path, a new one where there is none. */
  private formAt(path: number, text: string, flags: number): number {
    const { slots } = this.index
    for (let slot = slotOf(slots, path); slots[slot] !== 0; slot = after(slots, slot)) {
      const known = formIn(slots[slot] as number, path)
      if (known >= 0 && this.flags[known] === flags && this.texts[known] === text) return known
    }
    const form = this.texts.length
    putForm(slots, path, form)
    this.texts.push(text)
    this.flags[form] = flags
    this.roles[form] = NO_ROLES
    return form
  }

  private addRole(form: number, role: NumberedRole): void {
    const before = this.roles[form] as number
    const several = before === NO_ROLES ? this.several.get(form) : [asRole(before)]
    const plain = several ? undefined : plainRole(role)
    this.roles[form] = plain ?? NO_ROLES
    if (plain === undefined) this.several.set(form, [...(several ?? []), role])
  }

  /** Forms that are no words: they stand wherever anything of the glossary does, for the senses that ask for company. */
  private addCompany(): void {
    const asking = this.rules.flatMap(({ company }, rule) => (company ? [{ rule, company }] : []))
    for (let kind = 0; asking.length > 0 && kind < COMPANY_FORMS; kind++) {
      const form = this.texts.length
      this.texts.push('')
      this.roles[form] = NO_ROLES
      for (const { rule, company } of asking) {
        const strength = kind === NAMES || company === 'some' ? 'strong' : 'weak'
        // No cue of the sense's own has such a number.
        this.addRole(form, { kind: 'cue', rule, strength, cue: MOST_CUES + kind })
      }
    }
  }

  store(): FormStore {
    this.addCompany()
    const count = this.texts.length
    const more = [0]
    for (const [form, roles] of this.several) {
      this.roles[form] = rolesAt(more.length)
      more.push(roles.length)
      for (const role of roles) writeRole(more, role)
    }
    return {
      texts: packTexts(this.texts),
      flags: this.flags.slice(0, count),
      roles: this.roles.slice(0, count),
      more: Uint32Array.from(more),
      concepts: packTexts(this.concepts),
      packs: this.packs,
      rules: this.rules,
    }
  }
}

const NO_ROLES = rolesAt(0)
/** Of one strength, in one sense. */
const MOST_CUES = 1_000_000
const KIND_FLAGS = { term: DESIGNATION, guard: GUARDED, exempt: EXEMPT, cue: 0 } as const

/** What else the text must have besides the letters. */
function shape(text: string): number {
  let flags = 0
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1))
    if (dotsAcronym(text, dot)) flags |= DOTTED
  const { lead, tail } = edges(text)
  return lead === '' && tail === '' ? flags : flags | EDGED
}
