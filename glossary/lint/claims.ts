/** Forms that two terms claim: of two concepts, of which a reader would see only one; or of one, to no use. */
import { compare, DIFFERS } from '../matching/agreement'
import { foldForm, Spelling } from '../matching/spelling'
import type { ConceptEntry, Term } from '../pack'
import type { Path } from './finding'
import type { Subject } from './subject'

interface Claim {
  concept: ConceptEntry
  term: Term
  path: Path
}

/** Each claim of a form is held against so many earlier ones: more are found once these are mended. */
const COMPARED_AT_MOST = 20

export function lintClaims(subject: Subject): void {
  const claims = new ClaimsByForm(subject)
  for (const [form, members] of claims.shared()) {
    const singulars = claims.singularsOf(form)
    for (const [at, claim] of members.entries()) {
      lintTwice(subject, claim, members.slice(Math.max(0, at - COMPARED_AT_MOST), at))
      lintClaimed(subject, claim, [...singulars, ...members.slice(Math.max(0, at - COMPARED_AT_MOST), at)])
    }
  }
}

/** All terms by what the matcher takes for the same wording. Kept as numbers: nearly every form has one claim. */
class ClaimsByForm {
  private readonly first = new Map<string, number>()
  private readonly next: number[] = []
  private readonly starts: number[] = []

  constructor(private readonly subject: Subject) {
    for (const { terms } of subject.pack.concepts) {
      this.starts.push(this.next.length)
      for (const { form } of terms) {
        const folded = foldForm(form)
        this.next.push(this.first.get(folded) ?? -1)
        this.first.set(folded, this.next.length - 1)
      }
    }
  }

  /** Forms that several terms claim or that are another's plural, each with its claims in the order of the pack. */
  *shared(): Generator<[string, Claim[]]> {
    for (const [form, last] of this.first)
      if (form !== '' && (this.next[last] !== -1 || this.singularsOf(form).length > 0))
        yield [form, this.claimsOf(form)]
  }

  /** Claims of the forms that `form` is a regular plural of. */
  singularsOf(form: string): Claim[] {
    if (!form.endsWith('s')) return []
    const singulars = [form.slice(0, -1)]
    if (form.endsWith('es')) singulars.push(form.slice(0, -2))
    if (form.endsWith('ies')) singulars.push(`${form.slice(0, -3)}y`)
    return singulars.flatMap((singular) => this.claimsOf(singular))
  }

  private claimsOf(form: string): Claim[] {
    const numbers: number[] = []
    for (let number = this.first.get(form) ?? -1; number !== -1; number = this.next[number] as number)
      numbers.push(number)
    return numbers.reverse().map((number) => this.claim(number))
  }

  private claim(number: number): Claim {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= number) low = middle
      else high = middle - 1
    }
    const at = number - (this.starts[low] as number)
    const concept = this.subject.pack.concepts[low] as ConceptEntry
    return { concept, term: concept.terms[at] as Term, path: ['concepts', low, 'terms', at] }
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
      rule === term.case && rule === 'fold' && mark === term.mark && sense === term.sense,
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
