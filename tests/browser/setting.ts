/** What a file of tests takes place in: a browser with the extension, and a news site. */
import { afterAll, beforeAll } from 'vitest'
import { rested } from '../../scripts/rest.mjs'
import { type Extension, type Start, startExtension, type Tab } from './extension'
import { markedNow, marks, some } from './marks'
import { servePages } from './pages'

export interface Setting {
  extension: Extension
  site: Awaited<ReturnType<typeof servePages>>
  /** A tab with a page of the site; `host` names another site with the same pages. */
  open(path: string, host?: string): Promise<Tab>
  /** The same, in front, once it is marked. */
  openMarked(path?: string, host?: string): Promise<Tab>
}

/** Has three terms. */
const MOST_OPENED = '/belt-and-road'

/** Starts both before the tests of the file, every site allowed unless told, and ends them after it. `serving`: other pages. */
export function setting({
  access = true,
  serving = servePages,
  ...start
}: Start & { access?: boolean; serving?: typeof servePages } = {}): Setting {
  const here = {
    async open(path, host = 'localhost') {
      return here.extension.open(`http://${host}:${here.site.port}${path}`)
    },
    async openMarked(path = MOST_OPENED, host) {
      const tab = await here.open(path, host)
      await tab.bringToFront()
      // A page of several terms is to have all of them: which one a test points at is its own affair.
      const words =
        path === MOST_OPENED
          ? await rested(() => markedNow(tab), { good: ({ length }) => length >= 3, rest: 0 })
          : await marks(tab, some)
      if (!some(words)) throw new Error(`Nothing is marked on ${path}.`)
      return tab
    },
  } as Setting
  beforeAll(async () => {
    here.site = await serving()
    here.extension = await startExtension(start)
    if (access) await here.extension.grant()
  })
  afterAll(async () => {
    await here.extension?.close()
    await here.site?.close()
  })
  return here
}
