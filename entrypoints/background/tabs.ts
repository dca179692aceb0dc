/** Each tab is told how it is to be read: on asking, and whenever settings or access change. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill'
import { accessTo } from '../../platform/access'
import { anywhere, type Where } from '../../platform/library/use'
import type { PageState, ToPage } from '../../platform/messages'
import { mutesAt } from '../../platform/mutes'
import type { PageCounts } from '../../platform/page-counts'
import type { Realm, SettingsStore } from '../../platform/settings-store'
import { decide, siteAddress } from '../../platform/site-rules'
import type { Glossary } from './glossary'

export const PAGE_SCRIPT = '/page.js'
export const CARD_SCRIPT = '/card.js'

export const realmOf = (tab: Pick<Tabs.Tab, 'incognito'>): Realm => (tab.incognito ? 'private' : 'lasting')

/** A popup has no tab: it belongs to the window in front. */
export async function realmOfSender({ tab }: Pick<Runtime.MessageSender, 'tab'>): Promise<Realm> {
  return realmOf(tab ?? (await browser.windows.getLastFocused()))
}

export interface TabsRoom {
  store: SettingsStore
  counts: PageCounts
  glossary: Glossary
}

/** Our own pages are always read, where they ask for it; the browser lets no script or style into them. */
export const isOurs = (url: string | undefined): boolean => url?.startsWith(browser.runtime.getURL('')) === true

/** Of the top page: its rule decides for its frames. */
export const whereOf = ({ counts }: Pick<TabsRoom, 'counts'>, { id, url }: Tabs.Tab): Where =>
  isOurs(url)
    ? anywhere
    : { address: url, privately: async () => id !== undefined && (await counts.isPrivately(id, url)) }

/** How a tab is read. The top page's rule decides for its frames; an address we may not see is not read. */
export async function stateOf({ store, counts, glossary }: TabsRoom, tab: Tabs.Tab): Promise<PageState> {
  const ours = isOurs(tab.url)
  const [settings, access, once, glossaries] = await Promise.all([
    store.read(realmOf(tab)),
    // The address alone proves nothing: a click on our button shows it for a while without any access.
    accessTo(tab.url),
    tab.id !== undefined && counts.isOnce(tab.id, tab.url),
    glossary.usedAt(whereOf({ counts }, tab)),
  ])
  const readable = access !== 'none' && tab.url !== undefined && siteAddress(tab.url) !== undefined
  const on = ours || once || (readable && decide(settings, tab.url ?? '').on)
  const muted = mutesAt(settings, tab.url).map(({ concept }) => concept)
  const { marks, cards } = settings
  return { on, marks, cards, muted, once, ...(glossaries !== undefined && { glossaries }) }
}

/** Tells all frames of a tab, or one. False where no page script listens or none took it. */
export async function tell(tabId: number, message: ToPage, frameId?: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId })) === true
  } catch {
    // No page script there, or the tab went meanwhile: browsers word it differently, and it means the same.
    return false
  }
}

/** Brings the page script into every frame we may read. False where the browser or the reader lets us read nothing. */
export async function bringPageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PAGE_SCRIPT] })
    return true
  } catch (error) {
    console.debug('Sidegloss:', String(error))
    return false
  }
}

/**
 * Brings the page script into every open tab we may read: their addresses are visible to us for just that reason.
 * `before` is done to each of them first.
 */
export async function bringPageScripts(before?: (tabId: number) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return
      await before?.(id)
      await bringPageScript(id)
    }),
  )
}

const REGISTERED = 'page'

/**
 * Registers the page script for every address; browsers run it only where access was given, so it is registered before
 * there is any. A manifest cannot say so: matches written there become mandatory hosts.
 */
export async function registerPageScript(): Promise<void> {
  const script = {
    id: REGISTERED,
    js: [PAGE_SCRIPT],
    matches: ['*://*/*'],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] })
  await (known.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]))
}
