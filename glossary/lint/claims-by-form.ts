/** Which terms claim which forms. */
import { leading } from '../leading'
import { foldForm } from '../matching/spelling'
import type { ConceptEntry, Term } from '../pack'
import type { Path } from './finding'

export interface Claim {
  concept: ConceptEntry
  term: Term
  path: Path
}

/** All terms by what the matcher takes for the same wording. Kept as numbers: nearly every form has one claim. */
export class ClaimsByForm {
  private readonly first = new Map<string, number>()
  private readonly next: number[] = []
  private readonly starts: number[] = []

  constructor(private readonly concepts: readonly ConceptEntry[]) {
    for (const { terms } of concepts) {
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

  /** Claims of a folded form, in the order of the pack. */
  claimsOf(form: string): Claim[] {
    const numbers: number[] = []
    for (let number = this.first.get(form) ?? -1; number !== -1; number = this.next[number] as number)
      numbers.push(number)
    return numbers.reverse().map((number) => this.claim(number))
  }

  private claim(number: number): Claim {
    const index = leading(this.starts, (start) => start <= number) - 1
    const at = number - (this.starts[index] as number)
    const concept = this.concepts[index] as ConceptEntry
    return { concept, term: concept.terms[at] as Term, path: ['concepts', index, 'terms', at] }
  }
}
