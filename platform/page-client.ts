/** The page's side of the talk with the background: what the page code needs from outside, over runtime messages. */
import type { EntryView } from '../glossary/entry'
import { namesTerms } from '../glossary/names-terms'
import type { Reading } from '../glossary/reading'
import type { CardsModule } from '../page/cards'
import type { Surroundings } from '../page/surroundings'
import { CARD } from './card-place'
import { askTwice, isExtensionGone } from './delivery'
import type { FromPage, PageState } from './messages'
import { native } from './native'

export interface PageClient extends Surroundings {
  /** How this document is to be read; `begins` where it is asked for the first time. */
  state(begins: boolean): Promise<PageState>
  /** The next terms found are the first of a reading: what underlines them may have changed since the one before. */
  beginReading(): void
}

export interface PageClientOptions {
  /** Called once it shows that the extension is gone and this script alone is left. */
  onOrphaned(): void
  /** Brings the card's code; without it the background injects it into this frame. Our own pages import it. */
  loadCards?(): Promise<CardsModule>
}

/** False once the extension was reloaded, disabled or removed under a script that still runs. */
export function extensionLives(): boolean {
  try {
    return native.runtime?.id !== undefined
  } catch (error) {
    // In a destroyed context the very access may throw.
    if (isExtensionGone(error)) return false
    throw error
  }
}

/**
 * Calls `ended` once the extension is gone under this script. Without a heartbeat: an extension is reloaded, disabled or
 * removed from another tab or window, so that the page is shown, focused or pointed at afterwards; and in Chromium an
 * open port closes at once.
 */
export function watchExtension(ended: () => void, signal: AbortSignal): void {
  const check = (): void => {
    if (!extensionLives()) ended()
  }
  const options = { signal, capture: true, passive: true }
  for (const type of ['visibilitychange', 'focus', 'pointerover']) window.addEventListener(type, check, options)
  if (!import.meta.env.FIREFOX) watchByPort(check, signal)
}

/** The port closes before the browser takes the extension away, ms: at 0 Chromium 156 still claims to live, at 500 no longer. */
const UNLOADING = 500

/** A port that closes with the background alone is not opened again: that would keep the background awake. */
function watchByPort(check: () => void, signal: AbortSignal): void {
  const port = native.runtime.connect()
  port.onDisconnect.addListener(() => {
    // Of a background that ends in this very moment and never took the port: unread, the browser prints it to the console.
    void native.runtime?.lastError
    setTimeout(check, UNLOADING)
  })
  signal.addEventListener('abort', () => {
    // With the extension its ports are gone: to name one is an error then.
    if (extensionLives()) port.disconnect()
  })
}

/** Surroundings that ask the background, each question at most twice. */
export function pageClient({ onOrphaned, loadCards }: PageClientOptions): PageClient {
  const ask = async <T>(message: FromPage): Promise<T> => {
    try {
      return (await askTwice(async () => native.runtime.sendMessage(message))) as T
    } catch (error) {
      if (isExtensionGone(error) || !extensionLives()) onOrphaned()
      throw error
    }
  }
  let underlined = false
  const tell = (message: FromPage): void => {
    // Nobody waits for it, and a background that is gone is found by the next question.
    ask(message).catch((error: unknown) => console.debug('Sidegloss:', String(error)))
  }
  return {
    state: (begins) => ask<PageState>({ type: 'state', begins }),
    beginReading() {
      underlined = false
    },
    async find(texts, known) {
      const reading = await ask<Reading>({ type: 'find', texts, known, underlined })
      underlined ||= namesTerms(reading)
      return reading
    },
    entry: (key) => ask<EntryView | null>({ type: 'entry', key }),
    loadCards: loadCards ?? (() => injectedCard(() => ask({ type: 'card' }))),
    count: (terms) => tell({ type: 'count', terms }),
    mute: (key, reach, on) => tell({ type: 'mute', key, reach, on }),
    open: (place) => tell({ type: 'open', place }),
  }
}

async function injectedCard(inject: () => Promise<unknown>): Promise<CardsModule> {
  const place = globalThis as { [CARD]?: CardsModule }
  if (!place[CARD]) await inject()
  const card = place[CARD]
  if (!card) throw new Error('The card did not arrive in this frame.')
  return card
}
