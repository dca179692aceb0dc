/** The shortcuts. */
import browser, { type Tabs } from 'webextension-polyfill'
import { accessTo } from '../../platform/access'
import { opposite } from '../../platform/site-rules'
import { explain, selectionIn } from './explain'
import { standingCounts } from './frames'
import { openPopup } from './pages'
import { realmOf, type TabsRoom, tell } from './tabs'
import { writeSelection } from './write'

export async function runCommand(room: TabsRoom, command: string, given: Tabs.Tab | undefined): Promise<void> {
  // Older Firefox names no tab.
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined) return
  switch (command) {
    case 'toggle-site':
      return toggleSite(room, tab)
    case 'next-term':
      return step(room, tab.id, 'next')
    case 'previous-term':
      return step(room, tab.id, 'previous')
    case 'explain-selection': {
      const selection = await selectionIn(tab.id)
      if (selection) await explain(room.glossary, selection.text, tab, selection.frameId)
      return
    }
    case 'write-selection':
      return writeSelection(tab)
  }
}

/** Turns the site over; where a pause or missing access stands in the way, the popup says so. */
async function toggleSite({ store }: TabsRoom, tab: Tabs.Tab): Promise<void> {
  const realm = realmOf(tab)
  const settings = await store.read(realm)
  const rule = tab.url === undefined ? undefined : opposite(settings, tab.url, new Date().toISOString())
  if (!rule || settings.scope.paused || (await accessTo(tab.url)) === 'none') return openPopup()
  await store.put(realm, 'rules', rule)
}

/** In the top page if it has terms that are marked, else in the first frame that has. */
async function step(room: TabsRoom, tabId: number, direction: 'next' | 'previous'): Promise<void> {
  const frames = (await standingCounts(room, tabId))
    .filter(({ terms }) => terms.some(({ alone }) => !alone))
    .map(({ frameId }) => frameId)
  await tell(tabId, { type: 'step', direction }, frames.sort((a, b) => a - b)[0] ?? 0)
}
