/** Builds the extension for both browsers into `.output/`. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { main, must, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

/** Folders of the built extension. */
export const built = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
}

/** @param {readonly ('chromium' | 'firefox')[]} [kinds] */
export async function build(kinds = ['chromium', 'firefox']) {
  // WXT takes Manifest V2 for Firefox unless told, and that drops optional hosts in silence.
  for (const kind of kinds)
    await must('npx', ['wxt', 'build', '-b', kind === 'chromium' ? 'chrome' : 'firefox', '--mv3'])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    await setUp()
    await build()
    console.log(`Built:\n  ${built.chromium}\n  ${built.firefox}`)
  })
