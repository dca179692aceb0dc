import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startComponentsBrowser } from '../components-browser'
import { view } from './glossary-fixtures'

let browser: Awaited<ReturnType<typeof startComponentsBrowser>>
beforeAll(async () => {
  browser = await startComponentsBrowser()
})
afterAll(() => browser?.close())

const wording = { view: view(), language: 'en', editable: false, hidden: false }
const open = (acts = ['onWrite', 'onHide', 'onCopy']) => browser.open('OwnWording', acts, wording)

describe('the reader’s own wording', () => {
  it('says how the copy of a report went, and no longer than that', async () => {
    const shown = await open()
    const said = () => shown.find('.copy-status').textContent()
    await shown.button('entry_report').click()
    await expect.poll(said).toBe('card_copy_copied')
    await expect.poll(said, { timeout: 10_000 }).toBe('')
    await shown.refuse()
    await shown.button('entry_report').click()
    await expect.poll(said).toBe('card_copy_failed')
  })

  it('gives the focus back to the button that opened its form', async () => {
    const shown = await open()
    for (const way of ['popup_cancel', 'popup_save']) {
      await shown.button('entry_own_write').click()
      await shown.button(way).click()
      expect(await shown.focused()).toBe('entry_own_write')
    }
    expect(await shown.told()).toEqual([['onWrite', 'An agreement between ports.', 'en']])
  })

  it('offers no other words, and nobody to report to, for an entry of the reader’s own', async () => {
    const shown = await open()
    await shown.show({ ...wording, editable: true })
    expect(await shown.find('button').allInnerTexts()).toEqual(['entry_hide'])
  })

  it('stays in its language where another one is chosen while it is written', async () => {
    const shown = await open()
    await shown.button('entry_own_write').click()
    await shown.find('textarea').fill('Ports agree.')
    await shown.show({ ...wording, language: 'zh-Hant' })
    await shown.button('popup_save').click()
    expect(await shown.told()).toEqual([['onWrite', 'Ports agree.', 'en']])
  })
})
