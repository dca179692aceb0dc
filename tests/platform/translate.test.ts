import { expect, it, vi } from 'vitest'

const messages: Record<string, string> = { page_lang: 'en', entries: '$1 entries', date: '$1 May $2' }

it('numbers are filled in as the language writes them, years as they are', async () => {
  const getMessage = (key: string, fill: string[] = []) =>
    (messages[key] ?? '').replace(/\$(\d)/g, (_, place) => fill[Number(place) - 1] ?? '')
  vi.stubGlobal('chrome', { i18n: { getMessage } })
  const { translate } = await import('../../platform/translate')
  expect(translate('entries', 250_000)).toBe('250,000 entries')
  expect(translate('entries', 999)).toBe('999 entries')
  expect(translate('date', 7, '2022')).toBe('7 May 2022')
  vi.unstubAllGlobals()
})
