/** A rule in two sentences: where it speaks, and what it lets be. */
import { expect, it } from 'vitest'
import { describe as inWords } from '../../../glossary/lint/describe'
import { type LintOptions, lint } from '../../../glossary/lint/lint'
import type { RuleId } from '../../../glossary/lint/rules'
import type { Document, Pack, Point } from '../../../glossary/pack'
import { packOf } from '../matching/small-pack'

interface Example extends LintOptions {
  /** A pack, or anything that was read as one. */
  against: unknown
  /** Places that are found, all of them, in order. */
  at: string[]
  allows: unknown
}

/** Places of a rule's findings, each of which can be put into words. */
export function places(rule: RuleId, pack: unknown, options: LintOptions = {}): string[] {
  return lint(pack, options)
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const { says, mend } = inWords(finding)
      expect(`${says} ${mend}`).not.toMatch(/\{\w+\}|undefined/)
      return finding.place
    })
}

export function holds(rule: RuleId, what: string, { against, at, allows, ...options }: Example): void {
  it(`${rule}: finds ${what}`, () => expect(places(rule, against, options)).toEqual(at))
  it(`${rule}: finds nothing in a pack without it`, () => expect(places(rule, allows, options)).toEqual([]))
}

export const point = (id: string, more: Partial<Point> = {}): Point => ({
  id,
  section: 'A',
  sentence: 's1',
  stance: 'claims',
  text: { en: 'The article says so.' },
  concepts: ['it'],
  repairs: [],
  locator: { start: 0, end: 4 },
  ...more,
})

/** A pack of one concept, `it`, and a document of one section with the sentence `s1`. */
export const withDocument = (more: Partial<Document>, concepts: Pack['concepts']): Pack => ({
  ...packOf(...concepts),
  document: {
    title: { en: 'Title' },
    date: '2022-01-20',
    genre: 'opinion',
    machineTranslated: true,
    outlet: { en: 'Paper' },
    sections: [{ id: 'A', title: { en: 'First' }, sentences: ['s1'] }],
    points: [],
    sentencesWithoutClaim: [],
    beside: [],
    mistranslations: [],
    ...more,
  },
})
