/** Points and concepts: each point speaks of concepts that exist, and each concept is spoken of or said to stand beside. */
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
  const beside = lintBeside(subject, document.beside, spokenOf)
  for (const [number, { id }] of concepts.entries())
    if (!spokenOf.has(id) && !beside.has(id)) subject.report('concept-without-points', ['concepts', number], { id })
}

/** The concepts that are said to stand beside the document. */
function lintBeside(
  { report, numberOf }: Subject,
  beside: Document['beside'],
  spokenOf: ReadonlySet<string>,
): ReadonlySet<string> {
  const named = new Set<string>()
  for (const [at, { concept: id }] of beside.entries()) {
    const path = ['document', 'beside', at, 'concept']
    if (!numberOf.has(id)) report('beside-unknown', path, { id })
    else if (spokenOf.has(id)) report('beside-spoken-of', path, { id })
    else if (named.has(id)) report('beside-twice', path, { id })
    named.add(id)
  }
  return named
}

function lintPoint({ report, numberOf }: Subject, { concepts, repairs }: Point, path: Path): void {
  const named = new Set<string>()
  for (const [at, id] of concepts.entries()) {
    if (!numberOf.has(id)) report('point-concept-unknown', [...path, 'concepts', at], { id })
    else if (named.has(id)) report('point-concept-twice', [...path, 'concepts', at], { id })
    named.add(id)
  }
  for (const [at, { form, original, meaning }] of repairs.entries())
    if (form.trim() === '' || (original === undefined && meaning === undefined))
      report('repair-of-nothing', [...path, 'repairs', at], { form })
}
