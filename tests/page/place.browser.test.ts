import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Harness } from './harness'
import { type PageBrowser, startPageBrowser } from './page-browser'

declare const harness: Harness

let browser: PageBrowser
beforeAll(async () => {
  browser = await startPageBrowser()
})
afterAll(() => browser?.close())

/** In a window of 1000 by 700 px, the corner of a card at a line of 80 by 20 px. */
async function corner(at: [left: number, top: number], size: [width: number, height: number]): Promise<number[]> {
  const page = await browser.open('<div id="card" popover="manual" style="margin:0;padding:0;border:0"></div>')
  try {
    return await page.evaluate(
      async ([[left, top], [width, height]]) => {
        const card = document.querySelector<HTMLElement>('#card')
        if (!card) throw new Error('There is no card.')
        card.style.width = `${width}px`
        card.style.height = `${height}px`
        card.showPopover()
        const { x, y } = await harness.placeCard({ left, top, right: left + 80, bottom: top + 20 }, card, (room) => {
          card.style.maxHeight = `${room}px`
        })
        return [x, y]
      },
      [at, size] as const,
    )
  } finally {
    await page.close()
  }
}

describe('the place of a card', () => {
  it.each<[behaviour: string, at: [number, number], size: [number, number], corner: number[]]>([
    ['is 6 px under the line, at the word’s left edge', [100, 100], [360, 200], [100, 126]],
    ['is above where there is not room enough below', [100, 600], [360, 200], [100, 394]],
    ['keeps 8 px from the right edge', [900, 100], [360, 200], [632, 126]],
    ['keeps 8 px from the left edge', [-20, 100], [360, 200], [8, 126]],
    ['is lower where there is room on neither side', [100, 100], [360, 680], [100, 126]],
    ['shows the beginning of a card that is larger than the window', [10, 10], [1200, 900], [8, 36]],
  ])('%s', async (_behaviour, at, size, expected) => {
    expect(await corner(at, size)).toEqual(expected)
  })
})
