/** What the linter says of an entry while it is written: of all its rules those that a form can breach and mend. */
import type { Finding } from '../lint/finding'
import { lintPack } from '../lint/lint'
import type { RuleId } from '../lint/rules'
import type { ConceptEntry, Pack } from '../pack'
import { plain } from '../searching/candidates'

export const remarkRules = [
  'form-twice',
  'form-alike',
  'form-claimed',
  'preferred-twice',
  'bidi-control',
  'invisible-character',
  'definition-empty',
  'definition-synonym',
  'definition-circular',
  'veto-is-cue',
  'cue-twice',
  'link-not-https',
  'link-malformed',
] as const satisfies readonly RuleId[]
export type RemarkRule = (typeof remarkRules)[number]

export interface Remark {
  rule: RemarkRule
  params: Finding['params']
  /** Of a remark on a name: its number among the entry's terms. */
  term?: number
}

/**
 * Prepares a pack once: an entry of it is held against those alone that share a name with it or that it is related to,
 * since the whole pack would take a moment at each stroke.
 */
export function remarksIn(pack: Pack): (entry: ConceptEntry) => Remark[] {
  const byName = new Map<string, ConceptEntry[]>()
  const byId = new Map<string, ConceptEntry>()
  for (const other of pack.concepts) {
    byId.set(other.id, other)
    for (const name of new Set(other.terms.map(({ form }) => plain(form))))
      byName.set(name, [...(byName.get(name) ?? []), other])
  }
  return (entry) => {
    const near = [
      ...entry.terms.flatMap(({ form }) => byName.get(plain(form)) ?? []),
      ...entry.relations.flatMap(({ target }) => byId.get(target) ?? []),
    ]
    const others = [...new Set(near)].filter(({ id }) => id !== entry.id)
    // The later of two that claim one name is the one it is said of.
    const found = lintPack({ ...pack, concepts: [...others, entry] }).filter(({ concept }) => concept === entry.id)
    const said = found.flatMap(({ rule, params, path: [, , part, term] }): Remark[] =>
      isRemark(rule) ? [{ rule, params, ...(part === 'terms' && typeof term === 'number' && { term }) }] : [],
    )
    return [...new Map(said.map((remark) => [JSON.stringify(remark), remark])).values()]
  }
}

const isRemark = (rule: RuleId): rule is RemarkRule => (remarkRules as readonly RuleId[]).includes(rule)
