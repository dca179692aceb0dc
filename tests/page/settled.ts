/** What a page would have marked: the walk, the search and the settling of the product, without the painting. */
import { finished } from '../../glossary/gradual'
import type { CompiledGlossary } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import { Walker } from '../../page/blocks'
import { Records } from '../../page/records'
import { spanOf } from '../../page/span'

/** A settled term; offsets are UTF-16 code units in the `textContent` of the body. */
export interface PlacedTerm {
  concept: string
  start: number
  end: number
}

/** Every occurrence in a page with this body, as if the reader had chosen to have each one marked. */
export function settledIn(html: string, glossary: CompiledGlossary): { text: string; marks: PlacedTerm[] } {
  const { body } = document
  body.setHTMLUnsafe(html)
  const walker = new Walker(body)
  walker.walk(() => false)
  const { blocks, headings } = walker.take()
  const records = new Records()
  records.appendHeadings(headings)
  const texts = blocks.map(({ text }) => text)
  records.add(blocks, find(glossary, texts), ({ lost }) => lost)
  finished(records.settle({ repeat: 'every', garbled: 'auto' }, () => true))
  const marks = records.occurrences.map(({ block, start, end, concept }) => {
    const span = spanOf(block, start, end)
    if (!span) throw new Error(`“${block.text.slice(start, end)}” is not where it was read.`)
    return {
      concept: concept.slice(concept.indexOf(':') + 1),
      start: offsetOf(span.startContainer, span.startOffset),
      end: offsetOf(span.endContainer, span.endOffset),
    }
  })
  return { text: body.textContent ?? '', marks }
}

function offsetOf(node: Text, offset: number): number {
  const before = document.createRange()
  before.setStart(document.body, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
