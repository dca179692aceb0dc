/** What the background answers to the popup, the options and the welcome page. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill'
import { accessTo } from '../../platform/access'
import { tellChange } from '../../platform/library/database'
import type { FromUi } from '../../platform/messages'
import { mutesAt } from '../../platform/mutes'
import { decideUnpaused, siteAddress } from '../../platform/site-rules'
import { frameOfTurn, gatherTerms, leftAlone, pageKind, type TabReport } from '../../platform/tab-report'
import type { UiAnswers } from '../../platform/ui-client'
import { tellEveryTab } from './changes'
import { standingCounts } from './frames'
import { openPlace, openWriting } from './pages'
import type { RefusedCount } from './refused'
import { scheduleSubscriptions } from './subscriptions'
import { bringPageScript, realmOf, realmOfSender, stateOf, type TabsRoom, tell } from './tabs'
import { paintToolbar } from './toolbar'
import { writeSelection } from './write'

export interface UiRoom extends TabsRoom {
  refused: RefusedCount
}

/** Answers one message of our own pages. */
export async function answerUi(
  room: UiRoom,
  message: FromUi,
  sender: Runtime.MessageSender,
): Promise<UiAnswers[FromUi['type']]> {
  const { store } = room
  const realm = await realmOfSender(sender)
  switch (message.type) {
    case 'settings':
      return { settings: await store.read(realm), damaged: await store.damaged() }
    case 'set-scope':
      return store.change(realm, 'scope', message.value)
    case 'set-marks':
      return store.change(realm, 'marks', message.value)
    case 'set-cards':
      return store.change(realm, 'cards', message.value)
    case 'put-rule':
      return store.put(realm, 'rules', message.rule)
    case 'delete-rule':
      return store.delete(realm, 'rules', message.rule)
    case 'put-mute':
      return store.put(realm, 'mutes', message.mute)
    case 'delete-mute':
      return store.delete(realm, 'mutes', message.mute)
    case 'put-correction':
      return store.put(realm, 'corrections', message.correction)
    case 'delete-correction':
      return store.delete(realm, 'corrections', message.correction)
    case 'tab':
      return reportTab(room, await browser.tabs.get(message.tabId))
    case 'explain-once':
      return explainOnce(room, message.tabId)
    case 'show-private':
      return showPrivate(room, message)
    case 'jump':
      return jump(room, message.tabId, message.key)
    case 'open':
      await openPlace(message.place, await browser.tabs.get(message.tabId))
      return null
    case 'write':
      await writeFor(message)
      return null
    case 'forget-damaged':
      await store.forgetDamaged(message.key)
      return null
    case 'erase':
      await store.erase()
      return null
    case 'restore':
      await store.restore(message.values)
      return null
    case 'library-changed':
      await room.glossary.forget()
      // Options that are open list it, by whatever page it was changed.
      tellChange()
      await tellEveryTab(room)
      await scheduleSubscriptions()
      return null
    case 'refused':
      return room.refused.read()
  }
}

async function reportTab(room: TabsRoom, tab: Tabs.Tab): Promise<TabReport> {
  const { store, counts, glossary } = room
  const tabId = tab.id ?? browser.tabs.TAB_ID_NONE
  const settings = await store.read(realmOf(tab))
  const site = tab.url === undefined ? undefined : siteAddress(tab.url)
  const frames = await standingCounts(room, tabId)
  const mutes = mutesAt(settings, tab.url)
  const port = site && new URL(tab.url ?? '').port
  return {
    tabId,
    ...(tab.url !== undefined && { url: tab.url }),
    ...(site && { host: port ? `${site.host}:${port}` : site.host }),
    pageKind: pageKind(tab.url),
    access: await accessTo(tab.url),
    paused: settings.scope.paused,
    decision: decideUnpaused(settings, tab.url ?? ''),
    once: await counts.isOnce(tabId, tab.url),
    privately: !(await glossary.hasPrivate(tab.url))
      ? 'none'
      : (await counts.isPrivately(tabId, tab.url))
        ? 'shown'
        : 'hidden',
    terms: gatherTerms(frames),
    alone: leftAlone(frames, mutes),
    mutes,
    private: tab.incognito,
  }
}

async function writeFor({ tabId, words }: Extract<FromUi, { type: 'write' }>): Promise<void> {
  const tab = await browser.tabs.get(tabId)
  if (words === undefined) await writeSelection(tab)
  else await openWriting({ term: words }, tab)
}

/**
 * Reads a page for this one visit: by the access that opening the popup gives to its tab.
 * The script asks how to read when it arrives, and asks anew where it was already.
 */
async function explainOnce(room: TabsRoom, tabId: number): Promise<boolean> {
  await room.counts.setOnce(tabId, (await browser.tabs.get(tabId)).url)
  if (!(await bringPageScript(tabId))) {
    await room.counts.endOnce(tabId)
    return false
  }
  await paintToolbar(room, await browser.tabs.get(tabId))
  return true
}

/** Marks the terms of private glossaries on a page, for this one visit, or takes the marks away again. */
async function showPrivate(room: TabsRoom, { tabId, on }: Extract<FromUi, { type: 'show-private' }>): Promise<null> {
  const tab = await browser.tabs.get(tabId)
  if (on) await room.counts.setPrivately(tabId, tab.url)
  else await room.counts.endPrivately(tabId)
  await tell(tabId, { type: 'state', state: await stateOf(room, tab) })
  return null
}

/** To the next occurrence of a concept, through the frames in turn. */
async function jump(room: TabsRoom, tabId: number, key: string): Promise<boolean> {
  const frameId = frameOfTurn(await standingCounts(room, tabId), key, await room.counts.turn(tabId, key))
  return frameId !== undefined && tell(tabId, { type: 'jump', key }, frameId)
}
