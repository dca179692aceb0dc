import { afterAll, beforeAll, expect, it } from 'vitest'
import { startComponentsBrowser } from '../components-browser'

let browser: Awaited<ReturnType<typeof startComponentsBrowser>>
beforeAll(async () => {
  browser = await startComponentsBrowser()
})
afterAll(() => browser?.close())

it('puts a site rule that was deleted back as it was', async () => {
  const rule = { host: 'a.example', subdomains: false, on: true, since: '2026-06-01T00:00:00.000Z' }
  const sites = (rules: object[]) => ({
    settings: { scope: { default: 'chosen', paused: false }, rules },
    everySite: false,
  })
  const acts = ['onScope', 'onEverywhere', 'parseRule', 'onPutRule', 'onDeleteRule', 'onRestoreRule']
  const shown = await browser.open('SiteOptions', acts, sites([rule]))
  await shown.button('options_rule_delete a.example').click()
  await shown.show(sites([]))
  await shown.button('library_undo').click()
  expect(await shown.told()).toEqual([
    ['onDeleteRule', rule],
    ['onRestoreRule', rule],
  ])
})
