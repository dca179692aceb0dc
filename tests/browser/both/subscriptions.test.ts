import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { serve } from '../../../scripts/serve.mjs'
import { concept, packOf } from '../../glossary/matching/small-pack'
import { type Extension, startExtension, type Tab } from '../extension'
import { marked } from '../marked'
import { marks } from '../marks'
import { pageOf } from '../pages'
import { type Answer, type Publisher, startPublisher } from '../publisher'
import { has, press, says, saysNoMore, textsOf } from '../screen'

/** In our own pages. */
declare const chrome: Browser

/** Longer than a manifest is waited for, ms. */
const DRIP_MS = 40_000
const drip: Answer = (_, to) => {
  const dripping = setInterval(() => to.write(' '), 500)
  to.on('close', () => clearInterval(dripping))
}

const tram = (says: string) => concept('tram', ['heritage tramway'], { definition: { en: says } })
const version = (number: string, ...concepts: ReturnType<typeof concept>[]) => ({
  ...packOf(...concepts),
  id: 'trams',
  name: { en: 'Trams' },
  version: number,
})
const first = version('1', tram('Kept for its history.'), concept('old', ['horse tram']))
const second = version('2', tram('Kept for its history, and in use.'), concept('new', ['battery tram']))

let extension: Extension
let publisher: Publisher
/** Another one, that drips. */
let slow: Publisher
let site: Awaited<ReturnType<typeof serve>>
let page: Tab
let options: Tab
beforeAll(async () => {
  publisher = await startPublisher()
  publisher.publish(first)
  slow = await startPublisher('slow.example')
  slow.misbehave({ manifest: drip })
  site = await serve(() => pageOf('<p>The heritage tramway, a horse tram and a battery tram on the Silk Road.</p>'))
  extension = await startExtension()
})
afterAll(async () => {
  await extension?.close()
  await publisher?.close()
  await slow?.close()
  await site?.close()
})

async function openOptions(): Promise<Tab> {
  const opened = await extension.openOwn('options.html')
  // Once the list is there, nothing moves under the pointer any more.
  await has(opened, 'switch', 'Use the glossary')
  return opened
}
async function freshOptions(): Promise<void> {
  await options?.close()
  options = await openOptions()
}
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await freshOptions()
})

async function typeAddress(address: string, on = options): Promise<void> {
  await press(on, 'textbox', 'Subscribe to a glossary')
  await on.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.select())
  await on.keyboard.type(address)
}
const look = async (address: string, from = options): Promise<void> => {
  await typeAddress(address, from)
  await press(from, 'button', 'Look at it')
}
const origins = (): Promise<string[]> => options.evaluate(async () => (await chrome.permissions.getAll()).origins ?? [])
const alarms = (): Promise<string[]> =>
  options.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name))
const openDetails = (): Promise<void> => press(options, 'button', 'More about Trams')
/** Presses the button, and waits until the publisher was asked and the check is over. */
const check = async (): Promise<void> => {
  publisher.asked.length = 0
  await press(options, 'button', 'Check now')
  await expect.poll(() => publisher.asked.length).toBeGreaterThan(0)
  const checking = () => options.evaluate(() => document.querySelector('.l-subscription [aria-disabled=true]') !== null)
  await expect.poll(checking).toBe(false)
}
const trams = (words: string[]): boolean => words.includes('heritage tramway')
const without = (words: string[]): boolean => !trams(words)

describe('before anybody subscribes', () => {
  beforeEach(async () => {
    options ??= await openOptions()
  })

  it('no host may be asked, and nothing is planned', async () => {
    expect(await origins()).toEqual([])
    expect(await alarms()).toEqual([])
  })

  it.each([
    ['http://terms.example/a.json', 'Only addresses that begin with https://'],
    ['trams and other rails', 'This is no address.'],
    ['https://me:secret@terms.example/a.json', 'The address has a name or password in it.'],
  ])('%s is no address to subscribe to', async (address, reason) => {
    await look(address)
    await says(options, reason)
    expect(await origins()).toEqual([])
  })
})

