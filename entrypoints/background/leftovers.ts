/**
 * What an earlier life of the extension left on pages that are still open. In Firefox its scripts can do nothing more once
 * it was updated, reloaded or disabled: marks that have no successor stay registered, and an open card stays in sight.
 * In Chromium they hear of it in time and clear up themselves.
 */
import browser from 'webextension-polyfill'

/** Firefox shows closed roots to content scripts. */
type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }

export async function clearLeftovers(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: clearPage })
  } catch (error) {
    // A tab that we may not read has nothing of ours.
    console.debug('Sidegloss:', String(error))
  }
}

/** Runs in each frame, on its own: names of our highlights, and what our host alone looks like. */
function clearPage(): void {
  for (const name of ['a', 'b', 'c', 'd']) CSS.highlights.delete(name)
  const hosts: Opened[] = [...document.querySelectorAll('html > div[popover="manual"]')]
  for (const host of hosts)
    if (host.attributes.length === 1 && !host.shadowRoot && host.openOrClosedShadowRoot) host.remove()
}
