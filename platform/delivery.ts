/** The background may be stopped at any moment: a question that dies with it is asked again, exactly once. */

/** How a question can die because the receiver is not there (Chromium, Firefox, and a port closed while it answered). */
const receiverGone = /receiving end does not|(port|channel) closed|could not establish|actor.*destroyed/i

/** The page script outlived its extension (reloaded, disabled, removed). */
const extensionGone = /extension context.*invalidated|dead object/i

export const isExtensionGone = (error: unknown): boolean => extensionGone.test(String(error))

/**
 * The answer to a question, asked a second time if the receiver was gone or answered nothing.
 * Every answer of the background is a value (null where there is none), so undefined means that nobody answered.
 */
export async function askTwice(question: () => Promise<unknown>): Promise<unknown> {
  const answer = await question().catch((error: unknown) => {
    if (receiverGone.test(String(error))) return undefined
    throw error
  })
  if (answer !== undefined) return answer
  const second = await question()
  if (second === undefined) throw new Error('The background did not answer.')
  return second
}
