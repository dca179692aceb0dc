/** What a read file comes to, for the reader to look at before anything of it is stored. */
import type { ImportPreview, Progress } from '../../components/library/library-props'
import { cut } from '../../glossary/cut'
import { viewOf } from '../../glossary/entry'
import { makeId } from '../../glossary/exchange/entry-ids'
import { languageByScript } from '../../glossary/exchange/language-tag'
import { type CompiledGlossary, compile } from '../../glossary/matching/compile'
import type { ConceptEntry, Pack } from '../../glossary/pack'
import { duplicatesIn } from '../../glossary/writing/merge-entries'
import { indexBytes } from '../../platform/library/contents'
import { canBeEdited } from '../../platform/library/glossary-head'
import { OWN_GLOSSARY } from '../../platform/library/write-entry'

/** Entries that are shown. */
const SAMPLES = 10
/** What an importer calls a glossary of which the file says no name. */
const NAMELESS = 'Imported glossary'

/** A glossary as it would be kept. */
export interface CompiledPack {
  pack: Pack
  compiled: CompiledGlossary
}

/** `tell` is told how far it is. */
export function compiledAs(pack: Pack, id: string, tell: (progress: Progress) => void): CompiledPack {
  const own = { ...pack, id }
  return { pack: own, compiled: compile([own], (done, of) => tell({ step: 'compile', done, of })) }
}

export function previewOf({
  pack,
  compiled,
  ...rest
}: CompiledPack & Pick<ImportPreview, 'file' | 'format' | 'issues' | 'ownId' | 'table'>): ImportPreview {
  const { id, name, licence, version, concepts } = pack
  const counts = new Map<string, number>()
  for (const { terms } of concepts)
    for (const { language } of terms) counts.set(language, (counts.get(language) ?? 0) + 1)
  const doubled = canBeEdited(concepts.length) ? duplicatesIn(concepts).flat().length : 0
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  return {
    ...rest,
    ...{ id, name, licence, version },
    nameless: isNameless(pack),
    entries: concepts.length,
    defined: concepts.filter(({ definition }) => Object.keys(definition).length > 0).length,
    terms: [...counts.values()].reduce((sum, count) => sum + count, 0),
    languages: [...counts].sort(([, a], [, b]) => b - a).map(([tag, terms]) => ({ tag, terms })),
    ...(doubled > 0 && { doubled }),
    indexBytes: indexBytes(compiled),
    samples: spread(concepts).map((concept) => viewOf(pack, concept, (target) => byId.get(target))),
  }
}

/** Entries from all over the list: the first of a file are seldom like the rest. */
function spread(concepts: readonly ConceptEntry[]): ConceptEntry[] {
  const step = Math.max(1, concepts.length / SAMPLES)
  return Array.from({ length: Math.min(SAMPLES, concepts.length) }, (_, i) => concepts[Math.floor(i * step)]).flatMap(
    (concept) => concept ?? [],
  )
}

const isNameless = ({ name }: Pack): boolean => Object.values(name).join() === NAMELESS

/** A glossary without a name of its own is called as its file is. */
export function renamed(pack: Pack, file: string): Pack {
  const stem = file.replace(/\.[^.]{1,8}$/, '').trim()
  if (!isNameless(pack) || stem === '') return pack
  return { ...pack, name: { [languageByScript(stem) ?? 'en']: cut(stem, 500) }, id: freeId(stem, []) }
}

/** An id that no glossary has yet, from the name or id of this one. The one for the reader's own words is for those alone. */
export const freeId = (name: string, taken: readonly string[]): string =>
  makeId(name, [name], new Set([OWN_GLOSSARY, ...taken]))
