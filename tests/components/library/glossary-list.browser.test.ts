import { afterAll, beforeAll, expect, it } from 'vitest'
import { startComponentsBrowser } from '../components-browser'

let browser: Awaited<ReturnType<typeof startComponentsBrowser>>
beforeAll(async () => {
  browser = await startComponentsBrowser()
})
afterAll(() => browser?.close())

const head = (id: string) => ({
  id,
  name: { en: id },
  languages: ['en'],
  licence: '',
  version: '1',
  content: id,
  entries: 2,
  terms: 2,
  bytes: 1000,
  source: '',
  added: '2026-11-01',
  on: true,
  order: 0,
  sites: 'all',
  private: false,
})
const list = (...ids: string[]) => ({
  heads: ids.map(head),
  embedded: '',
  damaged: [],
  language: 'en',
  subscriptions: {},
})

it('keeps the focus on the arrow that moves a glossary, and at an end of the list on the one that is left', async () => {
  const shown = await browser.open('GlossaryList', ['onMove', 'onUse'], list('a', 'b', 'c'))
  expect(await shown.find('button[aria-label="library_up a"]').count()).toBe(0)
  await shown.button('library_up c').click()
  expect(await shown.told()).toEqual([['onMove', 'c', -1]])
  await shown.show(list('a', 'c', 'b'))
  await expect.poll(shown.focused).toBe('library_up c')
  await shown.button('library_up c').click()
  await shown.show(list('c', 'a', 'b'))
  await expect.poll(shown.focused).toBe('library_down c')
  await shown.button('library_down c').click()
  await shown.show(list('a', 'c', 'b'))
  await expect.poll(shown.focused).toBe('library_down c')
})
