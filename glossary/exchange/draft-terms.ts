/** Terms of a draft to terms of an entry: languages, one preferred name, no repeats, nothing that a form may not be. */
import { isInUse } from '../entry'
import type { Term } from '../pack'
import type { Assume } from './assumed-language'
import { TERMS_OF_ENTRY } from './budgets'
import { cut, isWellFormed } from './characters'
import type { DraftConcept, DraftTerm } from './draft'
import type { Issues, Place } from './issue'
import { languageOf, speakingRegions } from './language-tag'

/** The schema's limits, in UTF-16 code units. */
const FORM_LENGTH = 200
const NOTE_LENGTH = 500

export type PlainTerm = Omit<Term, 'mark' | 'sense' | 'case'> & { searchOnly: boolean }

/** `assume` gives the language of a text that does not say it. */
export function plainTerms(
  { terms, place }: DraftConcept,
  { issues, assume }: { issues: Issues; assume: Assume },
): PlainTerm[] {
  const seen = new Map<string, PlainTerm & { said: boolean }>()
  if (terms.length > TERMS_OF_ENTRY) issues.add('mended', 'too-many-terms-of-entry', place, { limit: TERMS_OF_ENTRY })
  for (const term of terms.slice(0, TERMS_OF_ENTRY)) {
    const form = term.form.replace(/\s+/g, ' ').trim()
    const written = term.language ?? assume(form, term.chinese)
    const tag = languageOf(written)
    if (form === '') issues.add('mended', 'form-empty', place)
    else if (!isWellFormed(form)) issues.add('mended', 'lone-surrogate', place, { text: form })
    else if (form.length > FORM_LENGTH)
      issues.add('mended', 'form-too-long', place, { form: `${form.slice(0, 40)}…`, limit: FORM_LENGTH })
    else if (!tag) issues.add('mended', 'language-unknown', place, { language: written })
    else {
      const key = `${tag.language} ${tag.region ?? ''} ${form}`
      const known = seen.get(key)
      if (!known) seen.set(key, { ...plain(term, form, { issues, place }), ...tag, said: term.status !== undefined })
      else if (!known.said && term.status !== undefined) seen.set(key, { ...known, status: term.status, said: true })
    }
  }
  return placed(preferred([...seen.values()]))
}

function plain(
  { status, type, note = '', mark }: DraftTerm,
  form: string,
  where: { issues: Issues; place: Place },
): Omit<PlainTerm, 'language' | 'region'> {
  const remark = cut(note.replace(/\s+/g, ' ').trim(), NOTE_LENGTH, where)
  return {
    form,
    status: status ?? 'admitted',
    type: type ?? 'full',
    ...(remark && isWellFormed(remark) && { note: remark }),
    searchOnly: mark === 'search-only',
  }
}

/** Where a language has no preferred name, the first of those whose status the file leaves open becomes it. */
function preferred(terms: readonly (PlainTerm & { said: boolean })[]): PlainTerm[] {
  const place = ({ language, region }: PlainTerm): string => `${language} ${region ?? ''}`
  const named = new Set(terms.filter(({ status }) => status === 'preferred').map(place))
  return terms.map(({ said, ...term }) => {
    if (said || named.has(place(term))) return term
    named.add(place(term))
    return { ...term, status: 'preferred' }
  })
}

/** A card shows names without a region: where a language has none, its first region speaks for it. */
function placed(terms: readonly PlainTerm[]): PlainTerm[] {
  const names = terms.filter(isInUse)
  const speaks = speakingRegions(names)
  return terms.map((term) => {
    if (term.region === undefined || speaks.get(term.language) !== term.region) return term
    const { region: _, ...rest } = term
    return rest
  })
}
