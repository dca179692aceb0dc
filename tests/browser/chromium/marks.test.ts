import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { rested } from '../../../scripts/rest.mjs'
import { garbledArticle } from '../../fixtures/garbled-article'
import { type Extension, inOrder, marks, some, startChromium } from '../chromium'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

async function open(path: string): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}${path}`)
  return page
}

/** What rests on a page where nothing is expected: long enough for marks to have come. */
const resting = async (page: Page): Promise<string[]> => inOrder(await rested(() => page.evaluate(readPainted)))

describe('sense', () => {
  it('BRI is marked on a page about the Belt and Road', async () => {
    expect(await marks(await open('/belt-and-road'), (words) => words.length >= 3)).toContain('digital silk road')
    await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
    expect(await marks(await open('/belt-and-road'), (words) => words.includes('BRI'))).toContain('BRI')
    await extension.ask({ type: 'set-marks', value: { repeat: 'section' } })
  })

  it('BRI is not marked on a page about a bank of that name', async () => {
    expect(await resting(await open('/bank-rakyat'))).toEqual([])
  })

  it('five links is marked where the Belt and Road is the subject', async () => {
    expect(await marks(await open('/five-links'), some)).toContain('five links')
  })

  it('five links is not marked where a web page is the subject', async () => {
    expect(await resting(await open('/web-links'))).toEqual([])
  })
})

describe('the underline', () => {
  /** Style sheets that extensions put into a page. */
  const sheets = async (path: string, rests: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const page = await extension.context.newPage()
    const cdp = await extension.context.newCDPSession(page)
    const found: string[] = []
    cdp.on('CSS.styleSheetAdded', ({ header }) => {
      if (header.origin === 'injected') found.push(header.styleSheetId)
    })
    await cdp.send('DOM.enable')
    await cdp.send('CSS.enable')
    await page.goto(`${site.origin}${path}`)
    await rests(page)
    return found
  }

  it('has its rule on a page with terms, once', async () => {
    expect(await sheets('/belt-and-road', (page) => marks(page, some))).toHaveLength(1)
  })

  it('has no rule on a page without terms, which is not restyled for nothing', async () => {
    expect(await sheets('/late', resting)).toEqual([])
  })
})

describe('reading', () => {
  it('goes across inline elements, line breaks, soft breaks and no-break spaces, and past emoji', async () => {
    await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
    const words = await marks(await open('/inline'), (found) => found.length >= 5)
    await extension.ask({ type: 'set-marks', value: { repeat: 'section' } })
    expect(words).toEqual([
      'digital divide',
      'digitaldivide',
      'digi\u00ADtal divide',
      'digital‑divide',
      'digital\u00A0divide',
    ])
  })

  it('leaves code, forms, editors and hidden text alone, and does not join paragraphs', async () => {
    const page = await open('/skips')
    await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
    expect(await marks(page, some)).toEqual(['digital divide'])
    await extension.ask({ type: 'set-marks', value: { repeat: 'section' } })
  })

  it('enters open shadow roots', async () => {
    expect(await marks(await open('/shadow'), some)).toEqual(['digital divide'])
  })

  it('enters frames', async () => {
    const page = await open('/framed')
    const frame = page.frames().find((one) => one !== page.mainFrame())
    if (!frame) throw new Error('The page has no frame.')
    expect(await marks(frame, some)).toEqual(['Digital Silk Road'])
  })

  it('finds Chinese, simplified and traditional', async () => {
    const words = await marks(await open('/chinese'), some)
    expect(words).toEqual(expect.arrayContaining(['数字丝绸之路', '一带一路', '数字鸿沟']))
  })

  it('sees text that is added later', async () => {
    const page = await open('/late')
    await resting(page)
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.append(Object.assign(document.createElement('p'), { textContent: 'The digital divide came late.' }))
    })
    expect(await marks(page, some)).toEqual(['digital divide'])
  })

  it('starts afresh after navigation inside the page', async () => {
    const page = await open('/late')
    await resting(page)
    await page.click('#navigate')
    expect(await marks(page, some)).toEqual(['Digital Silk Road'])
  })

  it('lets a click on a marked link follow the link', async () => {
    const page = await open('/belt-and-road')
    await marks(page, some)
    await page.click('#link')
    await page.waitForURL('**/target')
  })

  it('changes no node of the page', async () => {
    const page = await open('/belt-and-road')
    await marks(page, some)
    const served = await (await fetch(`${site.origin}/belt-and-road`)).text()
    expect(await page.evaluate(() => document.body.innerHTML.trim())).toBe(
      /<h1>[\s\S]*?(?=<\/html>)/.exec(served)?.[0]?.trim(),
    )
  })
})

describe('the machine-translated article', () => {
  it('has every concept counted as often as it stands there', async () => {
    const page = await open('/garbled')
    await page.bringToFront()
    await marks(page, some)
    const { terms } = await extension.ask({ type: 'tab', tabId: await extension.tabId(page) })
    const counts = Object.fromEntries(terms.map(({ key, count }) => [key.replace(/^[^:]+:/, ''), count]))
    expect(counts).toEqual(garbledArticle.concepts)
  })

  it('has its repaired wordings marked, and nothing in its foot', async () => {
    const page = await open('/garbled')
    await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
    // The window is taller than the article, so that all of it is near enough to be painted.
    await page.setViewportSize({ width: 1200, height: 2600 })
    const words = await marks(page, some)
    await extension.ask({ type: 'set-marks', value: { repeat: 'section' } })
    expect(words).toEqual(expect.arrayContaining([...garbledArticle.repaired]))
    expect(words.filter((word) => garbledArticle.unmarkedLines.some((line) => line === word))).toEqual([])
  })
})
