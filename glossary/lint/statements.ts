/** Statements about the world: each rests on a source, and a reading stands beside another. */
import type { ConceptEntry, Source } from '../pack'
import type { Path } from './finding'
import type { Subject } from './subject'

type Statement = NonNullable<Source['supports']>[number]

/** What an entry says that a source may support. */
const says: Readonly<Record<Statement, (concept: ConceptEntry) => boolean>> = {
  definition: () => true,
  'in-the-news': ({ inTheNews }) => inTheNews !== undefined,
  readings: ({ readings }) => readings.length > 0,
  // A source may attest a term, with or without a note on it.
  wording: () => true,
}

/** A source that does not say what it supports supports the definition. */
const DEFINITION: readonly Statement[] = ['definition']

export function lintStatements({ pack, report }: Subject): void {
  for (const [number, concept] of pack.concepts.entries()) {
    const path: Path = ['concepts', number]
    if (concept.readings.length === 1) report('reading-alone', [...path, 'readings', 0])

    const supported = new Set<Statement>()
    for (const [at, { supports = DEFINITION }] of concept.sources.entries())
      for (const [index, field] of supports.entries()) {
        supported.add(field)
        if (!says[field](concept)) report('support-of-nothing', [...path, 'sources', at, 'supports', index], { field })
      }
    // A wording note needs none: what a word says word for word, anyone can see.
    if (says['in-the-news'](concept) && !supported.has('in-the-news'))
      report('statement-without-source', [...path, 'inTheNews'], { field: 'in-the-news' })
    if (says.readings(concept) && !supported.has('readings'))
      report('statement-without-source', [...path, 'readings'], { field: 'readings' })
    if (!supported.has('definition')) report('definition-without-source', [...path, 'sources'])
  }
}
