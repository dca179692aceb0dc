import { describe, expect, it } from 'vitest'
import { brief } from '../../glossary/brief/pack'
import { describe as inWords } from '../../glossary/lint/describe'
import { lint } from '../../glossary/lint/lint'
import type { Document, Texts } from '../../glossary/pack'
import { concept } from './matching/small-pack'

const document = brief.document as Document
const findings = lint(brief)

describe('the brief', () => {
  it('has nothing for the linter to object to, not so much as a hint', () => {
    const objections = findings.map((finding) => `${finding.place}: ${inWords(finding).says} ${inWords(finding).mend}`)
    expect(objections).toEqual([])
  })

  it('tells all 42 sentences of the article, each in a point or among those without a claim', () => {
    const sentences = Array.from({ length: 42 }, (_, number) => `s${number + 1}`)
    const told = [...document.points.map(({ sentence }) => sentence), ...document.sentencesWithoutClaim]
    expect(document.sections.flatMap((section) => section.sentences)).toEqual(['t', ...sentences, 'p1', 'p2'])
    expect(sentences.filter((sentence) => !told.includes(sentence))).toEqual([])
  })
})

describe('a fact that the machine translation got wrong', () => {
  it('has, in each of 30 cases, wordings in three languages that no text may have', () => {
    expect(document.mistranslations).toHaveLength(30)
    expect(findings.filter(({ rule }) => rule === 'mistranslation-unguarded')).toEqual([])
  })

  it('is found in whatever text repeats one of these wordings', () => {
    const repeating: Texts[] = document.mistranslations.flatMap(({ never }) =>
      Object.entries(never).flatMap(([language, wordings]) =>
        wordings.map((wording) => ({ [language]: `*** ${wording.replace('…', 'then')} ***` })),
      ),
    )
    const concepts = repeating.map((definition, number) => concept(`repeats-${number}`, ['it'], { definition }))
    const found = lint({ ...brief, concepts }).filter(({ rule }) => rule === 'mistranslation-repeated')
    expect(repeating.length).toBeGreaterThan(300)
    expect([...new Set(found.map((finding) => finding.concept))]).toEqual(concepts.map(({ id }) => id))
  })
})
