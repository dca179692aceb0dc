import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ADDON_ID } from '../../../scripts/firefox.mjs'
import { inDocument } from '../../../scripts/firefox-window.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { cardWith } from '../card'
import { type Extension, startFirefox } from '../firefox'
import { cardWords } from '../firefox-card'
import { requestsIn } from '../firefox-requests'
import { marked } from '../marked'
import { pointAt } from '../marks'
import { screens } from '../pages'

/** A host that there is nowhere: what is asked of it is noted before anybody looks for it. */
const ELSEWHERE = 'https://elsewhere.example/'

const html = readFileSync(new URL('../../fixtures/pages/belt-and-road.html', import.meta.url), 'utf8')
const asked: string[] = []
let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
let requests: () => Promise<string[]>
beforeAll(async () => {
  site = await serve((path) => {
    asked.push(path)
    return path === '/belt-and-road' ? html : undefined
  })
  extension = await startFirefox()
  requests = await requestsIn(extension.firefox)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

it('starts no request, whatever a reader does', async () => {
  await extension.request('*://*/*')
  const page = await extension.newPage(`${site.origin}/belt-and-road`)
  await marked(page).toContain('Belt and Road Initiative')
  await page.bringToFront()
  await pointAt(page, 'Belt and Road Initiative')
  const cardText = (): Promise<string> => inDocument(extension.firefox, 'page', cardWords)
  await cardWith({ cardText }, 'Belt and Road Initiative')
  for (const path of screens(await extension.tabId(page))) {
    const own = await extension.openOwn(path)
    await own.waitForSelector('h1, h2')
  }
  expect(await requests()).toEqual([])
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/belt-and-road'])
})

it('would be seen to ask another host from its background', async () => {
  // It is awake to answer.
  await extension.ask({ type: 'settings' })
  const background = { extension: ADDON_ID, view: 'background' } as const
  await inDocument(
    extension.firefox,
    background,
    (content: Window, address: string) => void content.fetch(address).catch(() => undefined),
    ELSEWHERE,
  )
  await expect.poll(requests).toContain(ELSEWHERE)
})
