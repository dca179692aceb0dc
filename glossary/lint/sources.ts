/** Sources: addresses that open safely, dates that can be read. */
import type { Source } from '../pack'
import type { Path } from './finding'
import type { Subject } from './subject'

/** A host with a dot and what may follow it, without spaces, and without a name and password before it. */
const ADDRESS = /^https?:\/\/(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu

export function lintSources(subject: Subject): void {
  const { pack, report } = subject
  for (const [number, { sources }] of pack.concepts.entries())
    for (const [at, source] of sources.entries()) lintSource(subject, source, () => ['concepts', number, 'sources', at])
  if (pack.document && !isDate(pack.document.date))
    report('date-malformed', ['document', 'date'], { date: pack.document.date })
}

function lintSource({ report }: Subject, { url, checked }: Source, place: () => Path): void {
  if (url !== undefined) {
    if (!ADDRESS.test(url)) report('link-malformed', [...place(), 'url'], { url })
    else if (!/^https:/i.test(url)) report('link-not-https', [...place(), 'url'], { url })
  }
  if (checked !== undefined && !isDate(checked)) report('date-malformed', [...place(), 'checked'], { date: checked })
}

/** ISO 8601, to the day; that a month has no 30th is found too. */
function isDate(date: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
