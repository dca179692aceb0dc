import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Extension, startExtension, type Tab } from '../extension'
import { marked } from '../marked'
import { marks, none } from '../marks'
import { press, says } from '../screen'
import { setting } from '../setting'

const here = setting()
afterEach(async () => {
  await here.extension.closeTabs('.example:')
  await here.extension.ask({ type: 'erase' })
  await here.extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
})

const address = (host: string, path = '/belt-and-road'): string => `http://${host}.example:${here.site.port}${path}`
const open = (host: string, path?: string, from: Extension = here.extension): Promise<Tab> =>
  from.open(address(host, path))

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
    for (const page of [home, sub, other]) await marked(page).not.toEqual([])
    await here.extension.ask({ type: 'put-rule', rule: rule('home', false) })
    expect(await marks(home, none)).toEqual([])
    expect(await marks(sub, none)).toEqual([])
    expect(await marks(other)).not.toEqual([])
  })

  it('gives way to a more specific one', async () => {
    await here.extension.ask({ type: 'put-rule', rule: rule('paper', false) })
    await here.extension.ask({ type: 'put-rule', rule: rule('world.paper', true) })
    const [whole, part] = [await open('paper'), await open('world.paper')]
    await marked(part).not.toEqual([])
    expect(await marks(whole)).toEqual([])
  })

  it('can hold for a path', async () => {
    await here.extension.ask({ type: 'put-rule', rule: rule('paper', false, true, '/late') })
    await marked(await open('paper')).not.toEqual([])
    const late = await open('paper', '/late')
    await late.evaluate(() => document.body.append('The Digital Silk Road.'))
    expect(await marks(late)).toEqual([])
  })

  it('for a path acts on a page that goes there by itself, and on one that leaves it', async () => {
    await here.extension.ask({ type: 'put-rule', rule: rule('paper', false, true, '/late') })
    const page = await open('paper')
    await marked(page).not.toEqual([])
    await page.evaluate(() => history.pushState(null, '', '/late/story'))
    expect(await marks(page, none)).toEqual([])
    await expect.poll(() => page.badge()).toBe('')
    await page.evaluate(() => history.pushState(null, '', '/belt-and-road'))
    await marked(page).not.toEqual([])
  })

  it('acts in another window too', async () => {
    const page = await open('home')
    await marked(page).not.toEqual([])
    const elsewhere = await here.extension.openWindow(address('window.home'))
    await marked(elsewhere).not.toEqual([])
    await here.extension.ask({ type: 'put-rule', rule: rule('home', false) })
    expect(await marks(page, none)).toEqual([])
    expect(await marks(elsewhere, none)).toEqual([])
  })
})

it('only on chosen sites, the rest is left alone', async () => {
  await here.extension.ask({ type: 'set-scope', value: { default: 'chosen' } })
  await here.extension.ask({ type: 'put-rule', rule: rule('paper', true) })
  await marked(await open('paper')).not.toEqual([])
  expect(await marks(await open('home'))).toEqual([])
})

it('a pause clears every tab, and resuming marks them again', async () => {
  const page = await open('home')
  await marked(page).not.toEqual([])
  await here.extension.ask({ type: 'set-scope', value: { paused: true } })
  expect(await marks(page, none)).toEqual([])
  await here.extension.ask({ type: 'set-scope', value: { paused: false } })
  await marked(page).not.toEqual([])
})

it('rules and access are still there after the browser was started again', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'sidegloss-profile-'))
  const first = await startExtension({ profile })
  await first.grant()
  await marked(await open('home', undefined, first)).not.toEqual([])
  await first.ask({ type: 'put-rule', rule: rule('paper', false) })
  await first.close()
  const second = await startExtension({ profile })
  try {
    await marked(await open('home', undefined, second)).not.toEqual([])
    expect(await marks(await open('paper', undefined, second))).toEqual([])
  } finally {
    await second.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
})

describe('without access', () => {
  beforeEach(() => here.extension.revoke())
  afterEach(async () => {
    await here.extension.revoke()
    await here.extension.grant()
  })

  /** The popup as it stands over a tab: it comes with the button, which gives access for this once. */
  async function popupOver(page: Tab): Promise<Tab> {
    await page.pressButton()
    return here.extension.openOwn(`popup.html?tab=${await page.id()}`)
  }

  it('the button explains a page once, until another comes', async () => {
    const page = await open('once')
    expect(await marks(page)).toEqual([])
    const popup = await popupOver(page)
    await says(popup, 'Your browser has not given access')
    await press(popup, 'button', 'Explain this page once')
    await marked(page).toContain('digital silk road')
    await popup.close()
    for (const next of [address('once', '/chinese'), address('once')]) {
      await page.goto(next)
      expect(await marks(page), next).toEqual([])
    }
  })

  it('the popup asks for this site alone, and marks it without a reload', async () => {
    const [page, elsewhere] = [await open('asked'), await open('unasked')]
    const popup = await popupOver(page)
    await press(popup, 'button', 'Allow on this site')
    await marked(page).toContain('digital silk road')
    expect(await marks(elsewhere)).toEqual([])
    await popup.close()
  })
})
