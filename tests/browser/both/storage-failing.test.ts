import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Tab } from '../extension'
import { fillDisk, fillDiskAfterOne, hangDisk } from '../failing-disk'
import { choose, fill, keep, names, openOptions } from '../library-screen'
import { markedNow } from '../marks'
import { has, press, says } from '../screen'
import { setting } from '../setting'

const here = setting()
let options: Tab
beforeEach(async () => {
  options = await openOptions(here.extension)
})
afterEach(() => options.close())

/** Brings a table up to its preview, by the worker that will keep it. */
async function preview(name: string): Promise<void> {
  await choose(options, { name, text: 'term,definition\nheritage tramway,A tramway kept for its history.' })
  await says(options, `What is in ${name}`)
}

it('an import on a full disk says what to do and changes nothing, and the second try keeps it', async () => {
  await preview('full.csv')
  await options.inWorker(fillDisk, false)
  await press(options, 'button', 'Keep ')
  await says(options, 'The import failed, and nothing was changed')
  await says(options, 'If the disk is full, make room and try again')
  await says(options, 'There is no room.')
  await press(options, 'button', 'Close')
  await expect.poll(() => names(options)).toHaveLength(1)
  await preview('full.csv')
  await keep(options)
  await says(options, 'full is in use: 1 entry.')
})

it('an import that hangs is left, and the second try keeps it', async () => {
  const before = (await names(options)).length
  await preview('hung.csv')
  await options.inWorker(hangDisk, undefined)
  await press(options, 'button', 'Keep ')
  await expect.poll(() => options.evaluate(() => document.querySelector('.l-pane progress') !== null)).toBe(true)
  // It came where Keep was: a press that follows at once was meant for that.
  await new Promise((resolve) => setTimeout(resolve, 600))
  await press(options, 'button', 'Cancel')
  await has(options, 'button', 'Import a file')
  await expect.poll(() => names(options)).toHaveLength(before)
  await preview('hung.csv')
  await keep(options)
  await says(options, 'hung is in use: 1 entry.')
})

it('the second press of a double click on Keep does not leave the import', async () => {
  await preview('twice.csv')
  await options.evaluate(() => {
    new MutationObserver((_, watching) => {
      const [cancel] = document.querySelectorAll<HTMLElement>('.l-pane:has(progress) button')
      if (!cancel) return
      watching.disconnect()
      cancel.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
    }).observe(document, { subtree: true, childList: true })
  })
  await keep(options)
  await says(options, 'twice is in use: 1 entry.')
})

it('an import that was stored by the time it was left is in the list', async () => {
  await preview('late.csv')
  // Its last word, that the glossary is kept, never comes.
  await options.inWorker(() => {
    const say = globalThis.postMessage
    globalThis.postMessage = (message: { type: string }) => message.type === 'kept' || say(message)
  }, undefined)
  await press(options, 'button', 'Keep ')
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  await press(options, 'button', 'Cancel')
  await expect.poll(() => names(options)).toContain('late')
})

it('a restoring for which there is no room shows what of it is in use', async () => {
  const { name, text } = await options.savedBy(() => press(options, 'button', 'Save to a file'))
  const { glossaries, ...rest } = JSON.parse(text) as { glossaries: { pack: object }[] }
  const [one] = glossaries.slice(-1)
  const two = ['early', 'later'].map((id) => ({ ...one, pack: { ...one?.pack, id, name: { en: id } } }))
  const file = { name, text: JSON.stringify({ ...rest, glossaries: two }) }
  await options.giveFile('section[aria-labelledby=options-data] input[type=file]', file)
  await says(options, 'early')
  await options.inWorker(fillDiskAfterOne, undefined)
  await press(options, 'button', 'Restore')
  await says(options, 'What was restored so far is in use')
  await says(options, 'There is no room.')
  await expect.poll(() => names(options)).toContain('early')
})

it('an entry that cannot be saved stays as it was typed, and the second try saves it', async () => {
  const form = await here.extension.openOwn('write.html?term=second%20tram')
  await fill(form, 'Definition (English)', 'The tram after the first.')
  await form.evaluate(fillDisk, false)
  await press(form, 'button', 'Save the entry')
  await says(form, 'It could not be saved. What you typed is kept on this device')
  await form.close()
  const again = await here.extension.openOwn('write.html?term=second%20tram')
  await has(again, 'textbox', 'Definition (English)')
  const definition = () => again.evaluate(() => document.querySelector('textarea')?.value)
  await expect.poll(definition).toBe('The tram after the first.')
  await press(again, 'button', 'Save the entry')
  await has(again, 'heading', 'Second tram')
  await again.close()
})

it('while somebody holds the library, pages are marked by the glossary that came with us, and the options say so', async () => {
  const desk = await here.extension.openOwn('map.html')
  await options.close()
  await desk.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('library')
        // It stays open for as long as somebody has it at hand, and what was asked for after it waits.
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result })
          indexedDB.deleteDatabase('library').onblocked = () => resolve()
        }
      }),
  )
  await here.extension.stopBackground()
  const news = await here.open('/belt-and-road')
  await expect.poll(() => markedNow(news), { timeout: 30_000 }).toContain('Belt and Road Initiative')
  options = await here.extension.openOwn('options.html')
  await expect
    .poll(() => options.evaluate(() => document.body.innerText), { timeout: 30_000 })
    .toContain('The glossaries stored on this device cannot be opened.')
})
