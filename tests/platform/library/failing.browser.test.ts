import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../../scripts/browsers.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { bundle } from '../../bundle'
import type { FailEach } from './failing-page'
import type { ActName } from './failing-worker'

declare const failEach: FailEach

let browser: Browser
let site: Awaited<ReturnType<typeof serve>>
let page: Page
beforeAll(async () => {
  const scripts = new Map<string, string>()
  for (const name of ['failing-page', 'failing-worker'])
    scripts.set(`/${name}.js`, await bundle(new URL(`${name}.ts`, import.meta.url), { minify: true }))
  site = await serve((path) => {
    const body = scripts.get(path)
    if (body !== undefined) return { body, headers: { 'content-type': 'text/javascript' } }
    return '<!doctype html><script src="/failing-page.js"></script>'
  })
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  page = await browser.newPage()
  await page.goto(site.origin)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const ACTS: readonly ActName[] = [
  'an import',
  'a replacement',
  'an update',
  'an edit',
  'a change of use',
  'another version',
  'the end of a subscription',
  'a migration',
  'a removal for good',
  'a restoring',
  'an erasing',
]

describe.each(ACTS)('%s', (act) => {
  it.each(['rejects', 'full', 'hangs'] as const)(
    'loses nothing when any of its calls %s, and comes to its end when it is tried again',
    async (way) => {
      const inSteps = act === 'a restoring' || act === 'a migration' || act === 'a removal for good'
      const { tried, done, wrong } = await page.evaluate(
        ([name, how, steps]) => failEach(name, how, { inSteps: steps }),
        [act, way, inSteps] as const,
      )
      expect(wrong).toEqual([])
      // Only deleting needs no room.
      if (way !== 'full' || !['a removal for good', 'an erasing'].includes(act)) expect(tried).toBeGreaterThan(0)
      // An index that cannot be kept serves all the same.
      if (way === 'full' && act === 'a migration') expect(done).toBe(tried)
    },
  )
})
