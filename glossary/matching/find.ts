/** Every verified candidate in a text: designations, guards and cues, overlaps included. */
import type { Reading, RuleRecord } from '../reading'
import { type Agreement, asksForCase, beginsWith, compare, DIFFERS, PLURAL, SAME } from './agreement'
import { accompany, companyForm } from './company'
import type { CompiledGlossary } from './compile'
import { cutsWord } from './cut-words'
import { edges } from './edges'
import { CAPITAL, classAt } from './fold'
import {
  beginsWord,
  caseOf,
  DESIGNATION,
  DOTTED,
  EDGED,
  EXEMPT,
  type FormStore,
  formText,
  GUARDED,
  isDesignation,
  isOpenGuard,
  isSensed,
  shareConcept,
  synonyms,
  toldOf,
} from './form-store'
import { after, cellOf, ENDS, formIn, GOES_ON, maskOf, slotOf } from './index-table'
import { hasInitials, isAcronym, spelledOut } from './initials'
import { compareLetters } from './letters'
import { endOfLonger, hasCapitals, isProse } from './longer-names'
import { isSuspect, reread } from './misread'
import { cutQuotation } from './quotations'
import { type Doubts, revise } from './revise'
import { GAP_BREAK, gapBetween, Spelling } from './spelling'
import { extend, Tokens, tokenise } from './tokens'

/**
 * Finds the forms of `glossary` in `texts`. Hits are in order of text, then of their first word, then length.
 * Offsets are UTF-16 code units of the text; a possessive ending and quotation marks stay outside, except those in the
 * midst of a name, which come in pairs. Cues inside a guard are not told: a guard is another thing as a whole.
 * Where a sense asks for company, each name is company for the others, and the first strong cues of a text: forms without words.
 * Chinese names that cut a word are left out, but for who asks for `every` name: each browser has its own dictionary.
 */
export function find(
  glossary: CompiledGlossary,
  texts: readonly string[],
  names: 'words' | 'every' = 'words',
): Reading {
  const finder = new Finder(glossary, names === 'words')
  for (const [number, text] of texts.entries()) finder.read(number, text)
  TOKENS.release()
  const { hits } = finder
  const forms = new Set<number>()
  const rules = new Set<number>()
  for (let i = 3; i < hits.length; i += 4) forms.add(hits[i] as number)
  const reading: Reading = { revision: glossary.revision, hits, forms: {}, rules: {} }
  for (const form of forms) {
    const told = toldOf(glossary.forms, form)
    reading.forms[form] = told.record
    for (const rule of told.rules) rules.add(rule)
  }
  for (const rule of rules) reading.rules[rule] = glossary.forms.rules[rule] as RuleRecord
  return reading
}

/** The rows of all readings: one is done before the next begins, and to make them costs more than to read a paragraph. */
const TOKENS = new Tokens()

/** With its dots, code units. */
const LONGEST_ACRONYM = 12

/** The state of one reading: rows and cursors that are used again for each candidate. */
class Finder {
  readonly hits: number[] = []
  private readonly tokens = TOKENS
  private readonly wanted = new Spelling()
  private readonly seen = new Spelling()
  private readonly company: number | undefined
  private number = 0
  private text = ''
  /** Whether it has small letters to tell a name by; asked where a guard asks. */
  private prose: boolean | undefined
  /** Forms that fit the candidate at hand, and how closely; rows that are used again. */
  private readonly fitting: number[] = []
  private readonly weights: number[] = []
  private readonly doubts: Doubts = { cuts: new Map(), names: new Map(), guards: [], exempt: [] }

  constructor(
    private readonly glossary: CompiledGlossary,
    private readonly asWords: boolean,
  ) {
    this.company = companyForm(glossary.forms)
  }

  read(number: number, text: string): void {
    const from = this.hits.length
    this.number = number
    this.text = text
    this.prose = undefined
    tokenise(text, this.tokens)
    if (isSuspect(text, this.tokens.bits)) {
      this.text = reread(text)
      tokenise(this.text, this.tokens)
    }
    this.search()
    revise(this.hits, from, this.doubts, this.glossary.forms)
    if (this.company !== undefined) accompany(this.hits, from, this.company, this.glossary.forms)
  }

  private search(): void {
    const { hash, gap, han, prefix, count } = this.tokens
    const { first, filter } = this.glossary.index
    const firstMask = maskOf(first)
    const filterMask = maskOf(filter)
    for (let i = 0; i < count; i++) {
      const beginning = prefix[i] as number
      if (beginning !== 0 && (cellOf(first, firstMask, beginning) & ENDS) !== 0) this.propose(beginning, i, i)
      let path = hash[i] as number
      let cell = cellOf(first, firstMask, path)
      if ((cell & ENDS) !== 0) this.propose(path, i, i)
      for (let j = i + 1; (cell & GOES_ON) !== 0 && j < count; j++) {
        const between = gap[j] as number
        if (between === GAP_BREAK) break
        path = extend(path, hash[j] as number, gapBetween(between, han[j - 1] === 1, han[j] === 1))
        cell = cellOf(filter, filterMask, path)
        if ((cell & ENDS) !== 0) this.propose(path, i, j)
      }
    }
  }

  /** Holds the forms that may end on a path against the text of the tokens `first` to `last`; reports those that fit. */
  private propose(path: number, first: number, last: number): void {
    const start = this.tokens.start[first] as number
    const end = this.tokens.end[last] as number
    const fullEnd = this.tokens.fullEnd[last] as number
    this.report(path, start, end, PLURAL)
    // A form may itself end in 's; China's is no plural of China.
    if (fullEnd !== end) this.report(path, start, fullEnd, SAME)
  }

