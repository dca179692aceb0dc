/** Going to an address in either driver's browser. */
import { Problem } from './command.mjs'
import { rested } from './rest.mjs'

/** A page that is not whole by then, as with advertisements that load for ever, is read as it is, ms. */
const WHOLE_MS = 20_000
/** Types of what can be read. A server that says none leaves it to the browser. */
const READABLE = /^(text\/|application\/(xhtml\+)?xml\b|$)/i

/** @typedef {{ ok(): boolean, status(): number, statusText(): string, headers(): Record<string, string> }} Answer in the words of both drivers */

/**
 * Opens an address. Throws a Problem where there is no page to read.
 * @param {any} page of either driver
 * @param {string} address
 */
export async function visit(page, address) {
  refuseOthers(address, await answerTo(page, address))
  const state = () => evenGone(page.evaluate(stateOfDocument), 'loading')
  await rested(state, { timeout: WHOLE_MS, rest: 0, good: (is) => is === 'complete' })
}

/** Runs in the page. */
const stateOfDocument = () => document.readyState

/** @param {any} page @param {string} address @returns {Promise<Answer | null>} */
async function answerTo(page, address) {
  try {
    return await page.goto(address, { waitUntil: 'domcontentloaded' })
  } catch (error) {
    if (error.message.includes('Download is starting'))
      throw new Problem(`${address} is a file to be saved, not a page to be read.`)
    const reason = /net::\w+|NS_\w+/.exec(error.message)?.[0] ?? error.message.split('\n')[0]
    throw new Problem(`No answer from ${address} (${reason}).`)
  }
}

/** @param {string} address @param {Answer | null} answer */
function refuseOthers(address, answer) {
  if (!answer) return
  if (!answer.ok()) throw new Problem(`${address} answered ${`${answer.status()} ${answer.statusText()}`.trim()}.`)
  const type = answer.headers()['content-type'] ?? ''
  if (!READABLE.test(type)) throw new Problem(`${address} is no page of HTML or text (${type}).`)
}

/**
 * What a page or frame says; `otherwise` for one that is being left or was taken away.
 * @template T
 * @param {Promise<T>} answer
 * @param {T} otherwise
 */
export function evenGone(answer, otherwise) {
  return answer.catch((error) => {
    if (/detached|context was destroyed|no such frame/i.test(error.message)) return otherwise
    throw error
  })
}
