import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { cardText, cardWith, clickInCard, type Extension, marks, pointAt, some, startChromium } from '../chromium'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium({ context: { hasTouch: true } })
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
// Tabs are told apart by their address.
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
})

async function open(path = '/belt-and-road'): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}${path}`)
  await page.bringToFront()
  await marks(page, some)
  return page
}

const noCard = (page: Page): Promise<string> => rested(() => cardText(page), { good: (text) => text === '' })

describe('the card', () => {
  it('says what the brief says with stance and place, and where the definition comes from', async () => {
    const page = await open()
    await pointAt(page, 'Belt and Road Initiative')
    const text = await cardWith(page, 'Belt and Road Initiative')
    expect(text).toMatch(/yí ?dài ?yí ?lù|yī ?dài ?yī ?lù/)
    expect(text).toMatch(
      /In a Guangming Online article (reports|describes|claims|recommends|defines|predicts|rejects|accuses)/,
    )
    expect(text).toMatch(/Guangming Online, 20 Jan 2022, sentence \d+/)
    expect(text).toMatch(/Sources \d/)
  })

  it('opens a related term inside itself, with a way back', async () => {
    const page = await open()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await clickInCard(page, 'Related')
    await cardWith(page, 'Digital poverty')
    await clickInCard(page, 'Digital poverty')
    await cardWith(page, 'Back to Digital divide')
    await clickInCard(page, 'Back to')
    expect(await rested(() => cardText(page), { good: (text) => !text.includes('Back to') })).toContain(
      'Digital divide',
    )
  })

  it('stays where it is once it is pinned, and closes by its button', async () => {
    const page = await open()
    await pointAt(page, 'Belt and Road Initiative')
    await cardWith(page, 'Belt and Road Initiative')
    await clickInCard(page, 'Pin this card')
    await page.mouse.move(5, 5)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await cardText(page)).toContain('Belt and Road Initiative')
    await clickInCard(page, 'Close')
    expect(await noCard(page)).toBe('')
  })

  it('copies the note with who says what', async () => {
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await open()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await clickInCard(page, 'More')
    await clickInCard(page, 'Copy with attribution')
    await cardWith(page, 'Copied')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('Digital divide (数字鸿沟')
    expect(text).toMatch(/\(Guangming Online, 20 Jan 2022, sentence \d+\)/)
    expect(text).toContain('(Sidegloss)')
  })

  it('says that a wording is only reconstructed, and what the machine made of it', async () => {
    const page = await open('/garbled')
    await pointAt(page, 'count Ann first')
    const text = await cardWith(page, '数安为先')
    expect(text).toContain('Reconstructed, high')
    expect(text).toContain('count Ann first')
  })

  it('leads to the whole entry in a tab', async () => {
    const page = await open()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    const opened = extension.context.waitForEvent('page')
    await clickInCard(page, 'Full entry')
    const entry = await opened
    await entry.getByRole('heading', { level: 1, name: 'Digital divide' }).waitFor()
    await entry.close()
  })
})

describe('by touch', () => {
  const middleOf = (page: Page, selector: string, words: string) =>
    page.evaluate(
      ([wanted, text]) => {
        const node = document.querySelector(wanted as string)?.firstChild as Text
        const range = document.createRange()
        range.setStart(node, node.data.indexOf(text as string))
        range.setEnd(node, node.data.indexOf(text as string) + (text as string).length)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      },
      [selector, words],
    )

  it('a tap on a term opens a sheet at the bottom, a tap beside it closes it', async () => {
    const page = await open()
    const { x, y } = await middleOf(page, '#first', 'Belt and Road')
    await page.touchscreen.tap(x, y)
    await cardWith(page, 'Belt and Road Initiative')
    const sheet = await page.evaluate(() => {
      const [host] = document.querySelectorAll('html > :not(head, body)')
      const { bottom, width } = host?.getBoundingClientRect() ?? { bottom: 0, width: 0 }
      return { bottom: innerHeight - bottom, width: innerWidth - width }
    })
    expect(sheet).toEqual({ bottom: 0, width: 0 })
    await page.touchscreen.tap(x, 10)
    expect(await noCard(page)).toBe('')
  })

  it('a tap on a marked link follows the link', async () => {
    const page = await open()
    const { x, y } = await middleOf(page, '#link', 'digital silk road')
    await page.touchscreen.tap(x, y)
    await page.waitForURL('**/target')
  })
})