describe('looking at what is offered', () => {
  beforeEach(freshOptions)

  it('shows what it is and stores nothing; leaving gives the access back', async () => {
    publisher.asked.length = 0
    await look(publisher.address)
    await says(options, `Offered by terms.example:${publisher.port}`)
    expect(await origins()).toEqual(['https://terms.example/*'])
    expect(await textsOf(options, '.l-facts dd')).toEqual([
      `terms.example:${publisher.port}`,
      '1',
      expect.stringMatching(/kB$/),
      // Entries, those with a definition, terms.
      '2',
      '2',
      '2',
      'English 2',
      'MIT',
      expect.stringMatching(/kB$/),
    ])
    expect(await textsOf(options, '.l-sample .headword')).toEqual(['Heritage tramway', 'Horse tram'])
    expect(await textsOf(options, '.l-item .l-name > bdi')).toHaveLength(1)
    await press(options, 'button', 'Cancel')
    await has(options, 'button', 'Look at it')
    await expect.poll(origins).toEqual([])
    expect(await alarms()).toEqual([])
  })

  it('sends nothing of the reader along', async () => {
    expect(publisher.asked.map(({ path }) => path)).toEqual(['/trams.manifest.json', '/trams-1.json'])
    for (const { headers } of publisher.asked) {
      expect(headers.cookie).toBeUndefined()
      expect(headers.referer).toBeUndefined()
      expect(headers.origin ?? '').not.toMatch(/^https?:/)
    }
  })

  it.each<[string, { manifest?: Answer; pack?: Answer }, string]>([
    ['a page', { manifest: (_, to) => to.end('<!doctype html><title>Hotel</title>') }, 'is no manifest of a glossary'],
    ['a refusal', { manifest: (_, to) => to.writeHead(403).end() }, 'answered with status 403'],
    ['a pack cut off', { pack: (_, to) => to.end('{"format":"sidegloss-pack"') }, 'is cut off or another one'],
  ])('says why where there is %s', async (_what, answers, reason) => {
    publisher.misbehave(answers)
    await typeAddress(publisher.address)
    await options.keyboard.press('Enter')
    await says(options, reason)
    await press(options, 'button', 'Close')
    await expect.poll(origins).toEqual([])
    const typed = () =>
      options.evaluate(() => document.querySelector<HTMLInputElement>('.l-subscribe [inputmode=url]')?.value)
    expect(await typed()).toBe(publisher.address)
    publisher.publish(first)
  })
})

describe('a subscription', () => {
  beforeEach(freshOptions)

  it('marks pages that are open, is asked for daily, and does not have pages of its host read', async () => {
    await look(publisher.address)
    await press(options, 'button', 'Subscribe')
    await says(options, 'Trams is in use: 2 entries.')
    await expect.poll(alarms).toEqual(['subscriptions'])
    const { settings } = await extension.ask({ type: 'settings' })
    expect(settings.rules).toEqual([])
    await extension.grant()
    await extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
    page = await extension.open(`http://news.example:${site.port}/`)
    await marked(page).toEqual(['heritage tramway', 'horse tram'])
  })

  it('cannot be taken out twice', async () => {
    await look(publisher.address)
    await says(options, 'You subscribe to this address already.')
  })

  it('that has nothing new costs the publisher one answer without content', async () => {
    await openDetails()
    await check()
    await expect
      .poll(() => publisher.asked.map(({ path, status }) => `${status} ${path}`))
      .toEqual(['304 /trams.manifest.json'])
    await saysNoMore(options, 'stays in use')
    await says(options, 'nothing new', '.l-subscription')
  })
})

