/**
 * `npm run integrity -- --pages DIR`: saved pages without and with the extension, in Chromium; ends with 1 where they differ.
 * The figures go to `docs/measurements.md`. Without DIR the few pages of the tests are compared, and nothing is written.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium } from './browsers.mjs'
import { build, built } from './build.mjs'
import { main, Problem, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

/** Find-in-page looks for what is marked, and for a word that is everywhere. */
const WORDS = ['digital divide', 'the']
/** Something to mark, whatever a page is about. */
const SENTENCE = 'The digital divide, and the Digital Silk Road. '
/** Paragraphs that get the sentence: as many as can be painted at once. */
const MOST_SOWN = 250

/** @typedef {import('./compared-page.mjs').Comparison & { name: string }} Row */

await main(async () => {
  const { values } = parseArgs({ options: { pages: { type: 'string' } } })
  const pages = await savedPages(resolve(values.pages ?? join(ROOT, 'tests/fixtures/pages')))
  await setUp()
  await build(['chromium'])
  const { rows, version } = await compareAll(pages)
  console.log(`\n${report(rows)}`)
  if (rows.some((row) => count(row) > 0)) process.exitCode = 1
  if (values.pages === undefined) return
  const { writeMeasurements } = await import('./measurements.mjs')
  const command = 'npm run integrity -- --pages DIR'
  await writeMeasurements('Page integrity', { command, versions: { Chromium: version }, body: report(rows) })
})

/** HTML of each page of a folder by its name. @param {string} folder @returns {Promise<Map<string, string>>} */
async function savedPages(folder) {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.x?html?$/i.test(name)).sort()
  if (names.length === 0) throw new Problem(`There is no HTML file in ${folder}.`)
  return new Map(
    await Promise.all(
      names.map(async (name) => /** @type {const} */ ([name, sown(await readFile(join(folder, name), 'utf8'))])),
    ),
  )
}

/** The page with the sentence at its head, where a card opens without a scroll, and in its paragraphs. @param {string} html */
function sown(html) {
  let left = MOST_SOWN
  return html
    .replace(/<body(?:\s[^>]*)?>/gi, (tag) => tag + SENTENCE)
    .replace(/<p(?:\s[^>]*)?>/gi, (tag) => (left-- > 0 ? tag + SENTENCE : tag))
}

/** @param {Map<string, string>} pages @returns {Promise<{ rows: Row[], version: string }>} */
async function compareAll(pages) {
  // What stands here imports packages: only now are they surely there.
  const { comparePage, makeSteady } = await import('./compared-page.mjs')
  const { serve } = await import('./serve.mjs')
  const site = await serve((path) => pages.get(decodeURIComponent(path.slice(1))))
  const bench = await startBench(site.origin)
  try {
    await bench.context.addInitScript(makeSteady)
    const rows = []
    for (const name of pages.keys()) {
      const row = { name, ...(await comparePage(bench, `${site.origin}/${encodeURIComponent(name)}`)) }
      rows.push(row)
      console.log(line(row))
    }
    return { rows, version: bench.context.browser()?.version() ?? 'unknown' }
  } finally {
    await bench.close()
    await site.close()
  }
}

/** A browser that reaches this machine alone. @param {string} origin of the pages, which may use the clipboard */
async function startBench(origin) {
  const { answerPromptsWithYes, EVERY_SITE, launchChromium } = await import('./chromium.mjs')
  const executable = findChromium()
  if (!executable) throw new Problem('No Chromium was found: run npm test, which installs it or says how.')
  const { context, id, close } = await launchChromium({
    executable,
    extension: built.chromium,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    context: { viewport: { width: 1100, height: 800 } },
  })
  await context.grantPermissions(['clipboard-read'], { origin })
  await answerPromptsWithYes(context, id)
  const own = await context.newPage()
  // A site's icon is asked for once, with its first page.
  await own.goto(origin)
  await own.goto(`chrome-extension://${id}/options.html`)
  const everySite = { origins: [EVERY_SITE] }
  await own.evaluate((message) => globalThis.chrome.runtime.sendMessage(message), {
    type: 'set-marks',
    value: { repeat: 'every' },
  })
  return {
    context,
    words: WORDS,
    close,
    grant: () => own.evaluate((sites) => globalThis.chrome.permissions.request(sites), everySite),
    revoke: () => own.evaluate((sites) => globalThis.chrome.permissions.remove(sites), everySite),
    step: () =>
      own.evaluate(async () => {
        const [tab] = await globalThis.chrome.tabs.query({ active: true, lastFocusedWindow: true })
        await globalThis.chrome.tabs.sendMessage(tab.id, { type: 'step', direction: 'next' })
      }),
  }
}

/** @param {Row} row */
function count({ differing, card }) {
  return differing.length + (card?.differing.length ?? 0)
}

/** @param {Row} row */
function line({ name, marks, unsteady, differing, card }) {
  const differences = [...differing, ...(card?.differing ?? []).map((aspect) => `${aspect} with a card`)]
  const found = differences.length > 0 ? `differ: ${differences.join(', ')}` : '0 differences'
  const left = unsteady.length > 0 ? ` (not compared: ${unsteady.join(', ')})` : ''
  return `${name.padEnd(40)} ${String(marks).padStart(4)} marks, ${card ? 'card' : 'no card'}, ${found}${left}`
}

/** @param {Row[]} rows */
function report(rows) {
  const aspects = [...new Set(rows.flatMap(({ compared }) => compared))]
  const withAspect = (aspect) => rows.filter(({ compared }) => compared.includes(aspect))
  const table = aspects.map((aspect) => {
    const pages = withAspect(aspect)
    const marked = pages.filter(({ differing }) => differing.includes(aspect)).length
    const carded = pages.filter(({ card }) => card?.compared.includes(aspect))
    const withCard = carded.filter(({ card }) => card?.differing.includes(aspect)).length
    const figures = [pages.length, marked, ...(carded.length > 0 ? [carded.length, withCard] : ['', ''])]
    return `| ${aspect} | ${figures.join(' | ')} |`
  })
  const bad = rows.filter((row) => count(row) > 0)
  return [
    `${rows.length} pages, ${rows.reduce((sum, { marks }) => sum + marks, 0)} marks, ${bad.length} pages with differences.`,
    'Each page is loaded twice without the extension and once with it; what comes out different without it, or cannot be printed at all, is not compared. It is printed with its card open, as a PDF of the same bytes. Its paragraphs were given a sentence with two terms, so that there is something to mark.',
    ['| compared | pages | differ | with a card open | differ |', '|---|---|---|---|---|', ...table].join('\n'),
    ...(bad.length > 0 ? [bad.map((row) => `- ${line(row)}`).join('\n')] : []),
  ].join('\n\n')
}
