import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Extension, startChromium } from '../chromium'

/** axe weighs every word against its ground: the brief has 3,000 elements, which on a busy machine took it 44 s. */
const AXE_TIMEOUT_MS = 180_000

let extension: Extension
beforeAll(async () => {
  extension = await startChromium()
})
afterAll(() => extension?.close())

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([
    'welcome.html',
    'brief.html',
    'map.html',
    'options.html',
    'entry.html',
    'entry.html?key=digital-diplomacy-brief:five-connectivities',
    'write.html',
    'popup.html',
  ])(
    '%s has no barrier that axe knows',
    async (path) => {
      const page = await extension.openOwn(path)
      await page.emulateMedia({ colorScheme })
      await page.locator('h1, h2').first().waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
      await page.close()
    },
    AXE_TIMEOUT_MS,
  )
})
