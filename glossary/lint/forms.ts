/** Forms that the matcher cannot find, finds in too many places, or that hide something. */
import { edges } from '../matching/edges'
import { classAt, DOT, dotsAcronym, EXPAND, HAN } from '../matching/fold'
import { foldForm } from '../matching/spelling'
import type { ConceptEntry, Term } from '../pack'
import { objections } from './characters'
import { commonWords } from './common-words'
import type { Path } from './finding'
import type { Subject } from './subject'

/** Two letters stand for too many things in any language (EU, UN, IT, US), three for fewer. */
const LATIN_LETTERS = 3
/** A single Han character is part of thousands of words. */
const HAN_CHARACTERS = 2

type CommonWords = ReturnType<typeof commonWords>

export function lintForms(subject: Subject): void {
  const common = commonWords()
  for (const [number, concept] of subject.pack.concepts.entries()) {
    const path: Path = ['concepts', number]
    for (const [at, term] of concept.terms.entries()) {
      const place = [...path, 'terms', at]
      lintForm(subject, term.form, place)
      if (term.mark === 'always') lintUnconditional(subject, term, common, place)
    }
    lintOtherForms(subject, concept, path)
  }
}

function lintForm({ report }: Subject, form: string, path: Path): void {
  for (const { rule, character, shown } of objections(form)) report(rule, path, { form: shown, character })
  if (/^\s|\s$|\s\s/.test(form)) report('form-untrimmed', path, { form })
  const { letters, han } = measure(form)
  if (letters + han === 0) report('form-empty', path, { form })
}

/** Guards and cues are matched as terms are. */
function lintOtherForms(subject: Subject, { guards, senses }: ConceptEntry, path: Path): void {
  for (const [at, { form }] of guards.entries()) lintForm(subject, form, [...path, 'guards', at])
  for (const name in senses)
    for (const list of ['strong', 'weak', 'vetoes'] as const)
      for (const [cue, alternatives] of (senses[name]?.[list] ?? []).entries())
        for (const [at, { form }] of alternatives.entries())
          lintForm(subject, form, [...path, 'senses', name, list, cue, at])
}

/** What is marked wherever it stands must not stand everywhere. */
function lintUnconditional({ report }: Subject, term: Term, common: CommonWords, path: Path): void {
  const { form, language } = term
  const { letters, han, marks } = measure(form)
  if (letters + han === 0) return
  if (han === 0 ? letters + marks < LATIN_LETTERS : letters === 0 && han < HAN_CHARACTERS)
    report('form-too-short', path, { form })
  else if (!isAcronym(term) && common.get(language)?.has(foldForm(form))) report('form-too-common', path, { form })
}

/** Capitals that the text must have too part WHO from who; one at the start is also that of a sentence. */
const isAcronym = ({ form, case: rule }: Term): boolean => rule !== 'fold' && /^.+\p{Lu}/u.test(form)

/** Letters and Han characters of a form, and the punctuation that the text must have besides: U.N., C++. */
function measure(form: string): { letters: number; han: number; marks: number } {
  const { lead, tail } = edges(form)
  const counts = { letters: 0, han: 0, marks: lead.length + tail.length }
  for (let i = 0; i < form.length; i++) {
    const kind = classAt(form, i)
    if (kind === HAN) counts.han++
    else if (kind <= EXPAND) counts.letters++
    else if (kind === DOT && dotsAcronym(form, i)) counts.marks++
  }
  return counts
}
