import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Extension, marks, some, startChromium } from '../chromium'
import { servePages } from '../pages'

/** Any host leads to the fixture pages, so that sites can be told apart. */
const EVERY_HOST = '--host-resolver-rules=MAP *.example 127.0.0.1'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium({ args: [EVERY_HOST] })
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().includes('.example:')) await page.close()
  await extension.ask({ type: 'erase' })
  await extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
})

const none = (words: string[]): boolean => words.length === 0

async function open(host: string, path = '/belt-and-road', from: Extension = extension): Promise<Page> {
  const page = await from.context.newPage()
  await page.goto(`http://${host}.example:${site.port}${path}`)
  return page
}

const rule = (host: string, on: boolean, subdomains = true, path?: string) => ({
  host: `${host}.example`,
  subdomains,
  on,
  since: '2026-01-01T00:00:00.000Z',
  ...(path !== undefined && { path }),
})

describe('a rule', () => {
  it('acts at once in all tabs of its site and its subdomains, and in no other', async () => {
    const [home, sub, other] = [await open('home'), await open('www.news.home'), await open('homeip')]
    for (const page of [home, sub, other]) expect(await marks(page, some)).not.toEqual([])
    await extension.ask({ type: 'put-rule', rule: rule('home', false) })
    expect(await marks(home, none)).toEqual([])
    expect(await marks(sub, none)).toEqual([])
    expect(await marks(other)).not.toEqual([])
  })

  it('gives way to a more specific one', async () => {
    await extension.ask({ type: 'put-rule', rule: rule('paper', false) })
    await extension.ask({ type: 'put-rule', rule: rule('world.paper', true) })
    const [whole, part] = [await open('paper'), await open('world.paper')]
    expect(await marks(part, some)).not.toEqual([])
    expect(await marks(whole)).toEqual([])
  })

  it('can hold for a path', async () => {
    await extension.ask({ type: 'put-rule', rule: rule('paper', false, true, '/late') })
    expect(await marks(await open('paper'), some)).not.toEqual([])
    const late = await open('paper', '/late')
    await late.evaluate(() => document.body.append('The Digital Silk Road.'))
    expect(await marks(late)).toEqual([])
  })

  it('acts in another window too', async () => {
    const page = await open('home')
    await marks(page, some)
    const opened = extension.context.waitForEvent('page')
    const desk = await extension.openOwn('options.html')
    await desk.evaluate(
      (url) =>
        (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.windows.create({ url }),
      `http://window.home.example:${site.port}/belt-and-road`,
    )
    const elsewhere = (await opened).url().includes('window.')
      ? await opened
      : await extension.context.waitForEvent('page')
    expect(await marks(elsewhere, some)).not.toEqual([])
    await extension.ask({ type: 'put-rule', rule: rule('home', false) })
    expect(await marks(page, none)).toEqual([])
    expect(await marks(elsewhere, none)).toEqual([])
    await desk.close()
  })
})

it('only on chosen sites, the rest is left alone', async () => {
  await extension.ask({ type: 'set-scope', value: { default: 'chosen' } })
  await extension.ask({ type: 'put-rule', rule: rule('paper', true) })
  expect(await marks(await open('paper'), some)).not.toEqual([])
  expect(await marks(await open('home'))).toEqual([])
})

it('a pause clears every tab, and resuming marks them again', async () => {
  const page = await open('home')
  await marks(page, some)
  await extension.ask({ type: 'set-scope', value: { paused: true } })
  expect(await marks(page, none)).toEqual([])
  await extension.ask({ type: 'set-scope', value: { paused: false } })
  expect(await marks(page, some)).not.toEqual([])
})

it('rules and access are still there after the browser was started again', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'sidegloss-profile-'))
  const options = { args: [EVERY_HOST], profile }
  const first = await startChromium(options)
  await first.grant()
  await marks(await open('home', undefined, first), some)
  await first.ask({ type: 'put-rule', rule: rule('paper', false) })
  await first.close()
  const second = await startChromium(options)
  try {
    expect(await marks(await open('home', undefined, second), some)).not.toEqual([])
    expect(await marks(await open('paper', undefined, second))).toEqual([])
  } finally {
    await second.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
})

describe('without access', () => {
  it('the button explains a page once, until another comes', async () => {
    await extension.revoke()
    const page = await open('once')
    expect(await marks(page)).toEqual([])
    await extension.pressButton(page)
    const popup = await extension.openOwn(`popup.html?tab=${await extension.tabId(page)}`)
    await popup.getByText('Your browser has not given access').waitFor()
    await popup.getByRole('button', { name: 'Explain this page once' }).click()
    expect(await marks(page, some)).toContain('digital silk road')
    await popup.close()
    const here = page.url()
    for (const next of [`http://once.example:${site.port}/chinese`, here]) {
      await page.goto(next)
      expect(await marks(page), next).toEqual([])
    }
    await extension.grant()
  })

  it('the popup asks for this site alone, and marks it without a reload', async () => {
    await extension.revoke()
    const page = await open('asked')
    const elsewhere = await open('unasked')
    await extension.pressButton(page)
    const popup = await extension.openOwn(`popup.html?tab=${await extension.tabId(page)}`)
    await popup.getByRole('button', { name: 'Allow on this site' }).click()
    expect(await marks(page, some)).toContain('digital silk road')
    expect(await marks(elsewhere)).toEqual([])
    await popup.close()
    await extension.revoke()
    await extension.grant()
  })
})
