/** Fights over the registry of highlights, which is the page's as well as ours. */
import { pageOf } from '../pages'

export const registryPage = pageOf(
  '<p>The digital divide.</p><p>The Digital Silk Road.</p><p id="plain">Plain words, and more.</p>',
)
export const registryWords = ['digital divide', 'Digital Silk Road']

/** Each ends by itself; what it leaves behind is what we have to put right. */
export const fights: [what: string, fight: () => void | Promise<void>][] = [
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
export const repeat = (act: () => void): Promise<void> =>
  new Promise((resolve) => {
    const end = performance.now() + 1_000
    const again = (): void => {
      act()
      if (performance.now() < end) requestAnimationFrame(again)
      else resolve()
    }
    again()
  })

/** The fight as a page plays it. */
export const played = (fight: () => void | Promise<void>): string => `{ const repeat = ${repeat}; (${fight})() }`
