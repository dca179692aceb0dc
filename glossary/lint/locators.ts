/** Locators: stretches of the document, in its order; with its text given, of whole words. */
import { foldForm } from '../matching/spelling'
import type { Point } from '../pack'
import { isBoundary } from './boundary'
import type { Path } from './finding'
import type { Subject } from './subject'

export function lintLocators(subject: Subject): void {
  let reached = 0
  for (const [number, point] of (subject.pack.document?.points ?? []).entries()) {
    const path: Path = ['document', 'points', number]
    const { start } = point.locator
    if (start < reached) subject.report('locator-out-of-order', [...path, 'locator'], { start, reached })
    reached = Math.max(reached, start)
    lintLocator(subject, point, path)
  }
}

function lintLocator({ text, report }: Subject, { locator, repairs }: Point, path: Path): void {
  const { start, end } = locator
  const place = [...path, 'locator']
  const length = text?.length ?? Number.MAX_SAFE_INTEGER
  if (![start, end].every((offset) => Number.isSafeInteger(offset) && offset >= 0 && offset <= length)) {
    report('locator-outside', place, { start, end, length: text?.length ?? '?' })
    return
  }
  if (start >= end) {
    report('locator-empty', place, { start, end })
    return
  }
  if (text === undefined) return
  const stretch = text.slice(start, end)
  if (stretch.trim() !== stretch || !isBoundary(text, start) || !isBoundary(text, end))
    report('locator-cuts-word', place, { begins: stretch.slice(0, SHOWN), ends: stretch.slice(-SHOWN) })
  const folded = foldForm(stretch)
  for (const [at, { form }] of repairs.entries())
    if (!folded.includes(foldForm(form)) && !stretch.includes(form))
      report('repair-elsewhere', [...path, 'repairs', at], { form })
}

/** Code units of a stretch that a message shows of each end. */
const SHOWN = 24
