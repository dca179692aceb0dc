/** Guards: each holds or crosses a form that it keeps from being marked, none is itself a form, exceptions hold them. */
import { compile } from '../matching/compile'
import { edges } from '../matching/edges'
import { find } from '../matching/find'
import { beginningOf, exampleOf } from '../matching/longer-names'
import { foldForm } from '../matching/spelling'
import type { ConceptEntry } from '../pack'
import { isBoundary } from './boundary'
import type { Path } from './finding'
import type { Subject } from './subject'

interface Guard {
  form: string
  /** A string that it guards: the form, but for one that says how longer names begin. */
  text: string
  except: readonly string[]
  path: Path
  concept: ConceptEntry
}

export function lintGuards({ pack, claims, report }: Subject): void {
  const guarding = pack.concepts.filter(({ guards }) => guards.length > 0)
  const guards: Guard[] = pack.concepts.flatMap((concept, number) =>
    concept.guards.map(({ form, except = [] }, at) => ({
      form,
      text: exampleOf(form),
      except,
      path: ['concepts', number, 'guards', at],
      concept,
    })),
  )
  if (guards.length === 0) return
  // Nearly every guard stands with what it guards: the whole pack is compiled for the rest alone.
  const idle = notCrossing(holdingNothing(guards, guarding))
  for (const { form, path } of idle.length > 0 ? holdingNothing(idle, pack.concepts) : [])
    report('guard-guards-nothing', path, { form })

  for (const { form, text, except, path } of guards) {
    const beginning = beginningOf(form)
    for (const [at, longer] of except.entries())
      if (longer.length <= beginning.length || !foldForm(longer).includes(foldForm(beginning)))
        report('exception-without-guard', [...path, 'except', at], { form: longer, guard: form })
    const rival = claims
      .claimsOf(foldForm(text))
      .find(({ term }) => term.mark !== 'search-only' && isAsLong(term.form, text))
    if (rival) report('guard-is-form', path, { form, id: rival.concept.id })
  }
}

/** Punctuation at its edges makes a guard longer than the form it has inside: a name in title marks. */
function isAsLong(form: string, guard: string): boolean {
  const { lead, tail } = edges(guard)
  const own = edges(form)
  return lead === own.lead && tail === own.tail
}

/** Guards in which the matcher finds no form of `concepts` but what is as long as the guard. */
function holdingNothing(guards: readonly Guard[], concepts: readonly ConceptEntry[]): Guard[] {
  const texts = guards.map(({ text }) => text)
  const { hits, forms } = find(compile([{ id: 'pack', concepts }]), texts, 'every')
  const holding = new Set<number>()
  for (let i = 0; i < hits.length; i += 4) {
    const [guard, start, end, form] = hits.slice(i, i + 4) as [number, number, number, number]
    const shorter = end - start < (texts[guard] as string).length
    if (shorter && forms[form]?.roles.some(({ kind }) => kind === 'term')) holding.add(guard)
  }
  return guards.filter((_, number) => !holding.has(number))
}

/**
 * Guards that do not cross a form of their concept either: 门户网站 keeps 全球门户 unmarked in 全球门户网站, since of two
 * that overlap the longer one counts, and the guard where they are as long.
 */
function notCrossing(guards: readonly Guard[]): Guard[] {
  const parts = new Map<ConceptEntry, Parts>()
  return guards.filter(({ text, concept }) => {
    const { heads, tails } = parts.get(concept) ?? partsOf(concept)
    if (!parts.has(concept)) parts.set(concept, { heads, tails })
    const guard = foldForm(text)
    const wins = (length = Number.POSITIVE_INFINITY): boolean => length <= guard.length
    return !cutsOf(guard).some((at) => wins(tails.get(guard.slice(0, at))) || wins(heads.get(guard.slice(at))))
  })
}

/** What forms begin and end with, each with the length of the shortest form that does. */
interface Parts {
  heads: Map<string, number>
  tails: Map<string, number>
}

function partsOf({ terms }: ConceptEntry): Parts {
  const parts: Parts = { heads: new Map(), tails: new Map() }
  for (const { form, mark } of terms) {
    if (mark === 'search-only') continue
    const folded = foldForm(form)
    for (const at of cutsOf(folded)) {
      note(parts.heads, folded.slice(0, at).trimEnd(), folded.length)
      note(parts.tails, folded.slice(at).trimStart(), folded.length)
    }
  }
  return parts
}

function note(lengths: Map<string, number>, part: string, length: number): void {
  lengths.set(part, Math.min(length, lengths.get(part) ?? length))
}

/** Places inside a form where one word ends and another begins. */
const cutsOf = (form: string): number[] =>
  Array.from({ length: form.length - 1 }, (_, at) => at + 1).filter((at) => isBoundary(form, at))
