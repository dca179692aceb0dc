/** `npm start -- <file or address>`: shows a page with its terms explained; without a display, prints what it found. */
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { anyBrowser } from './browsers.mjs'
import { build } from './build.mjs'
import { main, Problem, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

await main(async () => {
  await setUp()
  // What stands here imports packages: only now are they surely there.
  const { source } = await import('./source.mjs')
  const { startReader } = await import('./reader.mjs')
  const page = await source(process.argv[2])
  try {
    const browser = await anyBrowser()
    console.log('Building …')
    await build([browser.kind])
    const reader = await startReader(browser, { headless: !hasDisplay() })
    try {
      await reader.open(page.address)
      if ((await reader.text()).trim() === '') throw new Problem(`There is no text in the page ${page.address}`)
      if (hasDisplay()) await show(reader, page.address)
      else await print(reader, pictureOf(process.argv[2]))
    } finally {
      await reader.close()
    }
  } finally {
    await page.close()
  }
})

/** The reader takes over, until the window is closed. */
async function show(reader, address) {
  await reader.tidy()
  console.log(`${address} is open with every site allowed, in a profile that is thrown away. Close the window to end.`)
  await reader.closed
}

/** Each page has a picture of its own. @param {string | undefined} page file or address */
function pictureOf(page) {
  const words = page && basename(page).match(/[\p{L}\p{N}]+/gu)
  return join(ROOT, 'artifacts', `${['start', ...(words || [])].join('-').slice(0, 60)}.png`)
}

/** @param {import('./reader.mjs').Reader} reader @param {string} picture where it is saved */
async function print(reader, picture) {
  const { everyMark, MOST_SCREENS } = await import('./reader.mjs')
  const found = await everyMark(reader)
  const counts = [...found.counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const counted = (/** @type {number} */ n, /** @type {string} */ what) => `${n} ${what}${n === 1 ? '' : 's'}`
  console.log(`\nMarked: ${counted(total, 'place')}, ${counted(counts.length, 'wording')}`)
  if (!found.whole) console.log(`The page is longer: only its first ${MOST_SCREENS} screens were counted.`)
  if (total === 0) console.log('The glossary has nothing on this page.')
  for (const [text, count] of counts) console.log(`${String(count).padStart(5)}  ${text}`)
  await mkdir(join(ROOT, 'artifacts'), { recursive: true })
  const opened = await reader.showFirst()
  await reader.picture(picture)
  console.log(
    '\nCounted is every place. In the picture, as by default, the first of each term in a section is underlined',
  )
  console.log(`${opened ? 'and the card of the first is open' : 'and no card is open'}: ${picture}`)
}
