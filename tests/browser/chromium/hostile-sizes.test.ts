/** Pages of a size that nobody writes by hand. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { type Arena, startArena, until } from '../arena'
import { pageOf } from '../pages'

const FIRST = '<p>The digital divide.</p>'
const LAST = '<p>At the end, the Digital Silk Road.</p>'

/** Scripts that make the page, since a file of it would be as long. */
const MILLION = `for (let i = 0, many = '<i>w</i> '.repeat(1_000); i < 333; i++) {
  const p = document.createElement('p')
  p.innerHTML = many
  document.querySelector('main').append(p)
}`
/** Laying out a million nodes takes Chromium itself some seconds. */
const UNSEEN = '<style>main p { content-visibility: auto; contain-intrinsic-size: auto 20px }</style>'
const TEN_MEGABYTES = `const plain = 'Plain words of no glossary. '.repeat(187_000)
document.querySelector('main').textContent =
  'The digital divide. ' + plain + 'Digital poverty. ' + plain + 'At the end, the Digital Silk Road.'`
/** Each waits for its sense, beside what speaks for it and against it. */
const PARAGRAPH = `document.querySelector('main').textContent =
  'The Belt and Road and the BRI of Beijing; Bank Rakyat BRI has profit in China. '.repeat(4_000)`
/** With boxes of their own, so many levels are too much for Chromium itself. */
const DEEP = `let inner = document.querySelector('main')
for (let i = 0; i < 10_000; i++) {
  inner = inner.appendChild(document.createElement('div'))
  inner.style.display = 'contents'
}
inner.id = 'inmost'
inner.textContent = 'Down here, digital poverty.'`

let arena: Arena
beforeAll(async () => {
  arena = await startArena({
    '/million': pageOf(`${UNSEEN}${FIRST}<main></main>${LAST}<script>${MILLION}</script>`),
    '/text': pageOf(`<main></main><script>${TEN_MEGABYTES}</script>`),
    '/paragraph': pageOf(`<main></main>${LAST}<script>${PARAGRAPH}</script>`),
    '/deep': pageOf(`${FIRST}<main></main>${LAST}<script>${DEEP}</script>`),
  })
})
afterAll(() => arena?.close())

it('a million nodes: first and last words are found, marked where the reader is, and the card opens', async () => {
  const trial = await arena.open('/million')
  const tabId = await arena.extension.tabId(trial.page)
  const { terms } = await until(
    () => arena.extension.ask({ type: 'tab', tabId }),
    ({ terms }) => terms.length === 2,
  )
  expect(terms.map(({ count }) => count)).toEqual([1, 1])
  expect(await trial.marks()).toEqual(['digital divide'])
  // Paragraphs take their real height as they come near, so that the end moves away.
  const atTheEnd = async (): Promise<string[]> => {
    await trial.page.evaluate(() => document.querySelector('body > p:last-of-type')?.scrollIntoView())
    return trial.painted()
  }
  expect(await rested(atTheEnd, { good: (words) => words.length > 0 })).toEqual(['Digital Silk Road'])
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})

it('10 MB in one text node: the marks are right and the card opens', async () => {
  const trial = await arena.open('/text')
  expect(await trial.marks((words) => words.length >= 3)).toEqual([
    'digital divide',
    'Digital poverty',
    'Digital Silk Road',
  ])
  await trial.openCard('digital divide')
  expect(await trial.noise()).toEqual([])
})

it('one paragraph of 8,000 ambiguous words: each is decided by what is near it, and the page stays at hand', async () => {
  const trial = await arena.open('/paragraph')
  const tabId = await arena.extension.tabId(trial.page)
  const { terms } = await until(
    () => arena.extension.ask({ type: 'tab', tabId }),
    ({ terms }) => terms.length === 2,
  )
  expect(terms.map(({ count }) => count)).toEqual([8_000, 1])
  await trial.page.evaluate(() => document.querySelector('body > p:last-of-type')?.scrollIntoView())
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})

it('10,000 levels: the marks are right, follow a change at the inmost, and the card opens', async () => {
  const trial = await arena.open('/deep')
  expect(await trial.marks((words) => words.length >= 3)).toEqual([
    'digital divide',
    'digital poverty',
    'Digital Silk Road',
  ])
  await trial.apart.run(() => document.querySelector('#inmost')?.replaceChildren('Down here, the digital economy.'))
  expect(await trial.marks((words) => words.includes('digital economy'))).toHaveLength(3)
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})
