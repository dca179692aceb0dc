/** What a file took the place of: held until the next start, and put back when the reader thinks better of it. */
import type { LibraryDatabase } from './database'
import { type GlossaryHead, heldVersionOf } from './glossary-head'
import { changeHead } from './heads'
import { alone, dropContent } from './sweep'

/** As it is remembered once another version is in its place. */
export function replacedOf(head: GlossaryHead): NonNullable<GlossaryHead['replaced']> {
  const { source, added } = head
  return { ...heldVersionOf(head), source, added }
}

/** Puts it back: what came in its place is deleted. Nothing happens where there is no such thing any more. */
export const takeBack = (library: LibraryDatabase, id: string): Promise<void> =>
  alone(async () => {
    let dropped: string | undefined
    await changeHead(library, id, (head) => {
      const { replaced, ...now } = head
      if (!replaced) return head
      dropped = now.content
      return { ...now, ...replaced }
    })
    if (dropped !== undefined) await dropContent(library, dropped)
  })
