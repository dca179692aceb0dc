/** The popup's search, letter by letter: until what is shown for a letter is all that it finds. */
import type { Page } from 'playwright-core'
import type { Pack } from '../../glossary/pack'
import type { Extension } from '../browser/chromium'

/** Entries whose names are searched for, from all over the glossary; each in five ways. */
const ENTRIES = 4

interface Typed {
  /** When the letter came, and when the list last changed for it, ms. */
  start: number
  end: number
  rests: boolean
}
declare const typed: Typed

/** A name, its last word alone, with a slip; a Chinese name and what stands in its middle. */
export function queriesOf({ concepts }: Pack): string[] {
  const step = Math.floor(concepts.length / ENTRIES)
  return Array.from({ length: ENTRIES }, (_, number) => concepts[number * step + (step >> 1)]).flatMap((concept) => {
    const [name = '', , , han = ''] = concept?.terms.map(({ form }) => form) ?? []
    const last = name.split(' ').at(-1) ?? ''
    return [name, last, last.slice(0, 2) + last.slice(3), han, han.slice(1, -1)]
  })
}

export interface Typing {
  /** For each letter, ms. */
  times: number[]
  /** Queries that found nothing. */
  empty: string[]
}

/** Each query into a popup that was just opened. */
export async function typeAll(extension: Extension, queries: readonly string[], tab: number): Promise<Typing> {
  const typing: Typing = { times: [], empty: [] }
  const popup = await extension.context.newPage()
  await popup.setViewportSize({ width: 380, height: 560 })
  await popup.addInitScript(watchTyping)
  for (const query of queries) {
    await popup.goto(extension.address(`popup.html?tab=${tab}`))
    await popup.locator('#p-panel [data-stop]').first().waitFor()
    for (const letter of query) typing.times.push(await typeLetter(popup, letter))
    if ((await popup.locator('.p-panel [data-stop]').count()) === 0) typing.empty.push(query)
  }
  await popup.close()
  return typing
}

async function typeLetter(popup: Page, letter: string): Promise<number> {
  await popup.evaluate(() => {
    typed.start = Number.NaN
  })
  await popup.keyboard.insertText(letter)
  await popup.waitForFunction(() => typed.start > 0 && typed.rests)
  return popup.evaluate(() => Math.max(0, typed.end - typed.start))
}

/** Runs in the popup. It has answered once nothing of the library is being read for it, nor was a moment ago. */
function watchTyping(): void {
  const MOMENT_MS = 60
  const state: Typed = { start: Number.NaN, end: 0, rests: true }
  let reading = 0
  let resting = 0
  const stir = (): void => {
    state.rests = false
    clearTimeout(resting)
    if (reading === 0)
      resting = window.setTimeout(() => {
        state.rests = true
      }, MOMENT_MS)
  }
  const store = IDBObjectStore.prototype
  for (const name of ['get', 'getAll', 'openCursor', 'openKeyCursor'] as const) {
    const read = store[name] as (...args: unknown[]) => IDBRequest
    Object.assign(store, {
      [name](this: IDBObjectStore, ...args: unknown[]): IDBRequest {
        const request = read.apply(this, args)
        reading++
        stir()
        const over = (): void => {
          reading--
          stir()
        }
        request.addEventListener('success', over, { once: true })
        request.addEventListener('error', over, { once: true })
        return request
      },
    })
  }
  addEventListener(
    'input',
    ({ timeStamp }) => {
      state.start = timeStamp
      stir()
    },
    { capture: true },
  )
  new MutationObserver(() => {
    state.end = performance.now()
    stir()
  }).observe(document, { subtree: true, childList: true, characterData: true })
  Object.assign(globalThis, { typed: state })
}
