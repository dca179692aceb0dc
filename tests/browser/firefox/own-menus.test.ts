/** Access that the reader gives and takes in the browser's own list of add-ons. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ADDON_ID } from '../../../scripts/firefox.mjs'
import { inWindow } from '../../../scripts/firefox-window.mjs'
import { type Extension, startFirefox } from '../firefox'
import { marked } from '../marked'
import { marks, none } from '../marks'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startFirefox()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

/** What Firefox privileged scripts have; no types of it are to be had. */
// biome-ignore lint/suspicious/noExplicitAny: see above
declare const ChromeUtils: any, WebExtensionPolicy: any

/** What the switches on the page of an add-on do. */
const turn = (act: 'add' | 'remove', pattern: string): Promise<void> =>
  inWindow(
    extension.firefox,
    async (what: 'add' | 'remove', id: string, origin: string) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const asked = { permissions: [], origins: [origin], data_collection: [] }
      await ExtensionPermissions[what](id, asked, WebExtensionPolicy.getByID(id).extension)
    },
    act,
    ADDON_ID,
    pattern,
  )

it.each(['*://*/*', '*://localhost/*'])('%s marks the tabs that are open, and clears them again', async (pattern) => {
  const page = await extension.newPage(`${site.origin}/belt-and-road`)
  expect(await marks(page)).toEqual([])
  await turn('add', pattern)
  await marked(page).toContain('digital silk road')
  await turn('remove', pattern)
  expect(await marks(page, none)).toEqual([])
  await page.close()
})
