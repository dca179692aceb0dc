/** Waiting until a value stays the same. */

/** How often a page is asked, ms. */
const STEP_MS = 100
/** A page whose marks have not changed for this long is taken to be read: several rounds of late text fit in. */
const REST_MS = 700

/**
 * Asks until the answer has stayed the same for as long as `rest` says, and is good; the last answer when the time is over.
 * @template T
 * @param {() => Promise<T>} question
 * @param {{ timeout?: number, rest?: number, good?: (answer: T) => boolean }} [options] timeout and rest in ms
 * @returns {Promise<T>}
 */
export async function rested(question, { timeout = 20_000, rest = REST_MS, good = () => true } = {}) {
  const end = Date.now() + timeout
  let since = Date.now()
  let last = await question()
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
    const next = await question()
    if (JSON.stringify(next) !== JSON.stringify(last)) since = Date.now()
    last = next
    if (Date.now() - since >= rest && good(last)) return last
  }
  return last
}
