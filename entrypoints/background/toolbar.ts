/** The toolbar button: lit where marks are on, with the number of different terms on the page. */
import browser, { type Action, type Tabs } from 'webextension-polyfill'
import { accessTo } from '../../platform/access'
import { native } from '../../platform/native'
import { gatherTerms } from '../../platform/tab-report'
import { translate } from '../../platform/translate'
import { isOurs, realmOf, stateOf, type TabsRoom } from './tabs'

const ICON_ON = { 16: '/icon/16.png', 32: '/icon/32.png' }
const ICON_OFF = { 16: '/icon/off-16.png', 32: '/icon/off-32.png' }
/** The badge is drawn by the browser and cannot follow the theme: the dark of the icon reads on both. */
const BADGE = { background: '#2f5d50', text: '#ffffff' }

/** Paints the button for a tab. Browsers forget it at the next page, and show the icon of "off" until told again. */
export async function paintToolbar(room: TabsRoom, tab: Tabs.Tab): Promise<void> {
  const tabId = tab.id
  if (tabId === undefined || isOurs(tab.url)) return
  const { on } = await stateOf(room, tab)
  const terms = on ? gatherTerms(await room.counts.of(tabId)).length : 0
  const title = await titleOf(room, tab, on, terms)
  try {
    await Promise.all([
      setIcon({ tabId, path: on ? ICON_ON : ICON_OFF }),
      browser.action.setBadgeText({ tabId, text: terms > 0 ? String(terms) : '' }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.background }),
      browser.action.setBadgeTextColor({ tabId, color: BADGE.text }),
      browser.action.setTitle({ tabId, title }),
    ])
  } catch (error) {
    // The tab was closed while its button was painted.
    console.debug('Sidegloss:', String(error))
  }
}

/**
 * A page that arrives asks how it is to be read and what its terms are; painting the button takes the background from that.
 * ms
 */
const AFTER_READING = 150
/** Which painting of a tab's button was asked for last. */
const last = new Map<number, symbol>()

/** The same a little later, and once however often it is asked for until then. */
export async function paintToolbarSoon(room: TabsRoom, tab: Tabs.Tab): Promise<void> {
  const tabId = tab.id
  if (tabId === undefined) return
  const asked = Symbol('painting')
  last.set(tabId, asked)
  await new Promise((resolve) => setTimeout(resolve, AFTER_READING))
  if (last.get(tabId) !== asked) return
  last.delete(tabId)
  await paintToolbar(room, tab)
}

async function titleOf({ store }: TabsRoom, tab: Tabs.Tab, on: boolean, terms: number): Promise<string> {
  if (on) return translate(terms === 1 ? 'badge_on_one' : 'badge_on', terms)
  if ((await store.read(realmOf(tab))).scope.paused) return translate('badge_paused')
  return translate((await accessTo(tab.url)) === 'none' ? 'badge_no_access' : 'badge_off')
}

/** Chromium takes a callback as well. */
type SetIcon = (details: Action.SetIconDetailsType, done: () => void) => void

/**
 * Where a tab was closed meanwhile, Chromium 156 resolves the promise, and notes an error of ours that nobody can catch: it
 * asks whether `lastError` was read in a callback.
 */
function setIcon(details: Action.SetIconDetailsType): Promise<void> {
  if (import.meta.env.FIREFOX) return browser.action.setIcon(details)
  const { action, runtime } = native
  return new Promise((resolve) => {
    ;(action.setIcon as SetIcon)(details, () => resolve(void runtime.lastError))
  })
}
