/** What the popup shows of a tab: the table access × rule × pause × kind of page, and the terms found there. */
import type { TermCount } from './messages'
import type { Mute } from './settings'
import type { SiteDecision } from './site-rules'

export type PageKind = 'web' | 'file' | 'browser' | 'store' | 'extension' | 'other'

/** How far the reader lets us read: nowhere here, on this site, on every site. */
export type Access = 'none' | 'site' | 'all'

/** One concept over all frames of a tab. */
export interface TermReport {
  /** `packId:conceptId`. */
  key: string
  count: number
  /** Frames that hold it, the top page first. */
  frames: number[]
}

export interface TabReport {
  tabId: number
  /** Absent where the browser hides the address from us. */
  url?: string
  /** As the address bar has it, port included, without `www.`; absent where the page has no host. */
  host?: string
  pageKind: PageKind
  access: Access
  /** Paused everywhere: nothing is marked, whatever the rules say. */
  paused: boolean
  /** What the rules say, the pause left aside. */
  decision: SiteDecision
  /** True while "explain this page once" holds. */
  once: boolean
  /** Whether private glossaries are meant for this page, and whether their terms are marked here. */
  privately: 'none' | 'hidden' | 'shown'
  /** The most frequent first. */
  terms: TermReport[]
  /** Ambiguous words that were left unmarked, since nothing on the page speaks for their meaning. */
  alone: TermReport[]
  /** Meanings that are not marked here because the reader said so. */
  mutes: Mute[]
  /** True in a private window: what is set there is forgotten with it. */
  private: boolean
}

/** Shops where browsers let no extension in, by host and beginning of the path. */
const stores: readonly [host: string, path: string][] = [
  ['chromewebstore.google.com', '/'],
  ['chrome.google.com', '/webstore'],
  ['addons.mozilla.org', '/'],
  ['microsoftedge.microsoft.com', '/addons'],
]
const browserSchemes = new Set([
  'about:',
  'chrome:',
  'edge:',
  'brave:',
  'vivaldi:',
  'opera:',
  'devtools:',
  'view-source:',
  'resource:',
])
const extensionSchemes = new Set(['chrome-extension:', 'moz-extension:', 'extension:'])

/** Kind of the page at an address; `other` where the address is hidden or unknown. */
export function pageKind(address: string | undefined): PageKind {
  if (address === undefined || !URL.canParse(address)) return 'other'
  const { protocol, hostname, pathname } = new URL(address)
  if (protocol === 'http:' || protocol === 'https:')
    return stores.some(([host, path]) => host === hostname && pathname.startsWith(path)) ? 'store' : 'web'
  if (protocol === 'file:') return 'file'
  if (browserSchemes.has(protocol)) return 'browser'
  return extensionSchemes.has(protocol) ? 'extension' : 'other'
}

/** What one frame told of its terms. */
export interface FrameTerms {
  frameId: number
  terms: readonly TermCount[]
}

/** Terms of all frames together, the most frequent first, then in order of the frames. */
export function gatherTerms(frames: readonly FrameTerms[], wanted: 'marked' | 'alone' = 'marked'): TermReport[] {
  const reports = new Map<string, TermReport>()
  for (const { frameId, terms } of [...frames].sort((a, b) => a.frameId - b.frameId))
    for (const { concept, count, alone = false } of terms) {
      if (alone !== (wanted === 'alone')) continue
      const report = reports.get(concept) ?? { key: concept, count: 0, frames: [] }
      report.count += count
      report.frames.push(frameId)
      reports.set(concept, report)
    }
  return [...reports.values()].sort((a, b) => b.count - a.count)
}

/** Ambiguous words that nothing on the page speaks for; what the reader has left unmarked there has another reason. */
export function leftAlone(frames: readonly FrameTerms[], mutes: readonly Pick<Mute, 'concept'>[]): TermReport[] {
  const muted = new Set(mutes.map(({ concept }) => concept))
  return gatherTerms(frames, 'alone').filter(({ key }) => !muted.has(key))
}

/** The frame that holds the `turn`-th occurrence (from 0, going round) of a concept, frames in turn. */
export function frameOfTurn(frames: readonly FrameTerms[], key: string, turn: number): number | undefined {
  const holders = [...frames]
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ frameId, terms }) => {
      const count = terms.find((term) => term.concept === key && !term.alone)?.count ?? 0
      return count > 0 ? [{ frameId, count }] : []
    })
  let left =
    turn %
    Math.max(
      1,
      holders.reduce((sum, holder) => sum + holder.count, 0),
    )
  for (const { frameId, count } of holders) {
    if (left < count) return frameId
    left -= count
  }
  return undefined
}
