import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startComponentsBrowser } from '../components-browser'
import { entry, view } from '../entry/glossary-fixtures'

let browser: Awaited<ReturnType<typeof startComponentsBrowser>>
beforeAll(async () => {
  browser = await startComponentsBrowser()
})
afterAll(() => browser?.close())

const why = { by: 'always', form: 'harbour pact' }
const acts = ['onPin', 'onClose', 'onBack', 'onOpen', 'onFullEntry', 'onPoint', 'onMute', 'onCopy']
const card = (key: string, rest: object = {}) => ({
  view: view({ key, entry: entry({ id: key }) }),
  matched: 'harbour pact',
  language: 'en',
  pinned: false,
  sheet: false,
  textSize: 'medium',
  theme: 'system',
  why,
  ...rest,
})
const open = (props: object) => browser.open('Card', acts, props)

describe('what the document says', () => {
  it('is, of a term that it does not speak of, why that is explained all the same', async () => {
    const because = { en: 'The article does not name it.' }
    const shown = await open(card('a', { view: { ...card('a').view, points: [], beside: because } }))
    expect(await shown.find('.says').textContent()).toContain(because.en)
    await shown.show(card('b', { view: { ...card('b').view, points: [] } }))
    await expect.poll(() => shown.find('.says').count()).toBe(0)
  })
})

describe('the foot of the card', () => {
  it('says of one term alone that it is no longer marked', async () => {
    const shown = await open(card('a'))
    await shown.button('card_mute').click()
    await shown.button('card_mute_page').click()
    expect(await shown.told()).toEqual([['onMute', 'page', true]])
    await shown.show(card('b'))
    expect(await shown.find('.card-answer').count()).toBe(0)
    await shown.button('card_mute').click()
    expect(await shown.button('card_mute_page').count()).toBe(1)
  })

  it('keeps the focus where another term comes into the card', async () => {
    const shown = await open(card('a'))
    await shown.button('card_why').click()
    await shown.show(card('b'))
    expect(await shown.focused()).toBe('card_why')
    expect(await shown.find('.card-answer').count()).toBe(0)
  })

  it('hands the focus on from what was pressed to the way back, and back again', async () => {
    const shown = await open(card('a'))
    await shown.button('card_mute').click()
    for (const reach of ['card_mute_page', 'card_mute_site']) {
      await shown.button(reach).click()
      await expect.poll(shown.focused).toBe('card_undo')
      await shown.button('card_undo').click()
      await expect.poll(shown.focused).toBe('card_mute_page')
    }
  })

  it('leaves no strip where an answer was, once an entry without a mark is opened', async () => {
    const shown = await open(card('a'))
    await shown.button('card_why').click()
    expect(await shown.find('.card-answer').textContent()).toContain('card_why_always')
    await shown.show(card('b', { why: undefined, matched: undefined, parent: 'a' }))
    expect(await shown.find('.card-answer').count()).toBe(0)
  })
})
