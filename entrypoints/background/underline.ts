/** The rule that paints marks, as the extension's own style: a page's scripts cannot see it, and it reaches shadow roots. */
import browser from 'webextension-polyfill'
import { marksCss } from '../../page/marks'
import type { Settings } from '../../platform/settings'

/** Tried in both: USER paints nothing in Chromium, AUTHOR stops at shadow roots in Firefox. */
const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR'

export interface UnderlineOptions {
  tabId: number
  /** All frames without it. */
  frameId?: number
  marks: Settings['marks']
  /** How marks looked before; their rules are taken out. */
  before?: readonly Settings['marks'][]
}

/** Puts the rule in, once however often it is called. Where we may not read any more, nothing happens. */
export async function underline({ tabId, frameId, marks, before = [] }: UnderlineOptions): Promise<void> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] }
  const css = marksCss(marks)
  try {
    for (const old of new Set([...before.map(marksCss), css]))
      await browser.scripting.removeCSS({ target, css: old, origin: ORIGIN })
    await browser.scripting.insertCSS({ target, css, origin: ORIGIN })
  } catch (error) {
    console.debug('Sidegloss:', String(error))
  }
}
