import type { Page, Worker } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { concept, packOf } from '../../glossary/matching/small-pack'
import type { Extension } from '../chromium'
import { librarySetting } from '../library-setting'
import { markedNow } from '../marks'
import { servePages } from '../pages'
import { startPublisher } from '../publisher'

const here = librarySetting(servePages)
const { choose, names, press } = here
let extension: Extension
let options: Page
beforeEach(() => {
  ;({ extension, options } = here)
})

/** Brings a table up to its preview; the worker that will keep it. */
async function preview(name: string): Promise<Worker> {
  await choose(name, 'term,definition\nheritage tramway,A tramway kept for its history.')
  await options.getByText(`What is in ${name}`).waitFor()
  const worker = options.workers().at(-1)
  if (!worker) throw new Error('Nobody has read the file.')
  return worker
}

/** Runs in a page or worker: what is written is refused as on a full disk; with `large`, entries alone are, the rest has room. */
function fillDisk(large = false): void {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args)
    if (large && this.name !== 'entries') return request
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
  await worker.evaluate(fillDisk, false)
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
  await form.evaluate(fillDisk, false)
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

it('a choice that cannot be stored says so, and the second try keeps it', async () => {
  // A background that has written nothing yet has not taken what writes from the browser.
  await extension.stopBackground()
  await options.reload()
  const choice = options.getByRole('radio', { name: 'Every time' })
  await choice.waitFor()
  const [background] = extension.context.serviceWorkers()
  if (!background) throw new Error('There is no background.')
  await background.evaluate(() => {
    const { local } = (globalThis as unknown as { chrome: Browser }).chrome.storage
    const { set } = local
    local.set = () => {
      local.set = set
      return Promise.reject(new Error('There is no room.'))
    }
  })
  const failure = options.getByRole('alert').filter({ hasText: 'The last change could not be kept.' })
  await choice.check()
  await failure.waitFor()
  await extension.stopBackground()
  await options.getByRole('radio', { name: 'First in each section' }).check()
  await failure.waitFor({ state: 'detached' })
  const { settings } = await extension.ask({ type: 'settings' })
  expect(settings.marks.repeat).toBe('section')
})

it('an update on a full disk says what to do and the version in use stays, and the second try takes it', async () => {
  const trams = (version: string) => ({
    ...packOf(concept('tram', [`tram ${version}`])),
    id: 'trams',
    name: { en: 'Trams' },
    version,
  })
  const publisher = await startPublisher()
  try {
    publisher.publish(trams('1'))
    await options.getByLabel('Subscribe to a glossary that somebody publishes').fill(publisher.address)
    await options.keyboard.press('Enter')
    await options.getByRole('button', { name: 'Subscribe', exact: true }).last().click()
    await options.getByText('Trams is in use: 1 entry.').waitFor()
    publisher.publish(trams('2'))
    // What is to be kept comes once there is no room for it.
    let full = (): void => undefined
    const filled = new Promise<void>((resolve) => {
      full = resolve
    })
    publisher.misbehave({ pack: (_, to) => filled.then(() => to.end(JSON.stringify(trams('2')))) })
    await press('More about Trams')
    // A worker of its own tells that; the next one brings the update.
    await options.getByText('This format holds everything.').waitFor()
    const [worker] = await Promise.all([options.waitForEvent('worker'), press('Check now')])
    await worker.evaluate(fillDisk, true)
    full()
    await options.getByText(/could not be kept \(.*There is no room\.\)\. If the disk is full, make room/).waitFor()
    await options.getByText('Version 1 stays in use.').waitFor()
    await press('Check now')
    await options.getByText('Version 2 is in use.').waitFor()
    await press('Unsubscribe')
    await press('Keep the glossary')
    await options.locator(':focus[aria-label="More about Trams"]').waitFor()
  } finally {
    await publisher.close()
  }
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
  await news.goto(`${here.site.origin}/belt-and-road`)
  await expect.poll(() => markedNow(news), { timeout: 30_000 }).toContain('Belt and Road Initiative')
  const held = await extension.openOwn('options.html')
  await held.getByText('The glossaries stored on this device cannot be opened.').waitFor()
})
