/** A reader's long use, in which the extension starts no request. */

import { chance } from '../bench/random'
import { cardIsOpen, comes, openTab, pointTo, wordsComingTo } from './looking'
import type { Subject } from './subject'

export interface UseOptions {
  origin: string
  /** How long, ms. */
  duration: number
  seed: number
}

export interface Use {
  duration: number
  /** Pages that were opened, our own among them. */
  pages: number
  cards: number
  requests: string[]
  noise: string[]
}

const PAGES = [
  ['/belt-and-road', 'Belt and Road Initiative'],
  ['/chinese', '数字鸿沟'],
  ['/framed', 'digital divide'],
] as const
const OWN = ['options.html', 'welcome.html', 'entry.html', 'entry.html?q=digital', 'popup.html']

/** At least one round, however short. */
export async function useFor(subject: Subject, { origin, duration, seed }: UseOptions): Promise<Use> {
  const { pick } = chance(seed)
  const begun = Date.now()
  const use = { pages: 0, cards: 0 }
  await subject.noise()
  do {
    const [path, term] = pick(PAGES)
    const tab = await openTab(subject, origin + path)
    await wordsComingTo(tab)
    await pointTo(tab, term)
    if (await comes(() => cardIsOpen(tab))) use.cards++
    const own = await subject.openOwn(pick(OWN))
    await comes(() => own.evaluate(() => document.querySelector('h1, h2, [role=switch]') !== null))
    await subject.ask({ type: 'set-marks', value: { repeat: pick(['section', 'page', 'every']) } })
    await own.close()
    await tab.close()
    use.pages += 2
  } while (Date.now() - begun < duration)
  await subject.ask({ type: 'set-marks', value: { repeat: 'section' } })
  return { ...use, duration: Date.now() - begun, requests: await subject.requests(), noise: await subject.noise() }
}
