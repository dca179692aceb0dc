/** Every verified candidate in a text: designations, guards and cues, overlaps included. */
import type { Reading } from '../reading'
import { canonical, CLASSES, classify, WORD } from './fold'
import { type CompiledGlossary, FORM, filterSlot, GOES_ON } from './compile'
import { extend, GAP_BREAK, GAP_SPACE, Tokens, tokenise } from './tokens'

/**
 * Finds the forms of `glossary` in `texts`. Hits are in order of text, then start, then length.
 * Offsets are UTF-16 code units of the text; a possessive ending and quotation marks stay outside.
 */
export function find(glossary: CompiledGlossary, texts: readonly string[]): Reading {
  const tokens = new Tokens()
  const hits: number[] = []
  for (const [number, text] of texts.entries()) {
    tokenise(text, tokens)
    findIn(glossary, text, tokens, (start, end, form) => hits.push(number, start, end, form))
  }
  const reading: Reading = { revision: glossary.revision, hits, forms: {}, rules: {} }
  for (let i = 3; i < hits.length; i += 4) {
    const form = hits[i] as number
    const record = glossary.forms[form]
    if (!record || reading.forms[form]) continue
    reading.forms[form] = record
    for (const role of record.roles) {
      const rule = 'rule' in role && role.rule !== undefined ? glossary.rules[role.rule] : undefined
      if (rule && 'rule' in role) reading.rules[role.rule as number] = rule
    }
  }
  return reading
}

type Report = (start: number, end: number, form: number) => void

function findIn(glossary: CompiledGlossary, text: string, tokens: Tokens, report: Report): void {
  const { hash, gap, han, prefix, count } = tokens
  const { filter, table } = glossary
  const mask = table.length / 2 - 1
  const passes = (value: number): boolean => {
    const bit = filterSlot(value, filter)
    return (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1
  }
  const lookUp = (path: number): number => {
    let slot = path & mask
    for (;;) {
      const key = table[slot * 2]
      if (key === path) return table[slot * 2 + 1] as number
      if (key === 0) return 0
      slot = (slot + 1) & mask
    }
  }
  for (let i = 0; i < count; i++) {
    let path = hash[i] as number
    const lettersAhead = prefix[i] as number
    if (lettersAhead !== 0 && passes(lettersAhead)) reportPrefixes(glossary, text, tokens, i, report)
    if (passes(path)) verify(glossary, text, tokens, { from: i, to: i, value: lookUp(path) }, report)
    for (let j = i + 1; j < count; j++) {
      const between = gap[j] as number
      // Han characters that a space parts do not form one term.
      if (between === GAP_BREAK || (between === GAP_SPACE && han[j] === 1 && han[j - 1] === 1)) break
      path = extend(path, hash[j] as number, between)
      if (j === i + 1 && !passes(path)) break
      const value = lookUp(path)
      if (value === 0) break
      verify(glossary, text, tokens, { from: i, to: j, value }, report)
      if ((value & GOES_ON) === 0) break
    }
  }
}

function reportPrefixes(glossary: CompiledGlossary, text: string, tokens: Tokens, at: number, report: Report): void {
  const candidates = glossary.prefixes.get(tokens.prefix[at] as number)
  if (!candidates) return
  const start = tokens.start[at] as number
  const end = tokens.end[at] as number
  const word = canonical(text.slice(start, end))
  for (const form of candidates) {
    const wanted = glossary.forms[form]?.form.slice(0, -1).toLowerCase()
    if (wanted !== undefined && word.startsWith(wanted)) report(start, end, form)
  }
}

interface Proposal {
  from: number
  to: number
  value: number
}

/** Holds a proposal of the trie against the forms themselves; reports what stands. */
function verify(
  glossary: CompiledGlossary,
  text: string,
  tokens: Tokens,
  { from, to, value }: Proposal,
  report: Report,
): void {
  let number = value & FORM
  if (number === 0) return
  const start = tokens.start[from] as number
  const end = tokens.end[to] as number
  const found = text.slice(start, end)
  const spelling = canonical(found)
  const cased = canonical(found, true)
  const fitting: number[] = []
  for (; number !== 0; number = glossary.next[number - 1] as number)
    if (fits(glossary, number - 1, spelling, cased)) fitting.push(number - 1)
  for (const form of fitting) if (governs(glossary, form, fitting)) report(start, end, form)
}

function fits(glossary: CompiledGlossary, number: number, spelling: string, cased: string): boolean {
  const form = glossary.forms[number]?.form ?? ''
  const wanted = canonical(form)
  const caseRule = glossary.cases[number]
  if (caseRule === 'exact') {
    // B.R.I. asks for its dots; BRI tolerates them.
    return cased === canonical(form, true)
  }
  if (spelling !== wanted && !isPluralOf(spelling, wanted)) return false
  if (caseRule === 'fold') return true
  const model = canonical(form, true)
  for (let i = 0; i < model.length; i++) {
    const letter = model.charAt(i)
    if (letter !== letter.toLowerCase() && cased.charAt(i) !== letter) return false
  }
  return true
}

function isPluralOf(spelling: string, singular: string): boolean {
  const last = singular.charCodeAt(singular.length - 1)
  if ((CLASSES[last] || classify(last)) !== WORD) return false
  return (
    spelling === `${singular}s` ||
    spelling === `${singular}es` ||
    (singular.endsWith('y') && spelling === `${singular.slice(0, -1)}ies`)
  )
}

/** Of two designations of one concept that fold alike, the one that binds more capitals governs, with no fallback. */
function governs(glossary: CompiledGlossary, form: number, fitting: readonly number[]): boolean {
  const concepts = (number: number): string[] =>
    (glossary.forms[number]?.roles ?? []).flatMap((role) => (role.kind === 'term' ? [role.concept] : []))
  const own = concepts(form)
  if (own.length === 0) return true
  return !fitting.some(
    (other) =>
      other !== form && concepts(other).some((key) => own.includes(key)) && weight(glossary, other) > weight(glossary, form),
  )
}

function weight(glossary: CompiledGlossary, number: number): number {
  const form = glossary.forms[number]?.form ?? ''
  const capitals = form.length - form.replace(/\p{Lu}/gu, '').length
  return (glossary.cases[number] === 'fold' ? 0 : 1000) + capitals
}
