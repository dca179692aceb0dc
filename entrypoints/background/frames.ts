/** The frames of a tab. A page takes one away without a word, and what that one told of its terms goes with it. */
import browser from 'webextension-polyfill'
import type { FrameTerms } from '../../platform/tab-report'
import type { TabsRoom } from './tabs'
import { paintToolbar } from './toolbar'

const PAGE_PRESENT = (): boolean => Symbol.for('sidegloss.page') in globalThis

/** Frames in which the page script is; undefined for a page that we may not read. */
export async function framesRead(tabId: number): Promise<number[] | undefined> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: PAGE_PRESENT,
    })
    return results.flatMap(({ frameId, result }) => (result === true ? [frameId] : []))
  } catch (error) {
    console.debug('Sidegloss:', String(error))
    return undefined
  }
}

/** What the frames that are there have told of their terms; the button forgets the others too. */
export async function standingCounts(room: TabsRoom, tabId: number): Promise<FrameTerms[]> {
  const { counts } = room
  const told = await counts.of(tabId)
  // The top page does not go from under its tab.
  if (told.every(({ frameId }) => frameId === 0)) return told
  const there = await framesRead(tabId)
  if (!there || told.every(({ frameId }) => there.includes(frameId))) return told
  await counts.drop(tabId, there)
  await paintToolbar(room, await browser.tabs.get(tabId))
  return told.filter(({ frameId }) => there.includes(frameId))
}
