import { expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { cardWith } from '../card'
import { marked } from '../marked'
import { marks, pointAt } from '../marks'
import { setting } from '../setting'

/** In our own pages and page scripts, where either name may be the browser's. */
declare const browser: Browser | undefined
declare const chrome: Browser

const here = setting()

const say = (text: string): void => {
  document.querySelector('main')?.append(Object.assign(document.createElement('p'), { textContent: text }))
}

it('answers after it was stopped', async () => {
  const page = await here.open('/late')
  await marks(page)
  await here.extension.stopBackground()
  await page.evaluate(say, 'The digital divide.')
  await marked(page).toEqual(['digital divide'])
})

/** Long enough for the page's question to arrive in the meantime, ms. */
const ASKED_MS = 1_000

it('is asked again when it is stopped before it has answered', async () => {
  const page = await here.openMarked()
  // It has the question, and dies over the answer. The card asks once: without a second question it stays away.
  await here.extension.stallNextEntry()
  await pointAt(page, 'Belt and Road Initiative')
  await new Promise((resolve) => setTimeout(resolve, ASKED_MS))
  expect(await page.cardText()).toBe('')
  await here.extension.stopBackground()
  await cardWith(page, 'Belt and Road Initiative')
})

it('refuses a message that fits no schema, and counts it', async () => {
  const before = await here.extension.ask({ type: 'refused' })
  await here.extension.ask({ type: 'no such message' } as never).catch((error: unknown) => String(error))
  expect(await here.extension.ask({ type: 'refused' })).toBeGreaterThan(before)
})

it('refuses from a page what our own screens alone may ask, and counts it', async () => {
  const page = await here.openMarked()
  const tabId = await page.id()
  const own = await here.extension.openOwn('options.html')
  /** Sends from where our page script runs. */
  const sendFromPage = (message: object): Promise<unknown> =>
    own.evaluate(
      async ([tab, sent]) => {
        const [frame] = await (typeof browser === 'object' ? browser : chrome).scripting.executeScript({
          target: { tabId: tab },
          func: (given: object) =>
            (typeof browser === 'object' ? browser : chrome).runtime
              .sendMessage(given)
              .catch((error: unknown) => String(error)),
          args: [sent],
        })
        return frame?.result
      },
      [tabId, message] as const,
    )
  const before = await here.extension.ask({ type: 'refused' })
  const { settings } = await here.extension.ask({ type: 'settings' })
  // What a page may ask is answered there.
  expect(await sendFromPage({ type: 'state', begins: false })).toMatchObject({ on: true })
  expect(await here.extension.ask({ type: 'refused' })).toBe(before)
  for (const message of [{ type: 'set-scope', value: { paused: true } }, { type: 'settings' }, { type: 'erase' }])
    expect((await sendFromPage(message)) ?? null).toBeNull()
  expect(await here.extension.ask({ type: 'refused' })).toBe(before + 3)
  expect(await here.extension.ask({ type: 'settings' })).toMatchObject({ settings })
  await own.close()
})
