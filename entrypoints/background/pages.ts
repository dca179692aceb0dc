/** Opens our own pages beside the tab that asked. */
import browser, { type Tabs } from 'webextension-polyfill'
import type { Place } from '../../platform/messages'
import { entryAddress, ownPages, pointAddress, searchAddress, writeAddress } from '../../platform/own-pages'

/** The page of one entry, its form, a point in its document, or a search for words that stand in no page we may read. */
export async function openPlace(place: Place | { text: string }, beside: Tabs.Tab | undefined): Promise<void> {
  await openBeside(addressOf(place), beside)
}

function addressOf(place: Place | { text: string }): string {
  if ('key' in place) return entryAddress(place.key)
  if ('edit' in place) return writeAddress({ key: place.edit })
  return 'point' in place ? pointAddress(place.point) : searchAddress(place.text)
}

/** The form of a new entry, with words that were met on a page. */
export async function openWriting(what: Record<string, string>, beside: Tabs.Tab): Promise<void> {
  await openBeside(writeAddress(what), beside)
}

async function openBeside(address: string, beside: Tabs.Tab | undefined): Promise<void> {
  // From a private window Chromium opens our pages in an ordinary one: the words would stay in its history.
  const hidden = beside?.incognito === true
  await browser.tabs.create({
    url: browser.runtime.getURL(hidden ? address.replace(/[?#].*/, '') : address),
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
