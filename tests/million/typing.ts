/** The popup's search, letter by letter: until what is shown for a letter is all that it finds. */
import type { Page } from 'playwright-core'
import type { Pack } from '../../glossary/pack'
import type { Extension } from '../browser/chromium'

/** Entries whose names are searched for, from all over the glossary; each in five ways. */
const ENTRIES = 4

/** `answer` resolves once the next letter has come and its answer rests: ms from the letter to the last change of what is shown. */
declare const typing: { next: () => void; answer: Promise<number> }

/** A name's last word, alone, with a slip, and begun after a word that many have; a Chinese name and what stands in its middle. */
export function queriesOf({ concepts }: Pack): string[] {
  const step = Math.floor(concepts.length / ENTRIES)
  return Array.from({ length: ENTRIES }, (_, number) => concepts[number * step + (step >> 1)]).flatMap((concept) => {
    const [name = '', , , han = ''] = concept?.terms.map(({ form }) => form) ?? []
    const last = name.split(' ').at(-1) ?? ''
    return [last, last.slice(0, 2) + last.slice(3), `${name.split(' ')[0]} ${last.slice(0, 2)}`, han, han.slice(1, -1)]
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
  const all: Typing = { times: [], empty: [] }
  const popup = await extension.context.newPage()
  await popup.setViewportSize({ width: 380, height: 560 })
  await popup.addInitScript(watchTyping)
  for (const query of queries) {
    await popup.goto(extension.address(`popup.html?tab=${tab}`))
    await popup.locator('#p-panel [data-stop]').first().waitFor()
    for (const letter of query) all.times.push(await typeLetter(popup, letter))
    if ((await popup.locator('.p-panel [data-stop]').count()) === 0) all.empty.push(query)
  }
  await popup.close()
  return all
}

async function typeLetter(popup: Page, letter: string): Promise<number> {
  await popup.evaluate(() => typing.next())
  await popup.keyboard.insertText(letter)
  return popup.evaluate(() => typing.answer)
}

/** Runs in the popup. It has answered once nothing of the library is being read for it, nor was a moment ago. */
function watchTyping(): void {
  const MOMENT_MS = 60
  let start = Number.NaN
  let end = 0
  let reading = 0
  let resting = 0
  let rests = (_time: number): void => undefined
  const stir = (): void => {
    clearTimeout(resting)
    if (reading === 0 && start > 0) resting = window.setTimeout(() => rests(Math.max(0, end - start)), MOMENT_MS)
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
      start = timeStamp
      stir()
    },
    { capture: true },
  )
  new MutationObserver(() => {
    end = performance.now()
    stir()
  }).observe(document, { subtree: true, childList: true, characterData: true })
  const watched = {
    answer: Promise.resolve(0),
    next() {
      watched.answer = new Promise((resolve) => {
        start = Number.NaN
        rests = resolve
      })
    },
  }
  Object.assign(globalThis, { typing: watched })
}
