/** The card in a page, as a test waits for it. */
import { rested } from '../../scripts/rest.mjs'
import type { Tab } from './extension'

/** A card comes with all its words at once, and within 120 ms to its place: longer than that, ms. */
const CARD_REST_MS = 200

/** Waits for a card that says `words`; its whole text. */
export async function cardWith(tab: Pick<Tab, 'cardText'>, words: string): Promise<string> {
  const good = (found: string): boolean => found.includes(words)
  const text = await rested(() => tab.cardText(), { good, rest: CARD_REST_MS })
  if (!text.includes(words)) throw new Error(`No card says "${words}"; it says "${text}".`)
  return text
}

/** Waits until a card that is open has gone. */
export async function cardGoes(tab: Pick<Tab, 'cardText'>): Promise<void> {
  if ((await rested(() => tab.cardText(), { good: (text) => text === '', rest: 0 })) !== '')
    throw new Error('The card stays open.')
}

/** Waits for a card to come; its words if one does, and an empty text. */
export const noCard = (tab: Pick<Tab, 'cardText'>): Promise<string> =>
  rested(() => tab.cardText(), { good: (text) => text === '' })
