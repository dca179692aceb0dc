/** In Firefox: pages with and without the extension, texts that change, and pages that frameworks take over. */
import { inflateSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { differences, readArticle } from '../../../scripts/looks.mjs'
import { readPainted } from '../../../scripts/painted.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { readWitness } from '../../../scripts/witness.mjs'
import { type FrameworkName, frameworkPages } from '../../fixtures/frameworks/frameworks'
import type { Story } from '../../fixtures/frameworks/story'
import { calmChanges, changes, makeChange, showInMain, TERMS } from '../changes'
import { type Extension, startFirefox } from '../firefox'
import { marks, some } from '../marks'
import { fixturePage } from '../pages'
import { watchMarks } from '../watch-marks'

const WORDS = ['digital', 'Belt and Road', '数字']
const PAGES = ['integrity', 'belt-and-road', 'chinese', 'shadow', 'skips']
const FRAMEWORKS: readonly FrameworkName[] = ['react', 'react-document', 'vue', 'svelte']
/** A page that changes much is read at most every 2 s; a loaded machine takes longer; ms. */
const SOON = { timeout: 10_000 }
const HOST = '<div popover="manual"></div>'

const story: Story = [
  { id: 'a', parts: ['The digital divide is wide.'] },
  { id: 'b', parts: ['On ', 'digital', ' poverty.'] },
]

interface Visit {
  page: Page
  /** What the page said in the console. */
  said: string[]
}

let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
/** As they are without the extension. */
const controls = new Map<string, Awaited<ReturnType<typeof look>>>()
beforeAll(async () => {
  const pages = new Map<string, string>()
  for (const name of [...PAGES, 'late', 'frame']) pages.set(`/${name}`, fixturePage(name))
  for (const name of FRAMEWORKS) for (const [path, text] of await frameworkPages(name, story)) pages.set(path, text)
  site = await serve((path) => pages.get(path))
  extension = await startFirefox()
  // The site's icon is asked for once.
  await (await open('frame')).page.close()
  for (const name of PAGES) {
    const visit = await open(name)
    await marks(visit.page)
    controls.set(name, await look(visit))
    await visit.page.close()
  }
  await extension.request('*://*/*')
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

async function open(name: string): Promise<Visit> {
  const page = await extension.newPage('about:blank')
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(`${site.origin}/${name}`)
  await page.bringToFront()
  return { page, said }
}

const look = async ({ page, said }: Visit): Promise<Record<string, string>> => ({
  ...(await page.evaluate(readWitness, WORDS)),
  'reader view': await readArticle(page),
  console: said.join('\n'),
  printing: await printed(page),
})

/** What the printed page draws, with its fonts; not the tables of its PDF, which hold the time of printing. */
async function printed(page: Page): Promise<string> {
  const pdf = Buffer.from(await page.pdf()).toString('latin1')
  const streams = [...pdf.matchAll(/<<([^>]*\/FlateDecode[^>]*)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  const drawn = streams.filter(([, kind]) => !/\/Type \/(XRef|ObjStm)/.test(kind as string))
  if (drawn.length === 0) throw new Error('Nothing was printed.')
  return drawn.map(([, , packed]) => inflateSync(Buffer.from(packed as string, 'latin1')).toString('latin1')).join('\n')
}

const painted = async (page: Page): Promise<string[]> => (await page.evaluate(readPainted)).map(({ text }) => text)

describe('a page with marks', () => {
  // Tabs are told apart by their address.
  let last: Page | undefined
  const opened = async (name: string): Promise<Visit> => {
    const visit = await open(name)
    last = visit.page
    return visit
  }
  afterEach(() => last?.close())

  it.each(PAGES)('%s is the same as without', async (name) => {
    const visit = await opened(name)
    expect(await marks(visit.page, some)).not.toEqual([])
    expect(differences([controls.get(name) ?? {}], await look(visit))).toEqual([])
  })

  it('is not changed for a moment, and none of its functions is called', async () => {
    const { page } = await opened('integrity')
    expect(await marks(page, some)).not.toEqual([])
    expect(await page.evaluate('witnessed')).toEqual({ changes: 0, calls: [], messages: 0 })
  })

  it('has one element more once a card is open, and is the same beside it', async () => {
    const visit = await opened('belt-and-road')
    const { page } = visit
    await marks(page, some)
    const before = await look(visit)
    await extension.press('next-term')
    const isOpen = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.lastElementChild?.matches('div:popover-open') === true)
    await expect.poll(isOpen).toBe(true)
    const during = await look(visit)
    for (const aspect of ['document', 'selecting']) expect(during[aspect]).toBe(`${before[aspect]}${HOST}`)
    expect(during.layout?.split('\n').slice(0, -1)).toEqual(before.layout?.split('\n'))
    // The browser's search finds what is on the screen, the card's words too.
    expect(differences([before], during)).toEqual(['document', 'layout', 'selecting', 'finding'])
  })
})

describe('a term', () => {
  let page: Page
  beforeAll(async () => {
    await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
    page = (await open('late')).page
    await page.evaluate(watchMarks, TERMS)
  })

  async function show(html: string, marked: string[]): Promise<void> {
    await page.evaluate(() => markWatch.wrong.splice(0))
    await page.evaluate(showInMain, html)
    await expect.poll(() => painted(page), SOON).toEqual(marked)
  }

  it.each(changes)('that is %s', async (_fate, html, before, change, after) => {
    await show(html, before)
    await page.evaluate(makeChange, change.toString())
    await expect.poll(() => painted(page), SOON).toEqual(after)
    expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
  })

  it.each(calmChanges)('does not blink for %s', async (_what, html, change) => {
    await show(html, ['digital divide'])
    expect(await page.evaluate(makeChange, change.toString())).toBe(1)
  })
})

describe.each(FRAMEWORKS)('a page of %s', (name) => {
  it('is taken over without a warning after it was marked, and keeps its marks', async () => {
    const { page } = await open(name)
    const said: string[] = []
    page.on('console', (message) => {
      if (['warn', 'error', 'assert'].includes(message.type())) said.push(message.text())
    })
    await expect.poll(() => painted(page), SOON).toEqual(['digital divide', 'digital poverty'])
    await page.evaluate((shown) => framework.hydrate(shown), story)
    await expect.poll(() => painted(page), SOON).toEqual(['digital divide', 'digital poverty'])
    expect(said).toEqual([])
    await page.close()
  })
})
