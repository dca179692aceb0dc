/** What happens to a page between its beginning and its end. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { type Arena, startArena, until } from '../arena'
import { pageOf } from '../pages'

const TEXT = '<p>The digital divide.</p><p>The Digital Silk Road.</p>'
const WORDS = ['digital divide', 'Digital Silk Road']
/** Tells whether the page came back from the browser's cache. */
const COUNT = '<script>addEventListener("pageshow", (event) => { window.cached = event.persisted })</script>'

let arena: Arena
beforeAll(async () => {
  arena = await startArena(
    {
      '/': pageOf(TEXT, COUNT),
      '/next': pageOf('<p>Digital poverty is next.</p>'),
      '/rewriting': pageOf(`<main>${TEXT}</main><p id="count">0</p>`),
      // Half a pair, before, between and inside of terms; an escape that a text of JSON could not hold either.
      '/surrogates': pageOf(
        `<p></p><p></p><script>
          const [first, second] = document.querySelectorAll('p')
          first.textContent = '\\uD800 The digital divide \\uDC00\\uD800 and digital \\uD83D poverty.'
          second.textContent = '\\uDE00The Digital Silk Road\\uD83D'
        </script>`,
      ),
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
  await trial.page.evaluate(rewrite, 2_000)
  const written = Number(await trial.page.textContent('#count'))
  expect(written).toBeGreaterThan(1_000)
  expect(await rested(trial.painted, { good: (words) => words.length === 2 })).toEqual(WORDS)
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})

/** Runs in the page: puts its text anew, once a millisecond, for `duration` ms, in tasks of their own. */
function rewrite(duration: number): Promise<void> {
  const main = document.querySelector('main') as HTMLElement
  const count = document.querySelector('#count') as HTMLElement
  const html = main.innerHTML
  const begun = performance.now()
  let written = 0
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      const passed = performance.now() - begun
      for (; written < passed; written++) {
        main.innerHTML = written % 2 ? html : '<p>The digital divide, or nearly.</p>'
        count.textContent = String(written)
      }
      if (passed < duration) port2.postMessage(null)
      else {
        main.innerHTML = html
        resolve()
      }
    }
    port2.postMessage(null)
  })
}
