/** The authoring linter: what is wrong with a pack, where, and how to mend it. */
import type { Pack } from '../pack'
import { lintClaims } from './claims'
import { ClaimsByForm } from './claims-by-form'
import { lintDefinitions } from './definitions'
import { lintFigures } from './figures'
import { type Finding, idOf, type Path, placeOf, type Report } from './finding'
import { lintForms } from './forms'
import { lintGuards } from './guards'
import { lintHierarchy } from './hierarchy'
import { lintIds } from './ids'
import { lintLanguages } from './languages'
import { lintLocators } from './locators'
import { lintMistranslations } from './mistranslations'
import { lintPoints } from './points'
import { lintRelations } from './relations'
import { levels } from './rules'
import { lintSenses } from './senses'
import { lintSentences } from './sentences'
import { parsePack } from './shape'
import { lintSources } from './sources'
import { lintStatements } from './statements'
import type { Subject } from './subject'
import { lintTerms } from './terms'

export interface LintOptions {
  /** The text of the pack's document: locators are held against it. */
  text?: string
}

const families: readonly ((subject: Subject) => void)[] = [
  lintIds,
  lintTerms,
  lintForms,
  lintClaims,
  lintSenses,
  lintGuards,
  lintRelations,
  lintHierarchy,
  lintDefinitions,
  lintStatements,
  lintFigures,
  lintSources,
  lintLanguages,
  lintPoints,
  lintSentences,
  lintLocators,
  lintMistranslations,
]

/**
 * Findings of all rules, in the order of the pack. `input` is anything that was read from outside; where it does not fit
 * the schema, only that is reported: the other rules need a pack. Takes time in proportion to the pack.
 */
export function lint(input: unknown, options: LintOptions = {}): Finding[] {
  const findings: Finding[] = []
  const pack = parsePack(input, reporter(input, findings))
  return pack ? inOrder([...findings, ...lintPack(pack, options)]) : findings
}

/** The same for a pack that was parsed before, in half the time. */
export function lintPack(pack: Pack, { text }: LintOptions = {}): Finding[] {
  const findings: Finding[] = []
  const subject: Subject = {
    pack,
    numberOf: numbersOf(pack),
    claims: new ClaimsByForm(pack.concepts),
    report: reporter(pack, findings),
    ...(text !== undefined && { text }),
  }
  for (const family of families) family(subject)
  return inOrder(findings)
}

const reporter =
  (input: unknown, findings: Finding[]): Report =>
  (rule, path, params = {}) => {
    const concept = path[0] === 'concepts' ? conceptAt(input, path) : undefined
    findings.push({
      rule,
      level: levels[rule],
      path,
      place: placeOf(input, path),
      ...(concept !== undefined && { concept }),
      params,
    })
  }

function numbersOf({ concepts }: Pack): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const [number, { id }] of concepts.entries()) if (!numbers.has(id)) numbers.set(id, number)
  return numbers
}

const conceptAt = (input: unknown, path: Path): string | undefined =>
  idOf((input as { concepts?: unknown[] }).concepts?.[path[1] as number])

/** The pack's own findings, then the concepts in their order, then the document; the order of the rules otherwise. */
function inOrder(findings: Finding[]): Finding[] {
  const chapters = ['concepts', 'document']
  const chapter = ({ path }: Finding): number => chapters.indexOf(String(path[0]))
  const number = ({ path }: Finding): number => (typeof path[1] === 'number' ? path[1] : 0)
  return findings.sort((a, b) => chapter(a) - chapter(b) || (chapter(a) === 0 ? number(a) - number(b) : 0))
}
