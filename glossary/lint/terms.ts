/** Terms: status and marking go together, senses are named, readings and glosses belong to forms. */
import type { ConceptEntry, Confidence, Term } from '../pack'
import type { Path } from './finding'
import type { Subject } from './subject'

/** Not seen in print: such a wording shows its confidence, and is no name to call a concept by. */
const RECONSTRUCTED: readonly (Confidence | undefined)[] = ['high', 'middle', 'low']

export function lintTerms(subject: Subject): void {
  for (const [number, concept] of subject.pack.concepts.entries()) {
    const path: Path = ['concepts', number]
    for (const [at, term] of concept.terms.entries()) lintTerm(subject, concept, term, () => [...path, 'terms', at])
    lintPreferred(subject, concept, path)
    lintAnnotations(subject, concept, path)
  }
}

function lintTerm({ report }: Subject, concept: ConceptEntry, term: Term, place: () => Path): void {
  const { form, status, mark, sense, confidence } = term
  if (mark === 'sense' && sense === undefined) report('sense-missing', place(), { form })
  if (mark !== 'sense' && sense !== undefined) report('sense-idle', place(), { form, sense, mark })
  if (sense !== undefined && !Object.hasOwn(concept.senses, sense)) report('sense-unknown', place(), { form, sense })
  if (status === 'garbled' && mark === 'always') report('garbled-always', place(), { form })
  if (status === 'preferred' && confidence !== undefined && RECONSTRUCTED.includes(confidence))
    report('reconstruction-preferred', place(), { form, confidence })
}

/** A card shows one name in a language; a second one may belong to a region. */
function lintPreferred({ report }: Subject, { terms }: ConceptEntry, path: Path): void {
  const first = new Map<string, string>()
  for (const [at, { form, language, region = '', status }] of terms.entries()) {
    if (status !== 'preferred') continue
    const key = `${language} ${region}`
    const other = first.get(key)
    if (other === undefined) first.set(key, form)
    else report('preferred-twice', [...path, 'terms', at], { form, other, language })
  }
}

function lintAnnotations({ report }: Subject, { terms, romanisation, gloss }: ConceptEntry, path: Path): void {
  if (isEmpty(romanisation) && isEmpty(gloss)) return
  const forms = new Set(terms.map(({ form }) => form))
  for (const form in romanisation)
    if (!forms.has(form)) report('pinyin-of-no-form', [...path, 'romanisation', form], { form })
  for (const form in gloss) {
    const joined = (gloss[form] ?? []).map(([part]) => part).join('')
    if (!forms.has(form)) report('gloss-of-no-form', [...path, 'gloss', form], { form })
    else if (joined !== form) report('gloss-not-joined', [...path, 'gloss', form], { form, joined })
  }
}

function isEmpty(record: object): boolean {
  for (const _key in record) return false
  return true
}
