import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Site } from '../../../components/popup/popup-props'
import { startComponentsBrowser } from '../components-browser'

let browser: Awaited<ReturnType<typeof startComponentsBrowser>>
beforeAll(async () => {
  browser = await startComponentsBrowser()
})
afterAll(() => browser?.close())

const facts: Site['facts'] = {
  pageKind: 'web',
  access: 'all',
  paused: false,
  decision: { on: true, by: 'default' },
  once: false,
}
const popup = (fact: Partial<Site['facts']>, unmarked: Site['unmarked'] = []) => ({
  site: { facts: { ...facts, ...fact }, name: 'a.example', privately: 'none', terms: [], alone: [], unmarked },
  unreachable: false,
  glossary: { size: 0, letters: [], subjects: [], outline: [] },
  language: 'en',
  shortcut: '',
  pages: { brief: '', map: '' },
})
const acts = ['onSwitch', 'onOffer', 'onPause', 'onUnmute', 'onWrite', 'onOptions', 'onPrivate']
const open = (props: object) => browser.open('Popup', acts, props)

describe('the popup', () => {
  it('goes on from what it says of the site where a button that was pressed is gone', async () => {
    const shown = await open(popup({}))
    await shown.button('popup_pause').click()
    await shown.show(popup({ paused: true }))
    await expect.poll(shown.focused).toBe('popup_says_paused ')
    await shown.button('popup_offer_resume').click()
    await shown.show(popup({ access: 'none', decision: { on: false, by: 'default' } }))
    await expect.poll(shown.focused).toBe('popup_says_no_access ')
    await shown.button('popup_offer_explain_once').click()
    await shown.show(popup({ access: 'none', decision: { on: false, by: 'default' }, once: true }))
    await expect.poll(shown.focused).toBe('popup_says_once ')
    expect(await shown.told()).toEqual([['onPause'], ['onOffer', 'resume'], ['onOffer', 'explain-once']])
  })

  it('goes on from the list of what is unmarked, and from the panel once that list is gone', async () => {
    const meaning = (key: string) => ({
      key,
      name: { en: key },
      contested: false,
      mute: { concept: key, reach: 'page' as const, place: 'a.example/', since: '2026-11-01' },
    })
    const shown = await open(popup({}, [meaning('a'), meaning('b')]))
    await shown.button('popup_mark_again a').click()
    await shown.show(popup({}, [meaning('b')]))
    await expect.poll(shown.focused).toBe('popup_unmarked')
    await shown.button('popup_mark_again b').click()
    await shown.show(popup({}))
    await expect.poll(shown.focused).toContain('popup_notice_none_title')
  })
})
