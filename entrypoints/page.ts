/**
 * The page script. Not one of WXT's content scripts: their wrapper posts a message with the extension's id
 * into every page. The background registers and injects this file itself.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { explainPage } from '../page/explain-page'
import { noteError } from '../page/note-error'
import type { PageSession } from '../page/surroundings'
import { whenOver } from '../page/when-over'
import type { PageState } from '../platform/messages'
import { native } from '../platform/native'
import { extensionLives, type PageClient, pageClient, watchExtension } from '../platform/page-client'
import { PAGE, type RunningPage, toPageMessage } from '../platform/page-place'

export default defineUnlistedScript(() => {
  const place = globalThis as { [PAGE]?: RunningPage }
  const earlier = place[PAGE]
  if (earlier?.lives()) {
    earlier.refresh()
    return
  }
  earlier?.end()
  place[PAGE] = begin()
})

/** Reads this document for as long as the extension lives, and falls silent when told to. */
function begin(): RunningPage {
  const life = new AbortController()
  const { signal } = life
  const end = (): void => life.abort()
  const client = pageClient({ onOrphaned: end })
  const page = readingOf(client, signal)
  const ask = (begins: boolean): void => {
    // A page that cannot ask stays as it is; the next question finds out whether the extension is gone.
    client.state(begins).then(page.apply).catch(noteError)
  }
  const listen = (message: unknown, _sender: unknown, answer: (done: unknown) => void): true => {
    const known = toPageMessage(message)
    if (known?.type === 'state') page.apply(known.state)
    answer(known !== undefined && (known.type === 'state' || page.handle(known)))
    return true
  }
  native.runtime.onMessage.addListener(listen)
  watchExtension(end, signal)
  // A document that was left has no clock any more. Back from the browser's page cache, it is counted anew.
  const turned = ({ isTrusted, persisted, type }: PageTransitionEvent): void => {
    if (!isTrusted) return
    if (type === 'pagehide') page.stop()
    else if (persisted) ask(true)
  }
  for (const type of ['pagehide', 'pageshow'] as const) window.addEventListener(type, turned, { signal })
  whenOver(signal, () => {
    if (extensionLives()) native.runtime.onMessage.removeListener(listen)
  })
  // Until a reader comes to it, a page that is loaded ahead would be judged by the one that is still in the tab.
  if ((document as Prerendered).prerendering)
    document.addEventListener('prerenderingchange', () => ask(true), { signal, once: true })
  else ask(true)
  return { lives: () => !signal.aborted && extensionLives(), refresh: () => ask(false), end }
}

/** Of Chromium; not yet among the types of the DOM. */
interface Prerendered extends Document {
  prerendering?: boolean
}

interface PageReading {
  apply(state: PageState): void
  /** False where the page is not being read. */
  handle(message: Parameters<PageSession['handle']>[0]): boolean
  stop(): void
}

function readingOf(client: PageClient, life: AbortSignal): PageReading {
  let running: { session: PageSession; abort: AbortController } | undefined
  const stop = (): void => {
    running?.abort.abort()
    running = undefined
  }
  whenOver(life, stop)
  return {
    stop,
    apply(state) {
      if (life.aborted) return
      if (!state.on) stop()
      else if (running) running.session.update(state)
      else {
        client.beginReading()
        const abort = new AbortController()
        running = { session: explainPage(document, client, state, abort.signal), abort }
      }
    },
    handle: (message) => running?.session.handle(message) ?? false,
  }
}
