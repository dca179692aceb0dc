/** Forms that two terms claim: of two concepts, of which a reader would see only one; or of one, to no use. */
import { asksForCase, compare, DIFFERS } from '../matching/agreement'
import { Spelling } from '../matching/spelling'
import type { Term } from '../pack'
import type { Claim } from './claims-by-form'
import type { Subject } from './subject'

/** Each claim of a form is held against so many earlier ones: more are found once these are mended. */
const COMPARED_AT_MOST = 20

export function lintClaims(subject: Subject): void {
  const { claims } = subject
  for (const [form, members] of claims.shared()) {
    const singulars = claims.singularsOf(form)
    for (const [at, claim] of members.entries()) {
      lintTwice(subject, claim, members.slice(Math.max(0, at - COMPARED_AT_MOST), at))
      lintClaimed(subject, claim, [...singulars, ...members.slice(Math.max(0, at - COMPARED_AT_MOST), at)])
    }
  }
}

/** Two terms of one concept that say the same: as written, or to the matcher. */
function lintTwice({ report }: Subject, { concept, term, path }: Claim, earlier: readonly Claim[]): void {
  const others = earlier.filter(
    (other) => other.concept === concept && other.term.language === term.language && other.term.region === term.region,
  )
  const same = others.find((other) => other.term.form === term.form)
  const alike = others.find(
    ({ term: { case: rule, mark, sense } }) =>
      rule === term.case && !asksForCase(rule) && mark === term.mark && sense === term.sense,
  )
  if (same) report('form-twice', path, { form: term.form })
  else if (alike) report('form-alike', path, { form: term.form, other: alike.term.form })
}

/** Two concepts may share a form where each waits for a sense of its own: a page then decides. */
function lintClaimed({ report }: Subject, { concept, term, path }: Claim, earlier: readonly Claim[]): void {
  if (term.mark === 'search-only') return
  const rival = earlier.find(
    (other) =>
      other.concept !== concept &&
      other.term.mark !== 'search-only' &&
      !(term.mark === 'sense' && other.term.mark === 'sense') &&
      (fits(other.term, term) || fits(term, other.term)),
  )
  if (rival) report('form-claimed', path, { form: term.form, other: rival.term.form, rival: rival.concept.id })
}

/** True if a text written as `text` is, is a hit of `form`, itself or as its plural. */
const fits = (form: Term, text: Term): boolean => compare(open(form.form), open(text.form), form.case) !== DIFFERS

const open = (form: string): Spelling => new Spelling().open(form, 0, form.length)
