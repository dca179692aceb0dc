import { afterEach, describe, expect, it } from 'vitest'
import { cardGoes, cardWith } from '../card'
import type { Tab } from '../extension'
import { pointAt, type Spot, spotOf } from '../marks'
import { has } from '../screen'
import { setting } from '../setting'

const here = setting({ touch: true })
afterEach(() => here.extension.closeTabs(here.site.origin))

describe('the card', () => {
  it('says what the brief says with stance and place, and where the definition comes from', async () => {
    const page = await here.openMarked()
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
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await page.clickInCard('Related')
    await cardWith(page, 'Digital poverty')
    await page.clickInCard('Digital poverty')
    await cardWith(page, 'Back to Digital divide')
    await page.clickInCard('Back to')
    await expect.poll(() => page.cardText()).toMatch(/^(?!.*Back to).*Digital divide/)
  })

  it('leads from the five links of the article to those of the Belt and Road', async () => {
    const page = await here.openMarked('/garbled')
    await pointAt(page, 'digital friendly five links')
    expect(await cardWith(page, 'Digital-friendly five links')).toContain('applies the five Belt and Road priorities')
    await page.clickInCard('Related')
    await cardWith(page, 'Five connectivities')
    await page.clickInCard('Five connectivities')
    const text = await cardWith(page, 'Back to Digital-friendly five links')
    expect(text).toContain('The five priorities that China has set')
    expect(text).toMatch(/five links/)
  })

  it('stays where it is once it is pinned, and closes by its button', async () => {
    const page = await here.openMarked()
    await pointAt(page, 'Belt and Road Initiative')
    await cardWith(page, 'Belt and Road Initiative')
    await page.clickInCard('Pin this card')
    await page.mouse.move(5, 5)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await page.cardText()).toContain('Belt and Road Initiative')
    // What is rested on next is shown in it, with the way back.
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Back to Belt and Road Initiative')
    await page.clickInCard('Close')
    await cardGoes(page)
  })

  it('copies the note with who says what', async () => {
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await page.clickInCard('More')
    expect(await page.cardText()).not.toContain('Edit')
    await page.clickInCard('Copy with attribution')
    await cardWith(page, 'Copied')
    const text = await page.copied()
    expect(text).toContain('Digital divide (数字鸿沟')
    expect(text).toMatch(/\(Guangming Online, 20 Jan 2022, sentence \d+\)/)
    expect(text).toContain('(Sidegloss)')
  })

  it('says that a wording is only reconstructed, and what the machine made of it', async () => {
    const page = await here.openMarked('/garbled')
    await pointAt(page, 'count Ann first')
    const text = await cardWith(page, '数安为先')
    expect(text).toContain('Reconstructed, high')
    expect(text).toContain('count Ann first')
  })

  it('leads to the whole entry in a tab', async () => {
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await page.clickInCard('Full entry')
    const entry = await here.extension.opened(here.extension.address('entry.html'))
    await has(entry, 'heading', 'Digital divide')
    await entry.close()
  })

  it('leads from what is said to where it is said, in a tab', async () => {
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await page.clickInCard('Guangming Online, 20 Jan 2022, sentence')
    const brief = await here.extension.opened(here.extension.address('brief.html#'))
    const named = () => brief.evaluate(() => document.querySelector('[data-arrived]')?.textContent ?? '')
    await expect.poll(named).toMatch(/digital divide/i)
    await brief.close()
  })
})

describe('by touch', () => {
  const tap = async (page: Tab, words: string, within: string): Promise<Spot> => {
    const spot = await page.evaluate(spotOf, [words, within] as const)
    if (!spot) throw new Error(`The page does not show "${words}".`)
    await page.tap(spot.x, spot.y)
    return spot
  }

  it('a tap on a term opens a sheet at the bottom, a tap beside it closes it', async () => {
    const page = await here.openMarked()
    const { x } = await tap(page, 'Belt and Road', '#first')
    await cardWith(page, 'Belt and Road Initiative')
    const sheet = () =>
      page.evaluate(() => {
        const [host] = document.querySelectorAll('html > :not(head, body)')
        const { bottom, width } = host?.getBoundingClientRect() ?? { bottom: 0, width: 0 }
        return { bottom: innerHeight - bottom, width: innerWidth - width }
      })
    await expect.poll(sheet).toEqual({ bottom: 0, width: 0 })
    await page.tap(x, 10)
    await cardGoes(page)
  })

  it('a tap on a marked link follows the link', async () => {
    const page = await here.openMarked()
    await tap(page, 'digital silk road', '#link')
    await expect.poll(() => page.address()).toMatch(/\/target$/)
  })
})
