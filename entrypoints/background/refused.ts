/** How many messages were refused since the browser started: shown in the options. */
import type { StorageArea } from '../../platform/settings-store'

export interface RefusedCount {
  add(): Promise<void>
  read(): Promise<number>
}

const KEY = 'refused'

/** Counts one after the other, so that none is lost. */
export function refusedCount(session: StorageArea): RefusedCount {
  let last: Promise<unknown> = Promise.resolve()
  const read = async (): Promise<number> => {
    const value = (await session.get(null))[KEY]
    return typeof value === 'number' ? value : 0
  }
  return {
    add() {
      const added = last.then(async () => session.set({ [KEY]: (await read()) + 1 }))
      // Who counted hears of a failure; the next one counts regardless.
      last = added.catch(() => undefined)
      return added
    },
    read,
  }
}
