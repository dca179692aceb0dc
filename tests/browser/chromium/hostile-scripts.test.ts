/** Pages whose scripts reach for what runs beside them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Arena, startArena } from '../arena'
import { cardText } from '../chromium'
import { play } from '../hostile/events'
import { pageOf } from '../pages'

const TEXT = '<p>The digital divide.</p><p>The Digital Silk Road.</p>'

/** Every function that a content script calls for its work, of the page's own world, counts its calls and fails. */
const PATCHES = `<script>
  const calls = []
  const holders = { CSS, JSON }
  for (const { name, prototype } of [Node, Element, HTMLElement, CharacterData, EventTarget, MutationObserver,
    IntersectionObserver, Highlight, HighlightRegistry, Range, Map, Set, WeakMap, Array, String, Promise, AbortController])
    holders[name] = prototype
  const patches = []
  for (const [name, holder] of Object.entries(holders))
    for (const key of Reflect.ownKeys(holder)) {
      const { value, get, configurable } = Object.getOwnPropertyDescriptor(holder, key)
      const fail = () => { calls[calls.length] = name + '.' + String(key); throw new Error('patched') }
      if (!configurable || key === 'constructor') continue
      if (typeof value === 'function') patches.push([holder, key, { value: fail }])
      else if (get) patches.push([holder, key, { get: fail }])
    }
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'Symbol'])
    patches.push([window, name, { value: () => { calls[calls.length] = name } }])
  const define = Object.defineProperty
  for (let i = 0; i < patches.length; i++) define(patches[i][0], patches[i][1], patches[i][2])
</script>`

let arena: Arena
beforeAll(async () => {
  arena = await startArena({ '/patched': pageOf(TEXT, PATCHES), '/events': pageOf(TEXT) })
})
afterAll(() => arena?.close())

it('prototypes and globals of the page are patched: marks are right, the card opens, and none of them was called', async () => {
  const trial = await arena.open('/patched')
  expect(await trial.marks((words) => words.length >= 2)).toEqual(['digital divide', 'Digital Silk Road'])
  await trial.openCard('Digital Silk Road')
  const inPage = (expression: string) => trial.session.send('Runtime.evaluate', { expression, returnByValue: true })
  expect((await inPage('calls')).result.value).toEqual([])
  expect((await inPage('document.body.append("")')).exceptionDetails?.exception?.description).toContain('patched')
  expect(await trial.noise()).toEqual([])
})

/** More than the rest before a card and the time after which it closes, ms. */
const LONG_ENOUGH_MS = 1_200

it('events are made by the page: none opens a card', async () => {
  const trial = await arena.open('/events')
  await trial.marks((words) => words.length >= 2)
  await trial.page.evaluate(play, 'Silk Road')
  await trial.page.waitForTimeout(LONG_ENOUGH_MS)
  expect(await cardText(trial.page)).toBe('')
  expect(await trial.noise()).toEqual([])
})

it('events are made by the page: none closes, pins or enters a card that the reader opened', async () => {
  const trial = await arena.open('/events')
  await trial.marks((words) => words.length >= 2)
  const text = await trial.openCard('Digital Silk Road')
  await trial.page.evaluate(play, 'divide')
  await trial.page.evaluate(() => {
    const host = document.documentElement.lastElementChild
    for (const type of ['pointerdown', 'click', 'keydown', 'focusin', 'pointerleave'])
      host?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }))
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'))
  })
  await trial.page.waitForTimeout(LONG_ENOUGH_MS)
  expect(await cardText(trial.page)).toBe(text)
  expect(await trial.page.evaluate(() => document.activeElement?.localName)).toBe('body')
  expect(await trial.noise()).toEqual([])
})

it('a return from the page cache is made by the page: nothing is read anew', async () => {
  const trial = await arena.open('/events')
  await trial.marks((words) => words.length >= 2)
  const painted = await trial.page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    return CSS.highlights.get('a')?.size
  })
  expect(painted).toBe(2)
  expect(await trial.noise()).toEqual([])
})
