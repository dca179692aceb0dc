/** Where the card's script leaves its module for the page script of the same isolated world. */
export const CARD: unique symbol = Symbol.for('sidegloss.card') as never