  /** Reports the forms that fit a stretch at least as closely as `least`. */
  private report(path: number, start: number, end: number, least: Agreement): void {
    const { fitting, weights } = this
    const { slots } = this.glossary.index
    let count = 0
    for (let slot = slotOf(slots, path); slots[slot] !== 0; slot = after(slots, slot)) {
      const form = formIn(slots[slot] as number, path)
      if (form < 0) continue
      const agreement = this.agreement(form, start, end)
      if (agreement < least) continue
      fitting[count] = form
      weights[count] = agreement
      count++
    }
    let open = -1
    for (let i = 0; i < count; i++) {
      const form = fitting[i] as number
      const flags = this.glossary.forms.flags[form] as number
      if (count > 1 && (flags & DESIGNATION) !== 0 && this.isGoverned(i, count)) continue
      // Of what begins here it is the longest.
      if (isOpenGuard(flags)) open = form
      else if ((flags & EDGED) === 0) this.note(form, start, end)
      else {
        const { lead, tail } = edges(formText(this.glossary.forms, form))
        this.note(form, start - lead.length, end + tail.length)
      }
    }
    const whole = open < 0 ? undefined : this.endOfLonger(end)
    if (whole !== undefined) this.note(open, start, whole)
  }

  private note(form: number, start: number, end: number): void {
    const flags = this.glossary.forms.flags[form] as number
    if ((flags & EXEMPT) !== 0) {
      this.doubts.exempt.push(start, end)
      return
    }
    if ((flags & DESIGNATION) !== 0) {
      if (this.asWords && cutsWord(this.text, start, end)) return
      if (caseOf(flags) === 'common' && hasCapitals(this.text.slice(start, end)) && this.isProse()) return
      this.doubt(form, start, end)
    }
    if ((flags & GUARDED) !== 0) this.doubts.guards.push(start, end)
    this.hits.push(this.number, start, end, form)
  }

  private endOfLonger(end: number): number | undefined {
    const longer = endOfLonger(this.text, end)
    return longer !== undefined && this.isProse() ? longer : undefined
  }

  private isProse(): boolean {
    this.prose ??= isProse(this.text)
    return this.prose
  }

  /** Notes what is to be asked of a designation once all hits of the text are known. */
  private doubt(form: number, start: number, end: number): void {
    const { forms } = this.glossary
    const { cuts, names } = this.doubts
    const cut = cutQuotation(this.text, start, end)
    if (cut) cuts.set(this.hits.length, cut)
    if (caseOf(forms.flags[form] as number) !== 'exact' || end - start > LONGEST_ACRONYM || names.has(form)) return
    const acronym = this.text.slice(start, end)
    if (isAcronym(acronym)) names.set(form, knowsName(forms, form) ? spelledOut(this.text, acronym) : [])
  }

  private agreement(form: number, start: number, end: number): Agreement {
    const { forms } = this.glossary
    const flags = forms.flags[form] as number
    const begins = beginsWord(flags)
    if ((flags & EDGED) === 0) {
      const agreement = compareLetters(forms.texts, form, this.text, start, end, caseOf(flags), begins)
      if (agreement !== undefined) return agreement
    }
    const dotted = (flags & DOTTED) !== 0
    const wording = formText(forms, form)
    const wanted = this.wanted.open(wording, 0, wording.length, dotted)
    const seen = this.seen.open(this.text, start, end, dotted)
    if (begins) return beginsWith(wanted, seen) ? SAME : DIFFERS
    const agreement = compare(wanted, seen, caseOf(flags))
    return agreement !== DIFFERS && (flags & EDGED) !== 0 && !this.hasEdges(form, start, end) ? DIFFERS : agreement
  }

  /** Of two designations of one concept that fold alike, the one that asks for more governs, with no fallback. */
  private isGoverned(at: number, count: number): boolean {
    const { forms } = this.glossary
    const form = this.fitting[at] as number
    for (let i = 0; i < count; i++) {
      const other = this.fitting[i] as number
      if (other === form || !isDesignation(this.glossary.forms, other)) continue
      if (this.weight(i) > this.weight(at) && shareConcept(forms, form, other)) return true
    }
    return false
  }

  /** Case before capitals before dots before an exact rather than a plural fit. */
  private weight(at: number): number {
    const { forms } = this.glossary
    const form = this.fitting[at] as number
    const flags = forms.flags[form] as number
    let capitals = 0
    const wording = formText(forms, form)
    for (let i = 0; i < wording.length; i++) if (classAt(wording, i) === CAPITAL) capitals++
    const cased = asksForCase(caseOf(flags)) ? 1 : 0
    return ((cased * 1000 + capitals) * 2 + ((flags & DOTTED) !== 0 ? 1 : 0)) * 3 + (this.weights[at] as number)
  }

  /** Punctuation at a form's edges, which is no part of any word, must stand in the text as it does in the form. */
  private hasEdges(form: number, start: number, end: number): boolean {
    const { lead, tail } = edges(formText(this.glossary.forms, form))
    return this.text.startsWith(tail, end) && this.text.endsWith(lead, start)
  }
}

/** Whether the glossary has the name that an acronym of one sense stands for: without it, no other one can be told from it. */
function knowsName(forms: FormStore, form: number): boolean {
  const known = KNOWN_NAMES.get(forms) ?? new Map<number, boolean>()
  KNOWN_NAMES.set(forms, known)
  let knows = known.get(form)
  if (knows === undefined) {
    const acronym = formText(forms, form)
    knows = isSensed(forms, form) && synonyms(forms, form).some((name) => hasInitials(name, acronym))
    if (!forms.texts.absent) known.set(form, knows)
  }
  return knows
}

const KNOWN_NAMES = new WeakMap<FormStore, Map<number, boolean>>()
