import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { concept, packOf } from '../../glossary/matching/small-pack'
import { type Extension, startChromium } from '../chromium'
import { type Publisher, startPublisher, TRUST_PUBLISHER } from '../publisher'
import { listenForRequests, type Requests } from '../requests'

const trams = (version: string, ...names: string[]) => ({
  ...packOf(...names.map((name) => concept(name.replace(' ', '-'), [name]))),
  id: 'trams',
  name: { en: 'Trams' },
  version,
})

let extension: Extension
let publisher: Publisher
let requests: Requests
let options: Page
// A second try begins anew.
beforeEach(async () => {
  publisher = await startPublisher()
  publisher.publish(trams('1', 'horse tram', 'light rail'))
  extension = await startChromium({ args: ['--host-resolver-rules=MAP *.example 127.0.0.1', TRUST_PUBLISHER] })
  requests = listenForRequests(extension)
  options = await extension.openOwn('options.html')
  await options.getByRole('switch', { name: 'Use the glossary' }).waitFor()
})
afterEach(async () => {
  await extension?.close()
  await publisher?.close()
})

const faults = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: options }).include('#root').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
/** Presses Tab until this is reached. */
const tabTo = async (name: string): Promise<void> => {
  const focused = options.locator(':focus')
  for (let press = 0; press < 60; press++) {
    await options.keyboard.press('Tab')
    const called = (await focused.count()) > 0 ? await focused.evaluate((one) => one.ariaLabel ?? one.textContent) : ''
    if (called === name) return
  }
  throw new Error(`The keyboard does not reach "${name}".`)
}

it('is taken out, renewed and ended by keyboard alone, each of its screens accessible; nothing else is asked for', async () => {
  await options.getByLabel('Subscribe to a glossary that somebody publishes').focus()
  await options.keyboard.type(publisher.address)
  await options.keyboard.press('Enter')
  await options.getByText('Nothing of it is stored yet.').waitFor()
  await options.locator(':focus', { hasText: /^Trams$/ }).waitFor()
  expect(await faults()).toEqual([])
  await tabTo('Subscribe')
  await options.keyboard.press('Enter')
  await options.getByText('Trams is in use: 2 entries.').waitFor()

  const entry = await extension.openOwn('entry.html?key=trams:horse-tram')
  const edit = entry.getByRole('link', { name: 'Edit' })
  // Of a glossary among several, which one; the publisher's next version would take away what is written into it.
  await entry.locator('.e-field', { hasText: 'Trams' }).waitFor()
  expect(await edit.count()).toBe(0)
  await options.bringToFront()

  publisher.publish(trams('2', 'horse tram', 'battery tram'))
  await options.getByLabel('More about Trams').focus()
  await options.keyboard.press('Enter')
  await tabTo('Check now')
  await options.keyboard.press('Enter')
  await options.getByText('Version 2 is in use.').waitFor()
  await tabTo('What changed')
  await options.keyboard.press('Enter')
  await options.getByText('Gone: 1').waitFor()
  expect(await faults()).toEqual([])

  publisher.misbehave({ manifest: (_, to) => to.writeHead(500).end() })
  await options.getByRole('button', { name: 'Check now' }).focus()
  await options.keyboard.press('Enter')
  await options.getByText('answered with status 500').waitFor()
  await tabTo('Unsubscribe')
  await options.keyboard.press('Enter')
  await options.locator(':focus', { hasText: /^Keep the glossary$/ }).waitFor()
  expect(await faults()).toEqual([])
  await options.keyboard.press('Enter')
  await options.getByRole('button', { name: 'Remove this glossary' }).waitFor()
  await entry.reload()
  await edit.waitFor()

  const origin = new URL(publisher.address).origin
  expect(requests.started.filter((url) => !url.startsWith(`${origin}/trams`))).toEqual([])
})
