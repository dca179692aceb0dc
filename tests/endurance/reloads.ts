/** The extension is loaded anew under open tabs: nothing is left of the old one, and the new one marks again. */
import { cardIsOpen, comes, comesToMark, isWithoutCard, openTab, pointTo, referenceOf } from './looking'
import type { Subject, Tab } from './subject'

export interface ReloadsOptions {
  origin: string
  times: number
  tabs: number
}

export interface Reloads {
  times: number
  tabs: number
  wrong: string[]
  noise: string[]
}

const PAGES = ['/belt-and-road', '/chinese', '/shadow', '/garbled', '/five-links']

export async function reloadUnderTabs(
  subject: Subject,
  { origin, times, tabs: many }: ReloadsOptions,
): Promise<Reloads> {
  const words = await referenceOf(
    subject,
    PAGES.map((path) => origin + path),
  )
  const tabs: { tab: Tab; address: string }[] = []
  for (let i = 0; i < many; i++) {
    const address = origin + PAGES[i % PAGES.length]
    tabs.push({ tab: await openTab(subject, address), address })
  }
  const [first] = tabs
  await subject.noise()
  const wrong: string[] = []
  for (let i = 1; i <= times; i++) {
    // One tab has a card open when its extension goes.
    if (first) {
      await first.tab.bringToFront()
      await pointTo(first.tab, 'Belt and Road Initiative')
      if (!(await comes(() => cardIsOpen(first.tab)))) wrong.push(`reload ${i}: no card before it`)
    }
    await subject.reloadExtension()
    for (const [number, { tab, address }] of tabs.entries()) {
      // Exactly the words: a range of the old one besides would be one more.
      if (!(await comesToMark(tab, words.get(address) ?? []))) wrong.push(`reload ${i}, tab ${number}: other marks`)
      if (!(await comes(() => isWithoutCard(tab)))) wrong.push(`reload ${i}, tab ${number}: a card is left`)
    }
  }
  for (const { tab } of tabs) await tab.close()
  return { times, tabs: many, wrong, noise: await subject.noise() }
}
