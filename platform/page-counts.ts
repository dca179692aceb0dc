/** What the frames of each tab told of their terms, kept for as long as the browser runs: the background may be stopped. */
import * as v from 'valibot'
import { type TermCount, termCount } from './messages'
import type { StorageArea } from './settings-store'
import type { FrameTerms } from './tab-report'

export interface PageCounts {
  put(tabId: number, frameId: number, terms: TermCount[]): Promise<void>
  of(tabId: number): Promise<FrameTerms[]>
  /** Drops the frames of a tab that `stays` does not name; all of them without it. */
  drop(tabId: number, stays?: readonly number[]): Promise<void>
  /** "Explain this page once" holds for this page in this tab, until another comes. */
  setOnce(tabId: number, address: string | undefined): Promise<void>
  isOnce(tabId: number, address: string | undefined): Promise<boolean>
  endOnce(tabId: number): Promise<void>
  /** Terms of private glossaries are shown for this page in this tab, until another comes. */
  setPrivately(tabId: number, address: string | undefined): Promise<void>
  isPrivately(tabId: number, address: string | undefined): Promise<boolean>
  endPrivately(tabId: number): Promise<void>
  /** How often the concept was jumped to in this tab, counted from 0. */
  turn(tabId: number, key: string): Promise<number>
}

const tabKey = (tabId: number): string => `tab:${tabId}:`
const onceKey = (tabId: number): string => `once:${tabId}`
const privatelyKey = (tabId: number): string => `privately:${tabId}`
const turnKey = (tabId: number): string => `turn:${tabId}`
/** The browser's own access lasts for the whole site: it is we who stop at the page. */
const pageOf = (address = ''): string => address.replace(/#.*$/u, '')
const turnSchema = v.object({ key: v.string(), turn: v.number() })

/** One key a frame, so that frames that report at the same time cannot overwrite one another. */
export function pageCounts(session: StorageArea): PageCounts {
  const framesOf = async (tabId: number): Promise<{ key: string; frameId: number; value: unknown }[]> => {
    const own = tabKey(tabId)
    return Object.entries(await session.get(null)).flatMap(([key, value]) =>
      key.startsWith(own) ? [{ key, frameId: Number(key.slice(own.length)), value }] : [],
    )
  }
  return {
    put: (tabId, frameId, terms) =>
      terms.length > 0 ? session.set({ [tabKey(tabId) + frameId]: terms }) : session.remove([tabKey(tabId) + frameId]),
    async of(tabId) {
      return (await framesOf(tabId)).flatMap(({ frameId, value }) => {
        const terms = v.safeParse(v.array(termCount), value)
        return terms.success ? [{ frameId, terms: terms.output }] : []
      })
    },
    async drop(tabId, stays = []) {
      const gone = (await framesOf(tabId)).filter(({ frameId }) => !stays.includes(frameId))
      if (gone.length > 0) await session.remove(gone.map(({ key }) => key))
    },
    setOnce: (tabId, address) => session.set({ [onceKey(tabId)]: pageOf(address) }),
    isOnce: async (tabId, address) => (await session.get(null))[onceKey(tabId)] === pageOf(address),
    setPrivately: (tabId, address) => session.set({ [privatelyKey(tabId)]: pageOf(address) }),
    isPrivately: async (tabId, address) => (await session.get(null))[privatelyKey(tabId)] === pageOf(address),
    endPrivately: (tabId) => session.remove([privatelyKey(tabId)]),
    endOnce: (tabId) => session.remove([onceKey(tabId), turnKey(tabId)]),
    async turn(tabId, key) {
      const last = v.safeParse(turnSchema, (await session.get(null))[turnKey(tabId)])
      const turn = last.success && last.output.key === key ? last.output.turn + 1 : 0
      await session.set({ [turnKey(tabId)]: { key, turn } })
      return turn
    },
  }
}
