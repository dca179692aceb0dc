/** A browser in which the acts on the library are carried out, each with its calls failing. */
import { chromium } from 'playwright-core'
import { findChromium } from '../../../scripts/browsers.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { bundle } from '../../bundle'
import type { FailEach, Failures, How } from './failing-page'
import type { ActName } from './failing-worker'

declare const failEach: FailEach

export const ACTS: readonly ActName[] = [
  'an import',
  'a replacement',
  'an undoing',
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
const IN_STEPS: readonly ActName[] = ['a restoring', 'a migration', 'a removal for good']

export interface FailingBrowser {
  failEach(act: ActName, ways: How['ways']): Promise<Failures>
  close(): Promise<void>
}

export async function startFailing(): Promise<FailingBrowser> {
  const scripts = new Map<string, string>()
  for (const name of ['failing-page', 'failing-worker'])
    scripts.set(`/${name}.js`, await bundle(new URL(`${name}.ts`, import.meta.url), { minify: true }))
  const site = await serve((path) => {
    const body = scripts.get(path)
    if (body !== undefined) return { body, headers: { 'content-type': 'text/javascript' } }
    return '<!doctype html><script src="/failing-page.js"></script>'
  })
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.goto(site.origin)
  return {
    failEach: (act, ways) =>
      page.evaluate(([name, how]) => failEach(name, how), [act, { inSteps: IN_STEPS.includes(act), ways }] as const),
    close: async () => {
      await browser.close()
      await site.close()
    },
  }
}
