import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { concept, packOf } from '../../glossary/matching/small-pack'
import type { Extension } from '../chromium'
import { fillDisk } from '../failing-disk'
import { librarySetting } from '../library-setting'
import { servePages } from '../pages'
import { startPublisher } from '../publisher'

const here = librarySetting(servePages)
const { press } = here
let extension: Extension
let options: Page
beforeEach(() => {
  ;({ extension, options } = here)
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
