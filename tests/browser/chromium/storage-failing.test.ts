import type { Page, Worker } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Extension, startChromium } from '../chromium'
import { markedNow } from '../marks'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
let options: Page
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.grant()
  await extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
beforeEach(async () => {
  options = await extension.openOwn('options.html')
  await options
    .getByRole('switch', { name: /^Use the glossary/ })
    .first()
    .waitFor()
})
afterEach(() => options.close())

const names = (): Promise<string[]> => options.locator('.l-item .l-name > bdi').allInnerTexts()
const press = (name: string | RegExp): Promise<void> => options.getByRole('button', { name }).click()

/** Brings a table up to its preview; the worker that will keep it. */
async function preview(name: string): Promise<Worker> {
  const buffer = Buffer.from('term,definition\nheritage tramway,A tramway kept for its history.')
  await options.locator('.l-library input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await options.getByText(`What is in ${name}`).waitFor()
  const worker = options.workers().at(-1)
  if (!worker) throw new Error('Nobody has read the file.')
  return worker
}

/** Runs in a page or worker: what is written is refused as on a full disk. */
function fillDisk(): void {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args)
    const error = new DOMException('There is no room.', 'QuotaExceededError')
    Object.defineProperty(this.transaction, 'error', { value: error })
    request.addEventListener('success', () => this.transaction.abort())
    return request
  }
}

/** Runs in a page or worker: what is written is never answered. */
function hangDisk(): void {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args)
    for (const target of [request, this.transaction])
      for (const type of ['success', 'error', 'complete'])
        target.addEventListener(type, (event) => event.stopImmediatePropagation(), true)
    return request
  }
}

it('an import on a full disk says what to do and changes nothing, and the second try keeps it', async () => {
  const worker = await preview('full.csv')
  await worker.evaluate(fillDisk)
  await press(/^Keep \d+ entr/)
  await options.getByText('The import failed, and nothing was changed').waitFor()
  await options.getByText('If the disk is full, make room and try again').waitFor()
  await options.getByText('There is no room.').waitFor()
  await press('Close')
  await expect.poll(names).toHaveLength(1)
  await preview('full.csv')
  await press(/^Keep \d+ entr/)
  await options.getByText('full is in use: 1 entry.').waitFor()
})

it('an import that hangs is left, and the second try keeps it', async () => {
  const before = (await names()).length
  const worker = await preview('hung.csv')
  await worker.evaluate(hangDisk)
  await press(/^Keep \d+ entr/)
  await options.getByRole('progressbar').waitFor()
  await press('Cancel')
  await options.getByRole('button', { name: 'Import a file' }).waitFor()
  await expect.poll(names).toHaveLength(before)
  await preview('hung.csv')
  await press(/^Keep \d+ entr/)
  await options.getByText('hung is in use: 1 entry.').waitFor()
})

it('an entry that cannot be saved stays as it was typed, and the second try saves it', async () => {
  const form = await extension.openOwn('write.html?term=second%20tram')
  await form.getByRole('textbox', { name: 'Definition (English)' }).fill('The tram after the first.')
  await form.evaluate(fillDisk)
  await form.getByRole('button', { name: 'Save the entry' }).click()
  await form.getByText('It could not be saved. What you typed is kept on this device').waitFor()
  await form.reload()
  await expect
    .poll(() => form.getByRole('textbox', { name: 'Definition (English)' }).inputValue())
    .toBe('The tram after the first.')
  await form.getByRole('button', { name: 'Save the entry' }).click()
  await form.getByRole('heading', { name: 'Second tram' }).waitFor()
  await form.close()
})

it('while somebody holds the library, pages are marked by the glossary that came with us, and the options say so', async () => {
  const desk = await extension.openOwn('map.html')
  await options.close()
  await desk.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('library')
        // It stays open for as long as somebody has it at hand, and what was asked for after it waits.
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result })
          indexedDB.deleteDatabase('library').onblocked = resolve
        }
      }),
  )
  await extension.stopBackground()
  const news = await extension.context.newPage()
  await news.goto(`${site.origin}/belt-and-road`)
  await expect.poll(() => markedNow(news), { timeout: 30_000 }).toContain('Belt and Road Initiative')
  const held = await extension.openOwn('options.html')
  await held.getByText('The glossaries stored on this device cannot be opened.').waitFor()
})
