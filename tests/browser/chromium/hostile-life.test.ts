/** What happens to a page between its beginning and its end. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { type Arena, startArena, until } from '../arena'
import { cachedPage, nextPage, surrogatePage } from '../hostile/life'
import { fixture } from '../pages'

const WORDS = ['digital divide', 'Digital Silk Road']

let arena: Arena
beforeAll(async () => {
  arena = await startArena(
    {
      '/': cachedPage,
      '/next': nextPage,
      '/rewriting': fixture('pages/rewriting.html'),
      '/surrogates': surrogatePage,
    },
    // Drivers keep pages out of that cache unless told.
    { without: ['--disable-back-forward-cache'] },
  )
})
afterAll(() => arena?.close())

it('a page comes back from the page cache, an open card and all: its marks are right, and the card opens', async () => {
  const trial = await arena.open('/')
  await trial.marks((words) => words.length === 2)
  await trial.openCard('Digital Silk Road')
  await trial.page.goto(`${arena.origin}/next`)
  expect(await trial.marks()).toEqual(['Digital poverty'])
  await trial.page.goBack({ waitUntil: 'commit' })
  expect(await trial.page.evaluate('window.cached')).toBe(true)
  expect(await trial.marks((words) => words.length === 2)).toEqual(WORDS)
  const tabId = await arena.extension.tabId(trial.page)
  const terms = await until(
    async () => (await arena.extension.ask({ type: 'tab', tabId })).terms,
    (terms) => terms.length === 2,
  )
  expect(terms.map(({ count }) => count)).toEqual([1, 1])
  await trial.page.mouse.move(5, 5)
  await trial.openCard('digital divide')
  expect(await trial.noise()).toEqual([])
})

it('a page is printed with a card open: its marks are as before', async () => {
  const trial = await arena.open('/')
  await trial.marks((words) => words.length === 2)
  await trial.openCard('Digital Silk Road')
  await trial.page.pdf()
  expect(await trial.marks((words) => words.length === 2)).toEqual(WORDS)
  expect(await trial.noise()).toEqual([])
})

it('a page holds lone surrogates: the marks stand where the words do, and the card opens', async () => {
  const trial = await arena.open('/surrogates')
  expect(await trial.marks((words) => words.length === 2)).toEqual(WORDS)
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})

it('a page rewrites itself a thousand times a second: the marks are right once it rests', async () => {
  const trial = await arena.open('/rewriting')
  await trial.marks((words) => words.length === 2)
  // On a busy machine it comes to less.
  expect(await trial.page.evaluate('rewrite(2_000)')).toBeGreaterThan(500)
  expect(await rested(trial.painted, { good: (words) => words.length === 2 })).toEqual(WORDS)
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})
