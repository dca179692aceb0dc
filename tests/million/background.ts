/** The background with a glossary of the reader's: from its end to an answer, and to marks on a page. */
import type { Browser } from 'webextension-polyfill'
import type { Pack } from '../../glossary/pack'
import { htmlPage } from '../../scripts/serve.mjs'
import type { Extension } from '../browser/chromium'

declare const chrome: Browser

const ROUNDS = 5
/** Terms of the glossary on the page that is marked. */
const TERMS = 20

/** Milliseconds from a question to its answer by a background that was stopped, each time. `words`: what must be in the answers. */
export async function answersOf(extension: Extension, text: string, words: RegExp): Promise<number[]> {
  // A page that asks the background nothing by itself.
  const desk = await extension.openOwn('map.html')
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await extension.stopBackground()
    const { answer, time } = await desk.evaluate(async (asked) => {
      const start = performance.now()
      const known = { forms: [], rules: [], whole: true }
      const reading = await chrome.runtime.sendMessage({ type: 'find', texts: [asked], known, underlined: true })
      return { answer: JSON.stringify(reading), time: performance.now() - start }
    }, text)
    if (!words.test(answer)) throw new Error(`"${text}" was not found.`)
    times.push(time)
  }
  await desk.close()
  return times
}

/** A page with terms from all over the glossary, in both languages. */
export function pageWith({ concepts }: Pack): string {
  const step = Math.floor(concepts.length / TERMS)
  const named = Array.from({ length: TERMS }, (_, number) => concepts[number * step]?.terms ?? [])
  const sentences = named.map(([english, , han], number) =>
    number % 2 === 0 ? `The ${english?.form} was opened. ` : `今天开了${han?.form}。`,
  )
  return htmlPage('News', `<p>${sentences.join('')}</p>`)
}

/** Milliseconds from the page's navigation until all its terms are marked; `stopped`: the background was, before. */
export async function markTimes(extension: Extension, address: string, stopped: boolean): Promise<number[]> {
  const page = await extension.context.newPage()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    if (stopped) await extension.stopBackground()
    await page.goto(address)
    const marked = await page.waitForFunction((least) => {
      const marks = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
      return marks >= least && performance.now()
    }, TERMS)
    times.push((await marked.jsonValue()) as number)
  }
  await page.close()
  return times
}
