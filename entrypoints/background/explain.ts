/** "Explain" for words a reader selected, by the context menu or a shortcut. */
import browser, { type Tabs } from 'webextension-polyfill'
import { translate } from '../../platform/translate'
import type { Glossary } from './glossary'
import { openPlace } from './pages'
import { tell } from './tabs'

const EXPLAIN = 'explain' as const
const WRITE = 'write' as const
/** Longer selections are passages, not terms; UTF-16 code units. */
const LONGEST = 200

/** The menu is kept by the browser: made at installation and at each update. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: EXPLAIN, title: translate('menu_explain'), contexts: ['selection'] })
  browser.contextMenus.create({ id: WRITE, title: translate('menu_write'), contexts: ['selection'] })
}

/** What was chosen and the words it was opened on, or undefined where it was another item. */
export function menuChoice(info: {
  menuItemId: string | number
  selectionText?: string | undefined
}): { act: 'explain' | 'write'; words: string } | undefined {
  const act = [EXPLAIN, WRITE].find((id) => id === info.menuItemId)
  return act && info.selectionText !== undefined ? { act, words: info.selectionText } : undefined
}

/** A card at the selection where the page is read, the entry page elsewhere. */
export async function explain(glossary: Glossary, words: string, tab: Tabs.Tab, frameId: number): Promise<void> {
  const text = words.trim().slice(0, LONGEST)
  if (text === '') return
  const { exact, entries } = await glossary.explain(text)
  const [first] = entries
  const shown =
    first && tab.id !== undefined && (await tell(tab.id, { type: 'explain', text, exact, entries }, frameId))
  if (!shown) await openPlace(first && exact ? { key: first.key } : { text }, tab)
}

/** The selection of a tab with its frame; pressing the shortcut gives access to the tab. */
export async function selectionIn(tabId: number): Promise<{ text: string; frameId: number } | undefined> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => getSelection()?.toString() ?? '',
    })
    const selected = results.find(({ result }) => typeof result === 'string' && result.trim() !== '')
    return selected && { text: String(selected.result), frameId: selected.frameId }
  } catch (error) {
    // A page of the browser's own: there is nothing to read.
    console.debug('Sidegloss:', String(error))
    return undefined
  }
}
