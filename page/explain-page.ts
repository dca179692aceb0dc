/** Explains one document: reads it, paints it, opens cards. Ended by its signal, after which the page is as it was. */
import type { PageState } from '../platform/messages'
import { isWorthReading } from './frame-size'
import { Session } from './session'
import type { PageSession, Surroundings } from './surroundings'

/** Documents with text in them; the rest are pictures, films and feeds. */
const READABLE = ['text/html', 'application/xhtml+xml', 'text/plain']

/** `root` restricts the reading to one element; without it the whole document is read. Never throws. */
export function explainPage(
  page: Document,
  around: Surroundings,
  state: PageState,
  signal: AbortSignal,
  root?: Element,
): PageSession {
  let now = state
  let session: Session | undefined
  const begin = (): void => {
    if (session || signal.aborted || !isForReading(page)) return
    const life = new AbortController()
    session = new Session({
      page,
      around,
      state: now,
      signal: AbortSignal.any([signal, life.signal]),
      root: root ?? page.documentElement,
      // A page that is written anew takes our listeners with it.
      replaced: () => {
        life.abort()
        session = undefined
        begin()
      },
    })
  }
  begin()
  // A frame may be opened later, and an advertisement's frame may become a reader's.
  if (!session) page.defaultView?.addEventListener('resize', begin, { signal, passive: true })
  return {
    update(next) {
      now = next
      session?.update(next)
    },
    handle(message) {
      session?.handle(message)
      return session !== undefined
    },
  }
}

function isForReading(page: Document): boolean {
  const view = page.defaultView
  if (!view || !page.documentElement || !READABLE.includes(page.contentType)) return false
  // A page that is edited as a whole is the reader's own typing.
  if (page.designMode === 'on') return false
  return view === view.top || isWorthReading(view.innerWidth, view.innerHeight)
}