/** So many bytes of nothing. */
const endless: Answer = (_, to) => {
  const chunk = Buffer.alloc(64 * 1024, ' ')
  const more = (): void => {
    while (!to.destroyed && to.write(chunk));
  }
  to.on('drain', more)
  more()
}
const cutOff: Answer = (request, to) => {
  to.writeHead(200, { 'content-length': 900 }).write('{"format":')
  setTimeout(() => request.socket.destroy(), 100)
}
describe('the last good version stays', () => {
  let slowly: Tab | undefined
  beforeEach(async () => {
    if (slowly) return
    // It takes its time, in which the others are tried.
    slowly = await openOptions()
    await look(slow.address, slowly)
    await freshOptions()
    await openDetails()
  })

  it.each<[string, (server: Publisher) => void, string]>([
    ['is down', (server) => server.misbehave({ manifest: (request) => request.socket.destroy() }), 'cannot be reached'],
    [
      'sends on to another address',
      (server) => server.misbehave({ manifest: (_, to) => to.writeHead(302, { location: '/trams-2.json' }).end() }),
      'which is not followed',
    ],
    [
      'sends the pack on to another address',
      (server) => server.misbehave({ pack: (_, to) => to.writeHead(301, { location: '/trams-1.json' }).end() }),
      'which is not followed',
    ],
    ['has an error', (server) => server.misbehave({ manifest: (_, to) => to.writeHead(500).end('{}') }), 'status 500'],
    [
      'answers 304 to whom has nothing',
      (server) => server.misbehave({ pack: (_, to) => to.writeHead(304).end() }),
      'status 304',
    ],
    [
      'has a page in its place',
      (server) => server.misbehave({ manifest: (_, to) => to.end('<p>Hotel') }),
      'perhaps a page',
    ],
    ['cuts the manifest off', (server) => server.misbehave({ manifest: cutOff }), 'cannot be reached'],
    ['sends an endless manifest', (server) => server.misbehave({ manifest: endless }), 'more than the 65,536 bytes'],
    ['sends an endless pack', (server) => server.misbehave({ pack: endless }), 'more than the'],
    [
      'sends a pack that unpacks to a thousand times its size',
      (server) =>
        server.misbehave({
          pack: (_, to) =>
            to.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(40 * 1024 * 1024, ' '))),
        }),
      'more than the',
    ],
    ['cuts the pack off', (server) => server.misbehave({ pack: (_, to) => to.end('{') }), 'sent 1 bytes where'],
    ['lies about the size', (server) => server.publish(second, { size: 7 }), 'more than the 7 bytes'],
    ['lies about the hash', (server) => server.publish(second, { sha256: 'f'.repeat(64) }), 'its hash is another'],
    [
      'names a pack on another host',
      (server) => server.publish(second, { pack: 'https://other.example/trams-2.json' }),
      'names a file on another host',
    ],
    ['goes back in version', (server) => server.publish(version('0.9', tram('Older.'))), 'offers version 0.9'],
    ['changes a version that was had', (server) => server.publish(version('1', tram('Other.'))), 'another file as'],
    ['promises a version that the pack is not', (server) => server.publish(second, { version: '3' }), '(version)'],
    ['promises another licence', (server) => server.publish(second, { licence: 'CC0-1.0' }), '(licence)'],
    ['has no entry left', (server) => server.publish(version('2')), 'The file has no entries.'],
    [
      'has entries that cannot be read',
      (server) => server.publish(version('2', tram('Good.'), { ...tram('Bad.'), id: 'BAD ID' })),
      '1 entries of version 2 cannot be read',
    ],
    [
      'has another kind of file',
      (server) => server.publish({ ...second, format: 'other' } as never),
      'This is no glossary pack.',
    ],
  ])('where the server %s, and the reader is told', async (_what, misbehaves, reason) => {
    publisher.publish(second)
    misbehaves(publisher)
    await check()
    await says(options, reason)
    await says(options, 'Version 1 stays in use.')
  })

  it('and pages are marked as before', async () => {
    expect(await marks(page)).toEqual(['heritage tramway', 'horse tram'])
  })

  it('where a server drips, it is left, and the reader is told', async () => {
    const on = slowly as Tab
    const told = async (): Promise<string> => (await textsOf(on, 'body')).join()
    await expect.poll(told, { timeout: DRIP_MS }).toContain('took longer than 15 seconds')
    await on.close()
  })

  it('where the browser does not let it be asked any more', async () => {
    publisher.publish(second)
    await options.evaluate(async () => {
      await chrome.permissions.remove({ origins: ['https://terms.example/*', '*://*/*'] })
    })
    publisher.asked.length = 0
    await askedLongAgo()
    await expect.poll(problem, { timeout: 40_000 }).toBe('no-access')
    expect(publisher.asked).toEqual([])
    await says(options, 'Your browser was not told to let Sidegloss fetch')
    await extension.grant()
  })
})

