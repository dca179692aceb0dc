/** The background is stopped at chance moments while a page loads, scrolls and is pointed at. */

import { chance } from '../bench/random'
import { cardIsOpen, comes, comesToMark, openTab, pointTo, referenceOf } from './looking'
import type { Subject, Tab } from './subject'

export interface StopsOptions {
  origin: string
  times: number
  seed: number
}

export interface Stops {
  times: number
  /** Pages that did not end as they do when nothing is stopped, each with what was done to it. */
  wrong: string[]
  noise: string[]
}

/** Pages of fixtures with a term to point at in each. */
const PAGES = [
  ['/belt-and-road', 'Belt and Road Initiative'],
  ['/chinese', '数字鸿沟'],
  ['/shadow', undefined],
  ['/framed', 'digital divide'],
  ['/garbled', undefined],
] as const
/** A page loads, is read and marked within this; a card opens within it too. Stops fall anywhere in it, ms. */
const WINDOW_MS = 400
/** A card that the stop left without an answer has asked twice by then, ms. */
const CARD_MS = 5_000

type Doing = 'loads' | 'scrolls' | 'is pointed at'

export async function stopAtChance(subject: Subject, { origin, times, seed }: StopsOptions): Promise<Stops> {
  const { below, pick } = chance(seed)
  const words = await referenceOf(
    subject,
    PAGES.map(([path]) => origin + path),
  )
  await subject.noise()
  const wrong: string[] = []
  const stopIn = async (ms: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    await subject.stopBackground()
  }
  for (let i = 0; i < times; i++) {
    const [path, term] = pick(PAGES)
    const doing: Doing = pick(term ? ['loads', 'scrolls', 'is pointed at'] : ['loads', 'scrolls'])
    const after = below(WINDOW_MS)
    const story = `${path} ${doing}, stopped after ${after} ms`
    const stopped = doing === 'loads' ? stopIn(after) : undefined
    const tab = await openTab(subject, origin + path)
    await stopped
    if (doing === 'scrolls') await Promise.all([stopIn(after), scroll(tab)])
    if (doing === 'is pointed at' && term) {
      await comesToMark(tab, words.get(origin + path) ?? [])
      await Promise.all([stopIn(after), pointTo(tab, term)])
      if (!(await opensCard(tab, term))) wrong.push(`${story}: no card`)
    }
    if (!(await comesToMark(tab, words.get(origin + path) ?? []))) wrong.push(`${story}: other marks`)
    await tab.close()
  }
  return { times, wrong, noise: await subject.noise() }
}

/** A card may have lost its question twice: then the reader points again. */
async function opensCard(tab: Tab, term: string): Promise<boolean> {
  if (await comes(() => cardIsOpen(tab), CARD_MS)) return true
  await pointTo(tab, term)
  return comes(() => cardIsOpen(tab), CARD_MS)
}

/** Down and up again, so that the same marks are near at the end. */
const scroll = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    for (let step = 0; step < 20; step++) {
      scrollBy(0, step < 10 ? 200 : -200)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
