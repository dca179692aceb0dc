/** What of a text an entry would mark, to be seen while it is written. */
import { compile } from '../matching/compile'
import { find } from '../matching/find'
import type { ConceptEntry } from '../pack'
import { settle } from '../settle'

/** Paragraphs as stretches, marked or not, that join to the text. */
export function tryEntry(entry: ConceptEntry, text: string): { text: string; marked: boolean }[][] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  const { hits, forms, rules } = find(compile([{ id: 'try', concepts: [entry] }]), paragraphs)
  const blocks = paragraphs.map((_, number) => ({
    section: 0,
    hits: hits.filter((_, i) => i % 4 !== 0 && hits[i - (i % 4)] === number),
  }))
  const places = settle(blocks, { forms, rules }, { repeat: 'every', garbled: 'auto' })
  return paragraphs.map((paragraph, number) => {
    const stretches: { text: string; marked: boolean }[] = []
    let from = 0
    for (const { block, start, end } of places) {
      if (block !== number) continue
      stretches.push({ text: paragraph.slice(from, start), marked: false })
      stretches.push({ text: paragraph.slice(start, end), marked: true })
      from = end
    }
    return [...stretches, { text: paragraph.slice(from), marked: false }].filter(({ text: part }) => part !== '')
  })
}
