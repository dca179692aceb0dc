/** What a translation got wrong and no text may repeat: wordings are looked for by the matcher itself. */
import { compile, type Matchable } from '../matching/compile'
import { find } from '../matching/find'
import type { Pack } from '../pack'
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
      parts: fragment
        .split(GAP)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
      printed,
    })),
  )
}

/** A wording note explains what the translation printed, so it alone may quote it. */
const TELLING: readonly Prose['field'][] = ['definition', 'inTheNews', 'reading', 'text', 'because']

function lintLanguage({ pack, report }: Subject, language: string, wordings: readonly Wording[]): void {
  const sentences = sentencesIn(pack, language)
  for (const [number, seen] of partsIn(sentences, wordings)) {
    const { path, sentence } = sentences[number] as Sentence
    for (const { fragment, parts, printed } of wordings)
      if (inTurn(parts, seen, sentence)) report('mistranslation-repeated', path, { fragment, printed })
  }
}

interface Sentence {
  path: Path
  sentence: string
}

function sentencesIn(pack: Pack, language: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const { path, field, texts } of proseOf(pack))
    if (TELLING.includes(field))
      for (const sentence of sentencesOf(texts[language] ?? '')) sentences.push({ path: [...path, language], sentence })
  return sentences
}

interface Seen {
  part: string
  start: number
  end: number
}

/** Parts of wordings, by number of the sentence they were seen in, in order of place. */
function partsIn(sentences: readonly Sentence[], wordings: readonly Wording[]): Map<number, Seen[]> {
  const parts = wordings.flatMap((wording) => wording.parts)
  const { hits, forms } = find(
    compile([{ id: 'wordings', concepts: parts.map(asConcept) }]),
    sentences.map(({ sentence }) => sentence),
  )
  const seenIn = new Map<number, Seen[]>()
  for (let i = 0; i < hits.length; i += 4) {
    const [number, start, end, form] = hits.slice(i, i + 4) as [number, number, number, number]
    const seen = { part: forms[form]?.form ?? '', start, end }
    const others = seenIn.get(number)
    if (others) others.push(seen)
    else seenIn.set(number, [seen])
  }
  return seenIn
}

const ENDS_CLAUSE = /[,;:()，；：（）]/

/** True if the parts were seen one after the other with no more than words between. */
function inTurn(parts: readonly string[], seen: readonly Seen[], sentence: string): boolean {
  let reached = seen.filter(({ part }) => part === parts[0])
  for (const part of parts.slice(1)) {
    const ends = reached.map(({ end }) => end)
    reached = seen.filter((each) => each.part === part && follows(each.start, ends, sentence))
  }
  return reached.length > 0
}

/** The nearest end has the fewest marks between. */
function follows(start: number, ends: readonly number[], sentence: string): boolean {
  const nearest = ends.findLast((end) => end <= start)
  return nearest !== undefined && !ENDS_CLAUSE.test(sentence.slice(nearest, start))
}

/** A part as a concept of its own, so that the matcher finds it whatever other parts are there. */
const asConcept = (form: string): Matchable['concepts'][number] => ({
  id: form,
  contested: false,
  terms: [{ form, language: 'und', status: 'garbled', type: 'phrase', case: 'fold', mark: 'always' }],
  senses: {},
  guards: [],
})
