/** Pages that are hard on what runs in them, where Firefox may do otherwise than Chromium. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { rested } from '../../../scripts/rest.mjs'
import { type Answer, serve } from '../../../scripts/serve.mjs'
import { firefoxSubject } from '../../endurance/firefox-subject'
import { cardIsOpen, comes, comesToMark, openTab, pointTo, wordsOf } from '../../endurance/looking'
import type { Subject, Tab } from '../../endurance/subject'
import { documentPages, frameWords, readDocuments, unreadDocuments } from '../hostile/documents'
import { play } from '../hostile/events'
import { grips, HOST_PAGE_BODY } from '../hostile/host'
import { cachedPage, nextPage, surrogatePage } from '../hostile/life'
import { nameCases, namePages } from '../hostile/names'
import { fights, played, registryPage, registryWords } from '../hostile/registry'
import { fixture, pageOf } from '../pages'

const ROAD = 'Digital Silk Road'
/** A card comes within half a second; a busy machine takes some times that. */
const REST_MS = 5_000
const pages: Record<string, string | Answer> = {
  ...namePages,
  ...documentPages,
  '/registry': registryPage,
  '/host': pageOf(HOST_PAGE_BODY),
  '/cached': cachedPage,
  '/next': nextPage,
  '/surrogates': surrogatePage,
  '/rewriting': fixture('pages/rewriting.html'),
  '/layers': pageOf(`<p>The digital divide.</p><section>The ${ROAD}.</section><dialog>The digital poverty.</dialog>`),
}
const sorted = (words: readonly string[]): string[] => [...words].sort()

let subject: Subject
let site: Awaited<ReturnType<typeof serve>>
let tab: Tab | undefined
beforeAll(async () => {
  site = await serve((path) => pages[path])
  subject = await firefoxSubject()
  await subject.grant()
  await subject.noise()
})
afterAll(async () => {
  await subject?.close()
  await site?.close()
})

async function open(path: string, words: readonly string[]): Promise<Tab> {
  await tab?.close()
  tab = await openTab(subject, site.origin + path)
  expect(await comesToMark(tab, sorted(words))).toBe(true)
  return tab
}

/** Rests on words until their card is open; rests anew where the page took it away in between, as a reader would. */
async function openCard(on: Tab, words = ROAD): Promise<void> {
  const rest = async (): Promise<boolean> => {
    await pointTo(on, words)
    return comes(() => cardIsOpen(on), REST_MS)
  }
  expect(await comes(rest)).toBe(true)
}

async function leaveCard(on: Tab): Promise<void> {
  await on.mouse.move(1_000, 700)
  expect(await comes(async () => !(await cardIsOpen(on)))).toBe(true)
}

/** Whether the middle of our host is what a pointer would meet there. */
const cardIsOnTop = (on: Tab): Promise<boolean> =>
  on.evaluate(() => {
    const host = document.querySelector('html > :not(head, body)')
    const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect()
    return width > 0 && document.elementFromPoint(x + width / 2, y + height / 2) === host
  })

it.each(nameCases)('%s: marks are right and the card opens', async (_what, path, words) => {
  await openCard(await open(path, words))
  expect(await subject.noise()).toEqual([])
})

it.each(fights)('a page %s: the marks are right once it rests, and the card opens', async (what, fight) => {
  const page = await open('/registry', registryWords)
  await page.evaluate(played(fight))
  await rested(() => wordsOf(page))
  expect(await comesToMark(page, sorted(registryWords)), what).toBe(true)
  await openCard(page)
  expect(await subject.noise()).toEqual([])
})

describe('a page', () => {
  it.each(grips)('%s: the next card is on top', async (_what, grip) => {
    const page = await open('/host', registryWords)
    await openCard(page)
    await page.evaluate(`(${grip})()`)
    await page.keyboard.press('Escape')
    await leaveCard(page)
    await openCard(page)
    expect(await comes(() => cardIsOnTop(page))).toBe(true)
    expect(await subject.noise()).toEqual([])
  })

  it('makes events: none opens a card', async () => {
    const page = await open('/registry', registryWords)
    await page.evaluate(play, 'Silk Road')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(await cardIsOpen(page)).toBe(false)
    expect(await subject.noise()).toEqual([])
  })

  it('comes back from the page cache with an open card: its marks are right, and the card opens', async () => {
    const page = await open('/cached', registryWords)
    await openCard(page)
    await page.goto(`${site.origin}/next`)
    expect(await comesToMark(page, ['Digital poverty'])).toBe(true)
    await page.evaluate(() => history.back())
    expect(await comes(() => page.evaluate(() => 'cached' in window && window.cached === true))).toBe(true)
    expect(await comesToMark(page, sorted(registryWords))).toBe(true)
    await leaveCard(page)
    await openCard(page, 'digital divide')
    expect(await subject.noise()).toEqual([])
  })

  it('holds lone surrogates: the marks stand where the words do', async () => {
    await openCard(await open('/surrogates', registryWords))
    expect(await subject.noise()).toEqual([])
  })

  it('rewrites itself a thousand times a second: the marks are right once it rests', async () => {
    const page = await open('/rewriting', registryWords)
    // On a busy machine it comes to less.
    expect(await page.evaluate('rewrite(2_000)')).toBeGreaterThan(500)
    expect(await comesToMark(page, sorted(registryWords))).toBe(true)
    await openCard(page)
    expect(await subject.noise()).toEqual([])
  })

  it('shows an element full screen or a modal dialog: the card opens, and stays while the pointer is in it', async () => {
    const page = await open('/layers', ['digital divide', ROAD])
    await page.evaluate(() => {
      addEventListener('keyup', () => document.querySelector('section')?.requestFullscreen(), { once: true })
    })
    await page.keyboard.press('f')
    expect(await comes(() => page.evaluate(() => document.fullscreenElement !== null))).toBe(true)
    await openCard(page)
    await stays(page)
    // Not by Escape, which in Firefox ends the full screen as well.
    await leaveCard(page)
    await page.evaluate(() => document.exitFullscreen())
    await page.evaluate(() => document.querySelector('dialog')?.showModal())
    expect(await comesToMark(page, sorted(['digital divide', 'digital poverty', ROAD]))).toBe(true)
    await openCard(page, 'digital poverty')
    await stays(page)
    expect(await subject.noise()).toEqual([])
  })
})

async function stays(page: Tab): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const box = document.querySelector('html > :not(head, body)')?.getBoundingClientRect() ?? new DOMRect()
    return { x: box.x + 40, y: box.y + 40 }
  })
  for (let step = 0; step < 5; step++) await page.mouse.move(x + step, y + step)
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(await cardIsOpen(page)).toBe(true)
}

describe('a document', () => {
  it.each(readDocuments)('%s has its marks, and the card opens', async (_what, path, words) => {
    await openCard(await open(path, words))
    expect(await subject.noise()).toEqual([])
  })

  it.each(unreadDocuments)('%s is not read, and nothing is said', async (_what, path) => {
    const page = await open(path, [])
    expect(await rested(() => wordsOf(page))).toEqual([])
    expect(await subject.noise()).toEqual([])
  })
})

it('frames without an address or without rights of their own have their marks', async () => {
  const page = await open('/frames', ['digital divide'])
  const words = (): Promise<string[][]> =>
    Promise.all(page.frames().map(async (frame) => (await frame.evaluate(readPainted)).map(({ text }) => text)))
  expect(await rested(words, { good: (found) => found.flat().length >= frameWords.length })).toEqual(frameWords)
  expect(await subject.noise()).toEqual([])
})
