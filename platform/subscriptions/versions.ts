/** What a reader does with a subscription beside asking for news: another version, or none any more. */
import type { LibraryDatabase } from '../library/database'
import { heldVersionOf } from '../library/glossary-head'
import { changeHead } from '../library/heads'
import { alone, dropContent } from '../library/sweep'

/** Uses the other version that is held; the one that was in use becomes the other. */
export const swapVersions = (library: LibraryDatabase, id: string): Promise<unknown> =>
  changeHead(library, id, (head) => {
    const { subscription } = head
    if (!subscription?.previous) return head
    return { ...head, ...subscription.previous, subscription: { ...subscription, previous: heldVersionOf(head) } }
  })

/** Ends the subscription. The version in use stays, as a glossary of the reader's own. */
export const unsubscribe = (library: LibraryDatabase, id: string): Promise<void> =>
  alone(async () => {
    let other: string | undefined
    await changeHead(library, id, ({ subscription, ...head }) => {
      other = subscription?.previous?.content
      return head
    })
    if (other !== undefined) await dropContent(library, other)
  })
