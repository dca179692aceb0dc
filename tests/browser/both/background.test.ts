import { expect, it } from 'vitest'
import { cardWith } from '../card'
import { marked } from '../marked'
import { marks, pointAt } from '../marks'
import { setting } from '../setting'

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
