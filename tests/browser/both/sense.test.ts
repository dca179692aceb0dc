import { afterEach, describe, expect, it } from 'vitest'
import { cardWith } from '../card'
import type { Tab } from '../extension'
import { marked } from '../marked'
import { marks, pointAt } from '../marks'
import { has, press, says, saysNoMore } from '../screen'
import { setting } from '../setting'

const here = setting()
afterEach(async () => {
  await here.extension.closeTabs(here.site.origin)
  await here.extension.ask({ type: 'erase' })
  await here.extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
})

const entryOfDivide = (): Promise<Tab> =>
  here.extension.openOwn('entry.html?key=digital-diplomacy-brief:digital-divide')
const withoutDivide = (words: string[]): boolean => !words.includes('digital divide')

describe('Why marked?', () => {
  it('names the form, the rule and the cues seen', async () => {
    const page = await here.openMarked('/five-links')
    await pointAt(page, 'five links')
    await cardWith(page, 'Five connectivities')
    await page.clickInCard('Why marked?')
    expect(await cardWith(page, 'can mean other things')).toMatch(/“five links” .*Belt and Road.* Rule: /)
  })

  it('says that a garbled wording is known by its company', async () => {
    const page = await here.openMarked('/garbled')
    await pointAt(page, 'count Ann first')
    await cardWith(page, '数安为先')
    await page.clickInCard('Why marked?')
    await cardWith(page, 'is a wording of machine translation')
  })
})

describe('Not this meaning', () => {
  it('takes the mark away on this page at once, and Undo brings it back', async () => {
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await page.clickInCard('Not this meaning')
    await page.clickInCard('on this page')
    await cardWith(page, 'No longer marked on this page.')
    expect(await marks(page, withoutDivide)).not.toContain('digital divide')
    await page.clickInCard('Undo')
    await marked(page).toContain('digital divide')
  })

  it('leads to where it can hold everywhere', async () => {
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await page.clickInCard('Not this meaning')
    await page.clickInCard('everywhere (in the full entry)')
    const entry = await here.extension.opened(here.extension.address('entry.html'))
    await has(entry, 'button', 'Leave unmarked everywhere')
    await entry.close()
  })

  it('holds on the whole site, and the popup has the way back', async () => {
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await page.clickInCard('Not this meaning')
    await page.clickInCard('on this site')
    expect(await marks(page, withoutDivide)).not.toContain('digital divide')
    await page.goto(`${here.site.origin}/inline`)
    expect(await marks(page)).toEqual([])
    const popup = await here.extension.openOwn(`popup.html?tab=${await page.id()}`)
    await press(popup, 'button', 'Mark Digital divide again')
    await marked(page).toContain('digital divide')
    await popup.close()
  })
})

describe('an entry of the reader’s own', () => {
  it('says their words in the card, with the glossary’s below, and can be taken back', async () => {
    const entry = await entryOfDivide()
    await press(entry, 'button', 'Write it in your own words')
    await press(entry, 'textbox', 'Your own definition')
    await entry.keyboard.type('Some are online, some are not.')
    await press(entry, 'button', 'Save')
    await says(entry, 'In your own words.')
    const page = await here.openMarked()
    await pointAt(page, 'divide', '#first')
    const text = await cardWith(page, 'Some are online, some are not.')
    expect(text).toContain('The glossary says:')
    await entry.bringToFront()
    await press(entry, 'button', 'Change your words')
    await press(entry, 'button', 'Go back to the glossary’s')
    await saysNoMore(entry, 'In your own words.')
    await entry.close()
  })

  it('can be left unmarked everywhere', async () => {
    const page = await here.openMarked()
    const entry = await entryOfDivide()
    await press(entry, 'button', 'Leave unmarked everywhere')
    expect(await marks(page, withoutDivide)).not.toContain('digital divide')
    await press(entry, 'button', 'Mark again')
    await marked(page).toContain('digital divide')
    await entry.close()
  })
})

it('wordings of machine translation are marked nowhere where the reader says so', async () => {
  await here.extension.ask({ type: 'set-marks', value: { garbled: 'never', repeat: 'every' } })
  expect(await marks(await here.openMarked('/garbled'))).not.toContain('count Ann first')
})
