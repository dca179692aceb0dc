/** Packs the extension for both stores: `.output/*.zip`. */
import { main, Problem, run } from './command.mjs'
import { setUp } from './setup.mjs'

await main(async () => {
  await setUp()
  for (const browser of ['chrome', 'firefox']) {
    const { code } = await run('npx', ['wxt', 'zip', '-b', browser, '--mv3'], { show: true })
    if (code !== 0) throw new Problem(`The package for ${browser} could not be made.`)
  }
})
