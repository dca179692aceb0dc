/** The card of the words a reader selected. Comes late, with the card's code. */
import type { ToPage } from '../platform/messages'
import type { Opening } from './cards'

/** What the background found for the words: the exact entry alone, or the nearest ones. */
export type Explained = Extract<ToPage, { type: 'explain' }>

/** The first entry stands for the selection. */
export function selected(page: Document, { text, exact, entries }: Explained): Opening | undefined {
  const [first, ...others] = entries
  if (!first) return undefined
  const selection = page.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined
  return {
    key: first.key,
    matched: text,
    ...(!exact && { others }),
    anchor: () => range?.getClientRects()[0] ?? { left: 0, top: 0, right: 0, bottom: 0 },
    sheet: false,
    byKeys: true,
  }
}
