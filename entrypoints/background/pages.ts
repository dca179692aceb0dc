/** Opens our own pages beside the tab that asked. */
import browser, { type Tabs } from 'webextension-polyfill'
import { ownPages, writeAddress } from '../../platform/own-pages'

/** The entry page on one entry, or on a search for words that stand in no page we may read. */
export async function openEntry(what: { key: string } | { text: string }, beside: Tabs.Tab | undefined): Promise<void> {
  await openBeside(ownPages.entries, 'key' in what ? { key: what.key } : { q: what.text }, beside)
}

/** The form of a new entry, with words that were met on a page. */
export async function openWriting(what: Record<string, string>, beside: Tabs.Tab): Promise<void> {
  await openBeside(writeAddress(), what, beside)
}

async function openBeside(path: string, query: Record<string, string>, beside: Tabs.Tab | undefined): Promise<void> {
  // From a private window Chromium opens our pages in an ordinary one: the words would stay in its history.
  const hidden = beside?.incognito === true
  const search = hidden ? '' : `?${new URLSearchParams(query)}`
  await browser.tabs.create({
    url: browser.runtime.getURL(`${path}${search}`),
    ...(!hidden && beside?.windowId !== undefined && { windowId: beside.windowId, index: beside.index + 1 }),
  })
}

export const openWelcome = (): Promise<Tabs.Tab> =>
  browser.tabs.create({ url: browser.runtime.getURL(ownPages.welcome) })

/** The popup says what a page allows, where a shortcut alone cannot help. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup()
  } catch (error) {
    // Browsers refuse it where the window is not in front.
    console.debug('Sidegloss:', String(error))
  }
}
