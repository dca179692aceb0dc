/** One page without and with the extension, in one browser: what differs beyond what differs by itself. */
import { differences, lookAt } from './looks.mjs'
import { readPainted } from './painted.mjs'
import { rested } from './rest.mjs'

/** What is fetched from elsewhere fails at once: a page that has not loaded by then hangs in its own script; ms. */
const LOAD_TIMEOUT_MS = 20_000
/** By then most pages have done to themselves what they do, ms. */
const SETTLING_MS = 1_000
/** Marks come within 0.1 s, a card within 0.5 s; a loaded machine takes ten times that; ms. */
const OURS_TIMEOUT_MS = 5_000
/** What differs once may differ by chance: it counts when it differs in as many rounds. */
const ROUNDS = 3
/** Lists of lines, of which some come by chance within the time of a look and some after it. */
const LISTS = ['requests', 'console']
/** Our one element. */
const HOST = '<div popover="manual"></div>'

/** The same time and the same chance for each load: runs in a page before its own scripts. */
export function makeSteady() {
  let seed = 1
  // The minimal standard generator.
  Math.random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const begin = Date.UTC(2026, 0, 1)
  const origin = Date.now()
  const { now } = Date
  // A step of 10 s outlasts a look, and ends the loops that wait for the clock.
  Date.now = () => begin + Math.floor((now() - origin) / 10_000) * 10_000
  globalThis.Date = new Proxy(Date, {
    construct: (target, parts, as) => Reflect.construct(target, parts.length === 0 ? [target.now()] : parts, as),
    apply: (target) => new target(target.now()).toString(),
  })
}

/**
 * @typedef {object} Bench
 * @property {import('playwright-core').BrowserContext} context
 * @property {() => Promise<void>} grant gives access to every site
 * @property {() => Promise<void>} revoke
 * @property {() => Promise<void>} step goes to the next term in the tab in front
 * @property {string[]} words what find-in-page looks for
 */

/**
 * @typedef {object} Comparison
 * @property {number} marks that stood in the page
 * @property {string[]} compared aspects that are the same in loads without the extension
 * @property {string[]} unsteady aspects that are not
 * @property {string[]} differing of these, the aspects that differ with it
 * @property {{ compared: string[], differing: string[] } | undefined} card what differs besides once a card is open;
 * undefined where none came
 */

/**
 * @param {Bench} bench with access to no site
 * @param {string} address
 * @returns {Promise<Comparison>}
 */
export async function comparePage(bench, address) {
  const controls = [await control(bench, address), await control(bench, address)]
  const steady = (aspect) => LISTS.includes(aspect) || controls.every((seen) => seen[aspect] === controls[0]?.[aspect])
  let differing = Object.keys(controls[0])
  for (let round = 1; ; round++) {
    const { seen, marks, card } = await treated(bench, address)
    const now = differences(controls, seen)
    differing = differing.filter(
      (aspect) => now.includes(aspect) && steady(aspect) && !(LISTS.includes(aspect) && fits(aspect, controls, seen)),
    )
    if (differing.length > 0 && round < ROUNDS) {
      controls.push(await control(bench, address))
      continue
    }
    const aspects = Object.keys(seen)
    return {
      marks,
      compared: aspects.filter(steady),
      unsteady: aspects.filter((aspect) => !steady(aspect)),
      differing: differing.filter(steady),
      card: card && { compared: card.compared.filter(steady), differing: card.differing.filter(steady) },
    }
  }
}

/** Whether a list has every line that all controls have, and none that no control has. */
function fits(aspect, controls, seen) {
  const lists = controls.map((control) => control[aspect].split('\n'))
  const lines = seen[aspect].split('\n')
  const [first] = lists
  return (
    lines.every((line) => lists.some((list) => list.includes(line))) &&
    first.every((line) => lines.includes(line) || lists.some((list) => !list.includes(line)))
  )
}

/** @param {Bench} bench @param {string} address */
const control = (bench, address) => visit(bench, address, (look) => look())

/** With the extension: as the page stands marked, and what a card changes of that. @param {Bench} bench @param {string} address */
async function treated(bench, address) {
  await bench.grant()
  try {
    return await visit(bench, address, async (look, page) => {
      const painted = await rested(() => page.evaluate(readPainted), {
        timeout: OURS_TIMEOUT_MS,
        good: (marks) => marks.length > 0,
      })
      const seen = await look()
      const again = await look()
      await bench.step()
      if (!(await cardOpens(page))) return { seen, marks: painted.length }
      const carded = withoutHost(await look())
      const card = { compared: Object.keys(carded), differing: differences([seen, again], carded) }
      return { seen, marks: painted.length, card }
    })
  } finally {
    await bench.revoke()
  }
}

const cardOpens = (page) =>
  rested(() => page.evaluate(() => document.documentElement.lastElementChild?.matches('div:popover-open') === true), {
    timeout: OURS_TIMEOUT_MS,
    good: (open) => open,
  })

/**
 * What was seen of a page with a card, had the host not been there. Without what the browser's search finds, which is in the
 * card too, and what the page goes on to fetch and say.
 */
function withoutHost({ finding, requests, console, ...seen }) {
  const cut = (text) => (text.endsWith(HOST) ? text.slice(0, -HOST.length) : text)
  const layout = seen.layout.slice(0, seen.layout.lastIndexOf('\n'))
  return { ...seen, layout, document: cut(seen.document), selecting: cut(seen.selecting) }
}

/**
 * Loads a page as if for the first time, and hands over how to look at it.
 * @template T
 * @param {Bench} bench
 * @param {string} address
 * @param {(look: () => Promise<Record<string, string>>, page: import('playwright-core').Page) => Promise<T>} use
 */
async function visit({ context, words }, address, use) {
  const page = await context.newPage()
  try {
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' })
    const said = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(address, { timeout: LOAD_TIMEOUT_MS })
    await page.bringToFront()
    await page.waitForTimeout(SETTLING_MS)
    // What could not be loaded is told in whatever order it failed.
    return await use(async () => ({ ...(await lookAt(page, words)), console: [...said].sort().join('\n') }), page)
  } finally {
    await page.close()
  }
}
