/** Access to the hosts of publishers: asked for in the click that subscribes, given back with the last subscription there. */
import browser from 'webextension-polyfill'

/** In the session's storage: hosts that were asked for to fetch from, and not to mark their pages. */
const ASKED = 'subscription-host:'

/** Patterns know no ports. */
const patternOf = (address: string): string => `https://${new URL(address).hostname}/*`

export const mayAsk = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(address)] })

/** Asks the reader. Call it first thing in a click: Firefox forgets the gesture after an `await`. */
export async function askForHost(address: string): Promise<boolean> {
  const origin = patternOf(address)
  const noted = browser.storage.session.set({ [ASKED + origin]: true })
  const given = await browser.permissions.request({ origins: [origin] })
  await noted
  if (!given) await browser.storage.session.remove(ASKED + origin)
  return given
}

/** True, once, for a host that a reader was asked for to fetch from. */
export async function wasAskedFor(origin: string): Promise<boolean> {
  const key = ASKED + origin
  const asked = (await browser.storage.session.get(key))[key] === true
  if (asked) await browser.storage.session.remove(key)
  return asked
}

/** Has no effect where the reader gave more than this host. */
export async function giveBackHost(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(address)] })
}
