import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Extension, startChromium } from '../chromium'

/** axe weighs every word against its ground: the brief has 3,000 elements, which on a busy machine took it 44 s a theme. */
const AXE_TIMEOUT_MS = 300_000

let extension: Extension
beforeAll(async () => {
  extension = await startChromium()
})
afterAll(() => extension?.close())

/** What may differ between the themes. */
const COLOURS = ['color-contrast', 'link-in-text-block']

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
  '%s has no barrier that axe knows, in the light theme and in the dark one',
  async (path) => {
    const page = await extension.openOwn(path)
    const faults = async (axe: AxeBuilder): Promise<string[]> => {
      const { passes, violations } = await axe.analyze()
      expect(passes.map(({ id }) => id)).toContain('color-contrast')
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('h1, h2').first().waitFor()
    expect(await faults(new AxeBuilder({ page }))).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(new AxeBuilder({ page }).withRules(COLOURS))).toEqual([])
    await page.close()
  },
  AXE_TIMEOUT_MS,
)
