/** Where the page script leaves word of itself in its isolated world, and what it lets itself be told. */
import type { ToPage } from './messages'

/** The page script of a document, for a second copy of it to find. */
export interface RunningPage {
  /** False once its extension is gone. */
  lives(): boolean
  /** Asks anew how the page is to be read. */
  refresh(): void
  end(): void
}

export const PAGE: unique symbol = Symbol.for('sidegloss.page') as never

const told: Record<ToPage['type'], true> = { state: true, step: true, jump: true, explain: true }

/**
 * The message, if it is one that a page is told. Only the extension itself can speak to a page script, so the kind is
 * checked and no more: the schemas would be a third of this script's size, built anew in every frame. Our own pages hear the
 * questions of page scripts too, and one of them is of a kind that is told: it lacks what would be told.
 */
export function toPageMessage(message: unknown): ToPage | undefined {
  const { type, state } = (message ?? {}) as { type?: unknown; state?: unknown }
  return Object.hasOwn(told, String(type)) && (type !== 'state' || state) ? (message as ToPage) : undefined
}
