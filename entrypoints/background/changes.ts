/** What a reader changes has its effect in all open tabs at once, by whatever way it was changed. */

import * as v from 'valibot'
import browser, { type Permissions, type Storage, type Tabs } from 'webextension-polyfill'
import { accessTo } from '../../platform/access'
import type { PageState } from '../../platform/messages'
import { defaults, marks, type Settings } from '../../platform/settings'
import { isSettingsKey } from '../../platform/settings-store'
import { bareHost, decideUnpaused } from '../../platform/site-rules'
import { wasAskedFor } from '../../platform/subscriptions/access'
import { framesRead } from './frames'
import { bringPageScripts, isOurs, realmOfSender, stateOf, type TabsRoom, tell } from './tabs'
import { paintToolbar, paintToolbarSoon } from './toolbar'
import { underline } from './underline'

type Marks = Settings['marks']

/** Tells every tab how it is to be read from now on. `before`: how marks looked until now. */
export async function tellEveryTab(room: TabsRoom, before: readonly Marks[] = []): Promise<void> {
  await Promise.all(
    (await browser.tabs.query({})).map(async (tab) => {
      if (tab.id === undefined || tab.discarded) return
      const state = await stateOf(room, tab)
      // A frame that is read from now on gets the rule with its first terms.
      if (before.length > 0 && state.on && !isOurs(tab.url))
        await underline({ tabId: tab.id, marks: state.marks, before })
      await tellTab(room, tab.id, state)
      await paintToolbar(room, tab)
    }),
  )
}

/** After a change in a storage area. */
export async function settingsChanged(room: TabsRoom, changes: Record<string, Storage.StorageChange>): Promise<void> {
  if (!Object.keys(changes).some(isSettingsKey)) return
  const before = ['marks', 'private:marks'].flatMap((key) => {
    const change = changes[key]
    return change ? [asMarks(change.oldValue)] : []
  })
  // A private window's first choice of its own replaces what it had in common with the others.
  if (changes['private:marks']) before.push((await room.store.read('lasting')).marks)
  await tellEveryTab(room, before)
}

function asMarks(stored: unknown): Marks {
  const result = v.safeParse(marks, stored)
  return result.success ? result.output : defaults.marks
}

/** After the reader gave access, by our buttons or the browser's own menu: the popup that asked may be gone by then. */
export async function accessGiven(room: TabsRoom, given: Permissions.Permissions): Promise<void> {
  const realm = await realmOfSender({})
  const settings = await room.store.read(realm)
  if ((await accessTo(undefined)) === 'all') {
    if (settings.scope.default !== 'everywhere') await room.store.change(realm, 'scope', { default: 'everywhere' })
  } else
    for (const origin of given.origins ?? []) {
      // To fetch a glossary from there is not to have it read.
      if (await wasAskedFor(origin)) continue
      const site = siteOfPattern(origin)
      if (!site) continue
      if (decideUnpaused(settings, `https://${site.host}/`).by === 'rule') continue
      await room.store.put(realm, 'rules', { ...site, on: true, since: new Date().toISOString() })
    }
  // Each script asks how to read when it arrives, and asks anew where it was already.
  await bringPageScripts()
}

/**
 * After a tab went to another address. Where its page was not loaded anew, rules for paths and mutes for pages may differ
 * there; one that is being loaded asks by itself, and has nobody yet who listens.
 */
export async function pageMoved(room: TabsRoom, tab: Tabs.Tab): Promise<void> {
  if (tab.id !== undefined && (await tellTab(room, tab.id, await stateOf(room, tab)))) await paintToolbarSoon(room, tab)
}

/** Tells a tab how it is to be read, and forgets the counts of one that is not. False where nobody listens. */
async function tellTab({ counts }: TabsRoom, tabId: number, state: PageState): Promise<boolean> {
  const heard = await tell(tabId, { type: 'state', state })
  if (!state.on) await counts.drop(tabId)
  return heard
}

/** The site a match pattern names; none for a pattern over many sites. */
function siteOfPattern(pattern: string): { host: string; subdomains: boolean } | undefined {
  const [, wild, host] = /^[a-z*]+:\/\/(\*\.)?([^/*]+)\//.exec(pattern) ?? []
  return host === undefined ? undefined : { host: bareHost(host.replace(/:\d+$/, '')), subdomains: wild !== undefined }
}

/** After a tab has loaded: forgets the frames that went with the page before. */
export async function pageLoaded(room: TabsRoom, tab: Tabs.Tab): Promise<void> {
  const tabId = tab.id
  if (tabId === undefined) return
  // Left once, the page is not read again without being asked for again.
  if (!(await room.counts.isOnce(tabId, tab.url))) await room.counts.endOnce(tabId)
  if (!(await room.counts.isPrivately(tabId, tab.url))) await room.counts.endPrivately(tabId)
  if ((await room.counts.of(tabId)).length === 0) return
  await room.counts.drop(tabId, (await framesRead(tabId)) ?? [])
  await paintToolbarSoon(room, tab)
}

/** After a tab was closed. */
export async function tabClosed({ counts }: TabsRoom, tabId: number): Promise<void> {
  await counts.drop(tabId)
  await counts.endOnce(tabId)
  await counts.endPrivately(tabId)
}
