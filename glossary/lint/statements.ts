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

export function lintStatements({ pack, report }: Subject): void {
  for (const [number, concept] of pack.concepts.entries()) {
    const path: Path = ['concepts', number]
    if (concept.readings.length === 1) report('reading-alone', [...path, 'readings', 0])
    // A wording note needs no source: what a word says word for word, anyone can see.
    if (says['in-the-news'](concept) && !isSupported(concept, 'in-the-news'))
      report('statement-without-source', [...path, 'inTheNews'], { field: 'in-the-news' })
    if (says.readings(concept) && !isSupported(concept, 'readings'))
      report('statement-without-source', [...path, 'readings'], { field: 'readings' })
    if (!isSupported(concept, 'definition')) report('definition-without-source', [...path, 'sources'])

    for (const [at, { sources = [] }] of concept.readings.entries())
      for (const [index, title] of sources.entries())
        if (!concept.sources.some((source) => source.title === title && source.supports?.includes('readings')))
          report('reading-of-no-source', [...path, 'readings', at, 'sources', index], { title })

    for (const [at, { supports = [] }] of concept.sources.entries())
      for (const [index, field] of supports.entries())
        if (!says[field](concept)) report('support-of-nothing', [...path, 'sources', at, 'supports', index], { field })
  }
}

/** Where no source says what it supports, any will do; otherwise one that does not say so supports the definition. */
function isSupported({ sources }: ConceptEntry, statement: Statement): boolean {
  if (sources.every(({ supports }) => supports === undefined)) return sources.length > 0
  return sources.some(({ supports = ['definition'] }) => supports.includes(statement))
}
