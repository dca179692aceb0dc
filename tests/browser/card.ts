/** The card in a page, as a test waits for it. */
import { rested } from '../../scripts/rest.mjs'
import type { Tab } from './extension'

/** Waits for a card that says `words`; its whole text. */
export async function cardWith(tab: Pick<Tab, 'cardText'>, words: string): Promise<string> {
  const text = await rested(() => tab.cardText(), { good: (found) => found.includes(words) })
  if (!text.includes(words)) throw new Error(`No card says "${words}"; it says "${text}".`)
  return text
}

/** Waits until there is none; its words if there is one all the same. */
export const noCard = (tab: Pick<Tab, 'cardText'>): Promise<string> =>
  rested(() => tab.cardText(), { good: (text) => text === '' })
