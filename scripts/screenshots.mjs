/**
 * `npm run screenshots`: the pictures of the README, taken of the real extension, into `docs/pictures/`.
 * `npm run screenshots -- --all`: every screen in every state, into `artifacts/screens/`, to be looked at.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bothBrowsers } from './browsers.mjs'
import { build } from './build.mjs'
import { main, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const all = process.argv.includes('--all')
const FOLDER = join(ROOT, all ? 'artifacts/screens' : 'docs/pictures')

await main(async () => {
  await setUp()
  const { chromium } = await bothBrowsers()
  await build(['chromium'])
  await mkdir(FOLDER, { recursive: true })
  // What stands here imports packages: only now are they surely there.
  const { stage } = await import('./stage.mjs')
  const { everyScreen, readmeScreens } = await import('./screens.mjs')
  for (const { language, options, take } of all ? everyScreen : readmeScreens) {
    const set = await stage(chromium, language, options)
    try {
      await take(set, (page, name) => page.screenshot({ path: join(FOLDER, `${name}.png`) }))
    } finally {
      await set.close()
    }
  }
  console.log(`Pictures: ${FOLDER}`)
})
