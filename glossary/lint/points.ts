/** Points and concepts: each point speaks of concepts that exist, each sentence has its points. */
import type { Document, Point } from '../pack'
import type { Path } from './finding'
import type { Subject } from './subject'

export function lintPoints(subject: Subject): void {
  const { document, concepts } = subject.pack
  if (!document) return
  const spokenOf = new Set<string>()
  const silent = new Set(document.sentencesWithoutClaim)
  for (const [number, point] of document.points.entries()) {
    const path = ['document', 'points', number]
    lintPoint(subject, point, path)
    if (point.concepts.length === 0 && !silent.has(point.sentence))
      subject.report('point-without-concepts', [...path, 'concepts'])
    for (const id of point.concepts) spokenOf.add(id)
  }
  for (const [number, { id }] of concepts.entries())
    if (!spokenOf.has(id)) subject.report('concept-without-points', ['concepts', number], { id })
  lintSentences(subject, document)
}

function lintPoint({ report, numberOf }: Subject, { concepts, repairs }: Point, path: Path): void {
  for (const [at, id] of concepts.entries()) {
    if (!numberOf.has(id)) report('point-concept-unknown', [...path, 'concepts', at], { id })
    else if (concepts.indexOf(id) < at) report('point-concept-twice', [...path, 'concepts', at], { id })
  }
  for (const [at, { form, original, meaning }] of repairs.entries())
    if (form.trim() === '' || (original === undefined && meaning === undefined))
      report('repair-of-nothing', [...path, 'repairs', at], { form })
}

function lintSentences({ report }: Subject, { sections, points, sentencesWithoutClaim }: Document): void {
  const sectionOf = new Map<string, string>()
  for (const [number, { id, sentences }] of sections.entries())
    for (const [at, sentence] of sentences.entries()) {
      const other = sectionOf.get(sentence)
      if (other === undefined) sectionOf.set(sentence, id)
      else report('sentence-twice', ['document', 'sections', number, 'sentences', at], { sentence, other })
    }

  const known = new Set(sections.map(({ id }) => id))
  const told = new Set<string>()
  for (const [number, { section, sentence }] of points.entries()) {
    const path = ['document', 'points', number]
    told.add(sentence)
    const holder = sectionOf.get(sentence)
    if (!known.has(section)) report('section-unknown', [...path, 'section'], { section })
    else if (holder !== section)
      report('sentence-unknown', [...path, 'sentence'], { sentence, section, holder: holder ?? '–' })
  }

  const silent = new Set(sentencesWithoutClaim)
  for (const [number, { sentences }] of sections.entries())
    for (const [at, sentence] of sentences.entries())
      if (!told.has(sentence) && !silent.has(sentence))
        report('sentence-without-point', ['document', 'sections', number, 'sentences', at], { sentence })
  for (const [at, sentence] of sentencesWithoutClaim.entries())
    if (!sectionOf.has(sentence))
      report('sentence-unknown', ['document', 'sentencesWithoutClaim', at], { sentence, section: '–', holder: '–' })
}