/** What is noted of the last check. */
const problem = (): Promise<string> =>
  options.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('library')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('glossaries').objectStore('glossaries').get('trams')
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result?.subscription?.problem?.code ?? '')
          }
        }
      }),
  )

/** As if the last check were two days ago, and the alarm went off now. */
const askedLongAgo = (): Promise<void> =>
  options.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('library')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const writing = opening.result.transaction('glossaries', 'readwrite')
        const store = writing.objectStore('glossaries')
        const asked = store.get('trams')
        asked.onsuccess = () => {
          const head = asked.result
          head.subscription.checked = new Date(Date.now() - 48 * 60 * 60 * 1000).toISOString()
          store.put(head, 'trams')
        }
        writing.oncomplete = () => {
          opening.result.close()
          resolve()
        }
      }
    })
    await chrome.alarms.create('subscriptions', { when: Date.now() })
  })

describe('a newer version', () => {
  beforeEach(freshOptions)

  it('comes by itself once a day, also after the background was stopped, and marks pages that are open', async () => {
    publisher.publish(second)
    await extension.stopBackground()
    await askedLongAgo()
    await marked(page).toEqual(['heritage tramway', 'battery tram'])
  })

  it('says what is new, gone and changed', async () => {
    await openDetails()
    await says(options, 'Version 2 is in use.')
    await press(options, 'button', 'What changed')
    await says(options, 'New: 1', '.l-changes')
    await expect
      .poll(() => textsOf(options, '.l-changes li'))
      .toEqual(['battery tram', 'horse tram', 'heritage tramway definition'])
  })

  it('can be gone back from, and is not taken again until a higher one comes', async () => {
    await openDetails()
    await press(options, 'button', 'Go back to version 1')
    await says(options, 'Version 1 is in use.')
    await marked(page).toEqual(['heritage tramway', 'horse tram'])
    await check()
    await says(options, 'a version above 2 is taken')
    expect(await marks(page)).toContain('horse tram')
    await press(options, 'button', 'Use version 2 again')
    await says(options, 'Version 2 is in use.')
    await marked(page).toEqual(['heritage tramway', 'battery tram'])
  })

  it('works on when the publisher is gone for good', async () => {
    publisher.misbehave({ manifest: (request) => request.socket.destroy() })
    await page.reload()
    await marked(page).toEqual(['heritage tramway', 'battery tram'])
    publisher.publish(second)
  })
})

describe('the end of a subscription', () => {
  beforeEach(freshOptions)

  it('leaves the glossary where the reader wants to keep it, and asks no more', async () => {
    await openDetails()
    await press(options, 'button', 'Unsubscribe')
    await press(options, 'button', 'Keep the glossary')
    await has(options, 'button', 'Remove this glossary')
    await expect.poll(alarms).toEqual([])
    await expect.poll(origins).not.toContain('https://terms.example/*')
    expect(await marks(page)).toEqual(['heritage tramway', 'battery tram'])
  })

  it('takes the glossary with it where the reader says so, until then to be undone', async () => {
    await look(publisher.address)
    await press(options, 'button', 'Subscribe')
    await says(options, 'Trams is in use')
    // The embedded one, the one kept, and the one subscribed to: from here on nothing moves.
    await expect.poll(() => textsOf(options, '.l-item .l-name > bdi')).toHaveLength(3)
    await press(options, 'button', 'More about Trams')
    await press(options, 'button', 'Remove this glossary')
    await has(options, 'button', 'Undo')
    await press(options, 'button', 'More about Trams')
    await press(options, 'button', 'Unsubscribe')
    await press(options, 'button', 'Remove it too')
    await expect.poll(() => textsOf(options, '.l-item[data-on] .l-name > bdi')).toHaveLength(1)
    await expect.poll(alarms).toEqual([])
    expect(await marks(page, without)).not.toContain('heritage tramway')
  })
})
