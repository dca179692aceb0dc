/** The marks of a page, as a test sees and points at them in either browser. */
import { readPainted } from '../../scripts/painted.mjs'
import { rested } from '../../scripts/rest.mjs'
import type { Frame } from './extension'

/** Words of the marks in a page or frame once they rest, in the order of the page. */
export async function marks(page: Frame, good: (words: string[]) => boolean = () => true): Promise<string[]> {
  return rested(() => markedNow(page), { good: (words) => good(words) })
}

/** Words of the marks in a page or frame as they are now, in the order of the page. */
export const markedNow = async (page: Frame): Promise<string[]> => inOrder(await page.evaluate(readPainted))

/** Marks of one page are told by their places: `0.1.3:17`. */
export function inOrder(painted: ReturnType<typeof readPainted>): string[] {
  const steps = (at: string): number[] => at.split(/[.:]/).map(Number)
  const byPlace = (a: { at: string }, b: { at: string }): number => {
    const [left, right] = [steps(a.at), steps(b.at)]
    const index = left.findIndex((step, i) => step !== right[i])
    return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0)
  }
  return [...painted].sort(byPlace).map(({ text }) => text)
}

/** True once there is a mark. */
export const some = (words: string[]): boolean => words.length > 0

/** True once there is none. */
export const none = (words: string[]): boolean => words.length === 0

/** What the pointer moves over, in the words of either driver. */
interface Pointed extends Frame {
  mouse: { move(x: number, y: number, options?: { steps: number }): Promise<void> }
}

/** Puts the pointer on words of the page; `within` names the element that holds them. */
export async function pointAt(page: Pointed, words: string, within = 'body'): Promise<void> {
  await moveTo(page, words, await page.evaluate(spotOf, [words, within] as const))
}

/** Moves the pointer to where words were found. */
export async function moveTo(page: Pointed, words: string, spot: Spot | undefined): Promise<void> {
  if (!spot) throw new Error(`The page does not show "${words}".`)
  // From elsewhere: a term that appears under a still pointer opens nothing.
  await page.mouse.move(spot.x, Math.max(0, spot.y - 60))
  await page.mouse.move(spot.x, spot.y, { steps: 4 })
}

export interface Spot {
  x: number
  y: number
}

/** Runs in the page: the middle of the first line of `words`, scrolled into view, in the element that `within` names. */
export function spotOf([words, within]: readonly [words: string, within: string]): Spot | undefined {
  const root = document.querySelector(within) ?? document.documentElement
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1
    if (start < 0) continue
    // A page may have taken the names of a document's own for its elements.
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, start + words.length)
    const { top, bottom } = range.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3)
    const box = range.getClientRects()[0]
    if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return undefined
}
