/** Definitions: there, and saying what the thing is by other words than its name. */
import { compare, DIFFERS } from '../matching/agreement'
import { foldForm, Spelling } from '../matching/spelling'
import type { ConceptEntry, Term } from '../pack'
import { isBoundary } from './boundary'
import type { Path } from './finding'
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

/** Longer texts than this, in code units, say more than another name. */
const NAME_LENGTH = 120

export function lintDefinitions({ pack, report }: Subject): void {
  for (const [number, concept] of pack.concepts.entries())
    for (const language in concept.definition) {
      const place = (): Path => ['concepts', number, 'definition', language]
      const definition = concept.definition[language] as string
      const short = definition.length <= NAME_LENGTH ? bare(definition) : undefined
      if (short !== undefined && saysNothing(short)) report('definition-empty', place(), { definition })
      else if (short !== undefined && isSynonym(concept, short)) report('definition-synonym', place(), { definition })
      else {
        const head = circularHead(concept, language, definition)
        if (head !== undefined) report('definition-circular', place(), { form: head })
      }
    }
}

const saysNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text) || PUT_OFF.test(text)

/** What may stand around a text that is otherwise a name. */
const EDGE = ' \n\t"“”「」『』\'‘’.。…!！'

function bare(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && EDGE.includes(text.charAt(from))) from++
  while (to > from && EDGE.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

function isSynonym({ terms }: ConceptEntry, text: string): boolean {
  const rest = text.replace(SAME_AS, '').replace(/^(an?|the)\s+/i, '')
  if (
    /\p{Script=Han}/u.test(rest)
      ? rest.length <= NAMES_ONLY_HAN
      : rest.split(/\s+/, NAMES_ONLY_WORDS + 1).length <= NAMES_ONLY_WORDS
  )
    return true
  // Folding changes the length by little.
  const candidates = terms.filter(({ form }) => Math.abs(form.length - rest.length) <= form.length / 2)
  return candidates.some(({ form }) => foldForm(form) === foldForm(rest))
}

/** The full name that the definition's first sentence explains by itself. That it begins with it (“X is …”) is no circle. */
function circularHead({ terms }: ConceptEntry, language: string, definition: string): string | undefined {
  const lower = definition.toLowerCase()
  // To fold each definition would take longer than all other rules together: few have the letters of their name at all.
  const candidates = terms.filter(
    (term) => term.language === language && isFullName(term) && lower.includes(term.form.toLowerCase()),
  )
  if (candidates.length === 0) return undefined
  const first = sentencesOf(definition)[0] ?? ''
  return candidates.find((term) =>
    placesOf(term.form, first).some((at) => isUsed(term, first, at) && !isSubject(first, at, term.form)),
  )?.form
}

/** Where the form stands in the text, in any case. */
function placesOf(form: string, text: string): number[] {
  const [wanted, lower] = [form.toLowerCase(), text.toLowerCase()]
  const places: number[] = []
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) places.push(at)
  return places
}

const isFullName = ({ status, type }: Term): boolean =>
  status === 'preferred' || (status === 'admitted' && type === 'full')

/** True if the matcher would find the term there, itself or its plural. */
function isUsed({ form, case: rule }: Term, text: string, at: number): boolean {
  let end = at + form.length
  while (!isBoundary(text, end)) end++
  const open = (of: string, from: number, to: number): Spelling => new Spelling().open(of, from, to)
  return isBoundary(text, at) && compare(open(form, 0, form.length), open(text, at, end), rule) !== DIFFERS
}

/** True if the sentence says of what stands there what it is: “(The) X (short Y) is”. */
function isSubject(sentence: string, at: number, form: string): boolean {
  const after = sentence.slice(at + form.length).replace(/^["”」』'’]/u, '')
  return /^\s*((an?|the)\s+)?["“「『'‘]?$/iu.test(sentence.slice(0, at)) && COPULA.test(after)
}
