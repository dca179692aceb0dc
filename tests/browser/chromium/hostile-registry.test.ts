/** Pages that fight over the registry of highlights, which is theirs as well as ours. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Arena, pageOf, startArena } from '../arena'

let arena: Arena
beforeAll(async () => {
  arena = await startArena({
    '/': pageOf('<p>The digital divide.</p><p>The Digital Silk Road.</p><p id="plain">Plain words, and more.</p>'),
  })
})
afterAll(() => arena?.close())

/** Each ends by itself; what it leaves behind is what we have to put right. */
const fights: [what: string, fight: () => void | Promise<void>][] = [
  ['empties it once a frame for a while', () => repeat(() => CSS.highlights.clear())],
  ['empties our highlights once a frame for a while', () => repeat(() => CSS.highlights.get('a')?.clear())],
  [
    'floods it with ranges and highlights of its own',
    () => {
      const text = document.querySelector('#plain')?.firstChild as Text
      const range = () => new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 5 })
      for (let i = 0; i < 20_000; i++) CSS.highlights.get('a')?.add(range())
      for (let i = 0; i < 1_000; i++) CSS.highlights.set(`flood-${i}`, new Highlight(range()))
    },
  ],
  [
    'takes our names for its own',
    () => {
      for (const name of ['a', 'b', 'c', 'd']) CSS.highlights.set(name, new Highlight())
    },
  ],
  [
    'moves our ranges to other words',
    () => {
      const text = document.querySelector('#plain')?.firstChild as Text
      const ours = CSS.highlights.get('a') as Highlight
      for (const range of [...ours]) {
        ours.delete(range)
        ours.add(new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 5 }))
      }
    },
  ],
]

/** Given to the page with each fight: once a frame, for a second. */
const repeat = (act: () => void): Promise<void> =>
  new Promise((resolve) => {
    const end = performance.now() + 1_000
    const again = (): void => {
      act()
      if (performance.now() < end) requestAnimationFrame(again)
      else resolve()
    }
    again()
  })

it.each(fights)('a page %s: the marks are right once it rests, and the card opens', async (_what, fight) => {
  const trial = await arena.open('/')
  const words = await trial.marks((found) => found.length >= 2)
  expect(words).toEqual(['digital divide', 'Digital Silk Road'])
  await trial.page.evaluate(`{ const repeat = ${repeat}; (${fight})() }`)
  expect(await trial.marks((found) => String(found) === String(words))).toEqual(words)
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})
