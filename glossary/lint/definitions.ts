/** Definitions: there, and saying what the thing is by other words than its name. */
import { compare, DIFFERS } from '../matching/agreement'
import { foldForm, Spelling } from '../matching/spelling'
import type { ConceptEntry, Term } from '../pack'
import { isBoundary } from './boundary'
import { sentencesOf } from './prose'
import type { Subject } from './subject'

/** So few Latin words, or Han characters, name a thing and do not explain it. */
const NAMES_ONLY_WORDS = 2
const NAMES_ONLY_HAN = 4

/** What stands where a text was put off. */
const PUT_OFF = /^(todo|tbd|tba|fixme|xxx|n\/a|lorem ipsum.*|待补充?|待補充?|暂无|暫無|略)$/i
/** Words that bring in another name and no explanation. */
const SAME_AS =
  /^(also called|also known as|aka|another (?:name|word|term) for|the same as|see(?: also)?|又称|又稱|也叫|即|同|参见|參見|见|見)\s*[:：]?\s*/i
/** What stands between a term and what it is. */
const COPULA =
  /^\s*(\([^)]*\)|（[^）]*）)?\s*(is|are|was|were|means?|refers? to|denotes?|describes?|stands? for|[-–—:：]|是指|指的是|指|是|即|为|為)/u

export function lintDefinitions({ pack, report }: Subject): void {
  for (const [number, concept] of pack.concepts.entries())
    for (const language in concept.definition) {
      const path = ['concepts', number, 'definition', language]
      const definition = concept.definition[language] as string
      const text = bare(definition)
      if (!/[\p{L}\p{N}]/u.test(text) || PUT_OFF.test(text)) report('definition-empty', path, { definition })
      else if (isSynonym(concept, text)) report('definition-synonym', path, { definition })
      else {
        const head = circularHead(concept, language, text)
        if (head !== undefined) report('definition-circular', path, { form: head })
      }
    }
}

/** Without white space, quotation marks and full stops around it. */
const bare = (text: string): string => text.replace(/^[\s"“”「『'‘]+|[\s"“”」』'’.。…!！]+$/gu, '')

function isSynonym({ terms }: ConceptEntry, text: string): boolean {
  const rest = text.replace(SAME_AS, '').replace(/^(an?|the)\s+/i, '')
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han > 0 ? han <= NAMES_ONLY_HAN && !/\p{Script=Latin}/u.test(rest) : rest.split(/\s+/).length <= NAMES_ONLY_WORDS)
    return true
  const folded = foldForm(rest)
  return terms.some(({ form }) => form.length >= rest.length / 2 && foldForm(form) === folded)
}

/** The full name that the definition's first sentence explains by itself. That it begins with it (“X is …”) is no circle. */
function circularHead({ terms }: ConceptEntry, language: string, text: string): string | undefined {
  const first = sentencesOf(text)[0] ?? ''
  const lower = first.toLowerCase()
  return terms.find((term) => {
    if (term.language !== language || !isFullName(term)) return false
    // Folding each definition would take longer than all other rules together.
    const form = term.form.toLowerCase()
    for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + 1))
      if (isUsed(term, first, at) && !isSubject(first, at, term.form)) return true
    return false
  })?.form
}

const isFullName = ({ status, type }: Term): boolean =>
  status === 'preferred' || (status === 'admitted' && type === 'full')

/** True if the matcher would find the term there. */
function isUsed({ form, case: rule }: Term, text: string, at: number): boolean {
  const end = at + form.length
  const open = (of: string, from: number, to: number): Spelling => new Spelling().open(of, from, to)
  return (
    isBoundary(text, at) &&
    isBoundary(text, end) &&
    compare(open(form, 0, form.length), open(text, at, end), rule) !== DIFFERS
  )
}

/** True if the sentence says of what stands there what it is: “(The) X (short Y) is”. */
function isSubject(sentence: string, at: number, form: string): boolean {
  const after = sentence.slice(at + form.length).replace(/^["”」』'’]/u, '')
  return /^\s*((an?|the)\s+)?["“「『'‘]?$/iu.test(sentence.slice(0, at)) && COPULA.test(after)
}
