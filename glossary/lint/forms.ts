/** Forms that the matcher cannot find, finds in too many places, or that hide something. */
import { asksForCase } from '../matching/agreement'
import { edges } from '../matching/edges'
import { classAt, DOT, dotsAcronym, EXPAND, HAN } from '../matching/fold'
import type { ConceptEntry, Term } from '../pack'
import { objections } from './characters'
import { commonWords } from './common-words'
import type { Path } from './finding'
import type { Subject } from './subject'

/** Two letters stand for too many things in any language (EU, UN, IT, US), three for fewer. */
const LATIN_LETTERS = 3
/** A single Han character is part of thousands of words. */
const HAN_CHARACTERS = 2
/** Code units that a form of so few letters has at most, with whatever punctuation stands around them. */
const SHORT = 8

export type CommonWords = ReturnType<typeof commonWords>

export function lintForms(subject: Subject): void {
  const common = commonWords()
  for (const [number, concept] of subject.pack.concepts.entries()) {
    for (const [at, term] of concept.terms.entries()) {
      const place = (): Path => ['concepts', number, 'terms', at]
      lintForm(subject, term.form, place)
      if (term.mark === 'always') lintUnconditional(subject, term, common, place)
    }
    lintOtherForms(subject, concept, number)
  }
}

/** Places are made when something is found there: a pack has a million forms. */
function lintForm({ report }: Subject, form: string, place: () => Path): void {
  for (const { rule, character, shown } of objections(form)) report(rule, place(), { form: shown, character })
  if (/^\s|\s$|\s\s/.test(form)) report('form-untrimmed', place(), { form })
  if (isEmpty(form)) report('form-empty', place(), { form })
}

/** Guards and cues are matched as terms are. */
function lintOtherForms(subject: Subject, { guards, senses }: ConceptEntry, number: number): void {
  for (const [at, { form, except = [] }] of guards.entries()) {
    lintForm(subject, form, () => ['concepts', number, 'guards', at])
    for (const [each, longer] of except.entries())
      lintForm(subject, longer, () => ['concepts', number, 'guards', at, 'except', each])
  }
  for (const name in senses)
    for (const list of ['strong', 'weak', 'vetoes'] as const)
      for (const [cue, alternatives] of (senses[name]?.[list] ?? []).entries())
        for (const [at, { form }] of alternatives.entries())
          lintForm(subject, form, () => ['concepts', number, 'senses', name, list, cue, at])
}

/** What is marked wherever it stands must not stand everywhere. */
function lintUnconditional({ report }: Subject, term: Term, common: CommonWords, place: () => Path): void {
  const { form } = term
  if (isTooShort(form)) report('form-too-short', place(), { form })
  else if (isTooCommon(term, common)) report('form-too-common', place(), { form })
}

/** One or two Latin letters, or a single Han character. */
export const isTooShort = (form: string): boolean => form.length <= SHORT && isShort(form)

/** The lists have plain words alone, so that case is all that need be folded. */
export const isTooCommon = (term: Pick<Term, 'form' | 'language' | 'case'>, common: CommonWords): boolean =>
  !isAcronym(term) && common.get(term.language)?.has(term.form.toLowerCase()) === true

/** Capitals that the text must have too part WHO from who; one at the start is also that of a sentence. */
const isAcronym = ({ form, case: rule }: Pick<Term, 'form' | 'case'>): boolean =>
  asksForCase(rule) && /^.+\p{Lu}/u.test(form)

function isEmpty(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (classAt(form, i) <= EXPAND) return false
  return true
}

/** Counts letters or Han characters, and the punctuation that the text must have besides: U.N., C++. */
function isShort(form: string): boolean {
  if (isEmpty(form)) return false
  const { lead, tail } = edges(form)
  let han = 0
  let others = lead.length + tail.length
  for (let i = 0; i < form.length; i++) {
    const kind = classAt(form, i)
    if (kind === HAN) han++
    else if (kind <= EXPAND || (kind === DOT && dotsAcronym(form, i))) others++
  }
  return han === 0 ? others < LATIN_LETTERS : others === 0 && han < HAN_CHARACTERS
}
