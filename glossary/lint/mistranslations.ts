/** What a translation got wrong and no text may repeat: wordings are looked for by the matcher itself. */
import { compile } from '../matching/compile'
import { find } from '../matching/find'
import type { ConceptEntry, Pack } from '../pack'
import type { Path } from './finding'
import { type Prose, proseOf, sentencesOf } from './prose'
import type { Subject } from './subject'

/** Stands for any words of the same clause. */
const GAP = '…'

interface Wording {
  /** As the pack has it: `Belt and Road … launched … June`. */
  fragment: string
  parts: string[]
  /** The sentence of the document that was mistranslated so. */
  printed: string
}

export function lintMistranslations(subject: Subject): void {
  const { pack, report } = subject
  const mistranslations = pack.document?.mistranslations ?? []
  if (mistranslations.length === 0) return
  for (const [at, { never, printed }] of mistranslations.entries())
    for (const language of pack.languages)
      if ((never[language]?.length ?? 0) === 0)
        report('mistranslation-unguarded', ['document', 'mistranslations', at], { printed, language })
  for (const language of pack.languages) {
    const wordings = wordingsIn(pack, language)
    if (wordings.length > 0) lintLanguage(subject, language, wordings)
  }
}

function wordingsIn({ document }: Pack, language: string): Wording[] {
  return (document?.mistranslations ?? []).flatMap(({ never, printed }) =>
    (never[language] ?? []).map((fragment) => ({
      fragment,
      parts: fragment.split(GAP).map((part) => part.trim()),
      printed,
    })),
  )
}

/** A wording note explains what the translation printed, so it alone may quote it. */
function lintLanguage({ pack, report }: Subject, language: string, wordings: readonly Wording[]): void {
  const glossary = compile([{ id: language, concepts: [asConcept(wordings.flatMap(({ parts }) => parts))] }])
  for (const { path, field, texts } of proseOf(pack)) {
    if (!TELLING.includes(field)) continue
    for (const sentence of sentencesOf(texts[language] ?? '')) {
      const { hits, forms } = find(glossary, [sentence])
      if (hits.length === 0) continue
      const seen: Seen[] = []
      for (let i = 0; i < hits.length; i += 4)
        seen.push({
          part: forms[hits[i + 3] as number]?.form ?? '',
          start: hits[i + 1] as number,
          end: hits[i + 2] as number,
        })
      for (const { fragment, parts, printed } of wordings)
        if (inTurn(parts, seen, sentence))
          report('mistranslation-repeated', [...path, language] satisfies Path, { fragment, printed })
    }
  }
}

const TELLING: readonly Prose['field'][] = ['definition', 'inTheNews', 'readings', 'text']

interface Seen {
  part: string
  start: number
  end: number
}

const ENDS_CLAUSE = /[,;:()，；：（）]/

/** True if the parts were seen one after the other with no more than words between. `seen` is in order of place. */
function inTurn(parts: readonly string[], seen: readonly Seen[], sentence: string): boolean {
  let ends: number[] | undefined
  for (const part of parts) {
    const next = seen.filter((each) => each.part === part)
    const before: readonly number[] | undefined = ends
    ends = next.filter(({ start }) => before === undefined || follows(start, before, sentence)).map(({ end }) => end)
  }
  return ends !== undefined && ends.length > 0
}

/** The nearest end has the fewest marks between. */
function follows(start: number, ends: readonly number[], sentence: string): boolean {
  const nearest = ends.findLast((end) => end <= start)
  return nearest !== undefined && !ENDS_CLAUSE.test(sentence.slice(nearest, start))
}

/** Parts as terms of one concept, so that the matcher finds them. */
const asConcept = (parts: readonly string[]): ConceptEntry => ({
  id: 'wordings',
  subjectField: 'wordings',
  contested: false,
  terms: [...new Set(parts)].map((form) => ({
    form,
    language: 'und',
    status: 'garbled',
    type: 'phrase',
    case: 'fold',
    mark: 'always',
  })),
  senses: {},
  guards: [],
  romanisation: {},
  gloss: {},
  definition: {},
  relations: [],
  sources: [],
})
