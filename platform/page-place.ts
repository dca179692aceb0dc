/** Where the page script leaves word of itself in its isolated world, and what it lets itself be told. */
import * as v from 'valibot'
import { type ToPage, toPage } from './messages'

/** The page script of a document, for a second copy of it to find. */
export interface RunningPage {
  /** False once its extension is gone. */
  lives(): boolean
  /** Asks anew how the page is to be read. */
  refresh(): void
  end(): void
}

export const PAGE: unique symbol = Symbol.for('sidegloss.page') as never

/** The message, if it is one that a page is told. */
export function toPageMessage(message: unknown): ToPage | undefined {
  const result = v.safeParse(toPage, message)
  return result.success ? result.output : undefined
}
