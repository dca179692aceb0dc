/** Sentences of the document: each in one section, and each told by a point or known to make no claim. */
import type { Document } from '../pack'
import type { Subject } from './subject'

export function lintSentences(subject: Subject): void {
  const { document } = subject.pack
  if (!document) return
  const sectionOf = lintSections(subject, document)
  const told = lintPlaces(subject, document, sectionOf)
  lintCoverage(subject, document, told)
  for (const [at, sentence] of document.sentencesWithoutClaim.entries())
    if (!sectionOf.has(sentence))
      subject.report('sentence-unknown', ['document', 'sentencesWithoutClaim', at], {
        sentence,
        section: '–',
        holder: '–',
      })
}

/** Sections by the sentences that stand in them. */
function lintSections({ report }: Subject, { sections }: Document): ReadonlyMap<string, string> {
  const sectionOf = new Map<string, string>()
  for (const [number, { id, sentences }] of sections.entries())
    for (const [at, sentence] of sentences.entries()) {
      const other = sectionOf.get(sentence)
      if (other === undefined) sectionOf.set(sentence, id)
      else report('sentence-twice', ['document', 'sections', number, 'sentences', at], { sentence, other })
    }
  return sectionOf
}

/** The sentences that points tell. */
function lintPlaces(
  { report }: Subject,
  { sections, points }: Document,
  sectionOf: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const known = new Set(sections.map(({ id }) => id))
  for (const [number, { section, sentence }] of points.entries()) {
    const path = ['document', 'points', number]
    const holder = sectionOf.get(sentence)
    if (!known.has(section)) report('section-unknown', [...path, 'section'], { section })
    else if (holder !== section)
      report('sentence-unknown', [...path, 'sentence'], { sentence, section, holder: holder ?? '–' })
  }
  return new Set(points.map(({ sentence }) => sentence))
}

function lintCoverage({ report }: Subject, document: Document, told: ReadonlySet<string>): void {
  const silent = new Set(document.sentencesWithoutClaim)
  for (const [number, { sentences }] of document.sections.entries())
    for (const [at, sentence] of sentences.entries())
      if (!told.has(sentence) && !silent.has(sentence))
        report('sentence-without-point', ['document', 'sections', number, 'sentences', at], { sentence })
}
