/** Statements about the world: each with a source, each figure with its time. */
import type { ConceptEntry, Source, Texts } from '../pack'
import type { Path } from './finding'
import { sentencesOf } from './prose'
import type { Subject } from './subject'

/** Texts that say how things stand, and who says so, with what a source says that it supports. */
const TELLING = { inTheNews: 'in-the-news', readings: 'readings' } as const

export function lintStatements(subject: Subject): void {
  for (const [number, concept] of subject.pack.concepts.entries()) {
    const path: Path = ['concepts', number]
    lintSources(subject, concept, path)
    for (const field of ['definition', 'inTheNews'] as const) lintTexts(subject, concept[field] ?? {}, [...path, field])
    // "World Bank (2019)" dates all that it is quoted with.
    for (const [at, { holder, text }] of concept.readings.entries())
      if (!Object.values(holder).every((name) => YEAR.test(name)))
        lintTexts(subject, text, [...path, 'readings', at, 'text'])
  }
}

function lintTexts(subject: Subject, texts: Texts, path: Path): void {
  for (const language in texts) lintFigures(subject, texts[language] as string, [...path, language])
}

function lintSources({ report }: Subject, concept: ConceptEntry, path: Path): void {
  const telling = (['inTheNews', 'readings'] as const).filter((field) =>
    field === 'readings' ? concept.readings.length > 0 : concept[field],
  )
  for (const field of telling)
    if (!isSupported(concept, TELLING[field])) report('statement-without-source', [...path, field], { field })
  if (telling.length === 0 && !isSupported(concept, 'definition'))
    report('definition-without-source', [...path, 'sources'])
}

/** Where no source says what it supports, any will do. */
function isSupported({ sources }: ConceptEntry, statement: NonNullable<Source['supports']>[number]): boolean {
  if (sources.every(({ supports }) => supports === undefined)) return sources.length > 0
  return sources.some(({ supports = ['definition'] }) => supports.includes(statement))
}

/** A number that is no part of a name (G7, 21st) and no date, ordinal or place in a text. */
const FIGURE = /(?<![\p{Script=Latin}\p{N}.,:/-])\d[\d,.]*(?<![.,])(?![\p{Script=Latin}\d])/gu
const NO_FIGURE_BEFORE =
  /(第|\b(article|articles|chapter|section|part|goal|goals|no\.|number|phase|version|page|analects|january|february|march|april|may|june|july|august|september|october|november|december))\s*$/i
const NO_FIGURE_AFTER =
  /^(\s*(january|february|march|april|may|june|july|august|september|october|november|december)\b|\s*[年月日号號届屆条條章世]|-?(st|nd|rd|th)\b)/i
const YEAR = /(?<!\d)(1[5-9]|20)\d\d(?!\d)/
const DATED = /\bas of\b|截至|截止/i

function lintFigures({ report }: Subject, text: string, path: Path): void {
  if (!/\d/.test(text)) return
  for (const sentence of sentencesOf(text)) {
    if (YEAR.test(sentence) || DATED.test(sentence)) continue
    for (const match of sentence.matchAll(FIGURE)) {
      const before = sentence.slice(0, match.index)
      const after = sentence.slice(match.index + match[0].length)
      if (NO_FIGURE_BEFORE.test(before) || NO_FIGURE_AFTER.test(after)) continue
      report('figure-undated', path, { figure: match[0], sentence: sentence.trim() })
      break
    }
  }
}
