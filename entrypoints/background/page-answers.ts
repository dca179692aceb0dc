/** What the background answers to page scripts, and to our own pages that read like them. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill'
import { namesTerms } from '../../glossary/names-terms'
import { anywhere, type Where } from '../../platform/library/use'
import type { FromPage } from '../../platform/messages'
import { mutePlace } from '../../platform/mutes'
import { openPlace } from './pages'
import { CARD_SCRIPT, realmOf, stateOf, type TabsRoom, whereOf } from './tabs'
import { paintToolbarSoon } from './toolbar'
import { underline } from './underline'

/** Where a message came from: a frame of a tab, or a page of ours. */
export interface PageSender {
  tab: Tabs.Tab & { id: number }
  frameId: number
  ours: boolean
  /** Whether the top page wrote it, or one of its own site: others are not to learn what is marked there. */
  sameOrigin: boolean
}

/** The sender as a page, or undefined where it is none. */
export function pageSender(sender: Runtime.MessageSender, ours: boolean): PageSender | undefined {
  const { tab, frameId = 0 } = sender
  if (tab?.id === undefined) return undefined
  const sameOrigin = frameId === 0 || originOf(sender) === originOf({ url: tab.url })
  return { tab: { ...tab, id: tab.id }, frameId, ours, sameOrigin }
}

/** Chromium names the origin of frames without an address of their own too. */
function originOf({ url, origin }: { url?: string | undefined; origin?: string }): string | undefined {
  return origin ?? (url === undefined ? undefined : URL.parse(url)?.origin)
}

/** Answers one message. Every answer is a value, null where there is none. */
export async function answerPage(room: TabsRoom, message: FromPage, sender: PageSender): Promise<unknown> {
  switch (message.type) {
    case 'find':
      return find(room, message, sender)
    case 'entry':
      return entryOf(room, message.key, sender)
    case 'state':
      return stateOfFrame(room, message, sender)
    case 'card':
      return bringCard(sender)
    case 'count':
      if (!sender.ours) await count(room, message.terms, sender)
      return null
    case 'mute':
      await muteHere(room, message, sender)
      return null
    case 'open':
      await openPlace(message.place, sender.tab)
      return null
  }
}

async function find(
  room: TabsRoom,
  { texts, known, underlined }: Extract<FromPage, { type: 'find' }>,
  sender: PageSender,
): Promise<unknown> {
  const reading = await room.glossary.find(texts, placeOf(room, sender), known)
  if (!underlined && !sender.ours && namesTerms(reading)) void underlineFrame(room, sender)
  return reading
}

/** Our own pages, even in a frame of another, use every glossary. */
function placeOf(room: TabsRoom, { tab, ours, sameOrigin }: PageSender): Where {
  if (ours) return anywhere
  const where = whereOf(room, tab)
  return sameOrigin ? where : { ...where, privately: () => Promise.resolve(false) }
}

/**
 * Not before there are terms: the rule has a page's every element restyled, which takes longer than all else we do there
 * (11 and 21 ms on pages of 1,700 and 3,800 elements, Chromium 156), and most pages have none.
 */
async function underlineFrame(room: TabsRoom, { tab, frameId }: PageSender): Promise<void> {
  const { marks } = await stateOf(room, tab)
  await underline({ tabId: tab.id, frameId, marks })
}

async function stateOfFrame(
  room: TabsRoom,
  { begins }: Extract<FromPage, { type: 'state' }>,
  { tab, frameId, ours }: PageSender,
): Promise<unknown> {
  const state = await stateOf(room, tab)
  // Not waited for: the first marks are not to be held up.
  if (!ours) void noteFrame(room, tab, frameId, begins || !state.on)
  return state
}

async function noteFrame(room: TabsRoom, tab: PageSender['tab'], frameId: number, forget: boolean): Promise<void> {
  if (forget) await room.counts.put(tab.id, frameId, [])
  if (frameId === 0) await paintToolbarSoon(room, tab)
}

/** The entry, with the reader's own wording where there is one. */
async function entryOf(room: TabsRoom, key: string, sender: PageSender): Promise<unknown> {
  const [view, { corrections }] = await Promise.all([
    room.glossary.entry(key, placeOf(room, sender)),
    room.store.read(realmOf(sender.tab)),
  ])
  const own = corrections.find(({ concept }) => concept === key)?.definition
  return view && own ? { ...view, own } : view
}

/** The place is the tab's own: a page cannot speak for another. */
async function muteHere(
  { store }: TabsRoom,
  { key, reach, on }: Extract<FromPage, { type: 'mute' }>,
  { tab }: PageSender,
): Promise<void> {
  const place = mutePlace(reach, tab.url)
  if (place === undefined) return
  const mute = { concept: key, reach, place, since: new Date().toISOString() }
  await store[on ? 'put' : 'delete'](realmOf(tab), 'mutes', mute)
}

async function bringCard({ tab, frameId, ours }: PageSender): Promise<boolean> {
  // No browser injects scripts into an extension's page: those import the card themselves.
  if (ours) return false
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [CARD_SCRIPT] })
  return true
}

async function count(
  room: TabsRoom,
  terms: Parameters<TabsRoom['counts']['put']>[2],
  sender: PageSender,
): Promise<void> {
  await room.counts.put(sender.tab.id, sender.frameId, terms)
  await paintToolbarSoon(room, sender.tab)
}
