/** The card's script: renders the card into the closed shadow root it is given. */
import { h, render } from 'preact'
import base from '../base.css?inline'
import tokens from '../tokens.css?inline'
import { Card } from './Card'
import card from './card.css?inline'
import type { CardModule } from './card-props'

/** Class of the element in the root that Preact renders into; its presence tells that the root is dressed. */
const PLACE = 'place'

export const cardModule: CardModule = {
  render(root, props) {
    render(h(Card, props), placeIn(root) ?? dress(root))
  },
  focus(root) {
    root.querySelector<HTMLElement>('.headword')?.focus({ preventScroll: true })
  },
  remove(root) {
    const place = placeIn(root)
    if (place) render(null, place)
    place?.remove()
  },
}

function placeIn(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.${PLACE}`)
}

function dress(root: ShadowRoot): HTMLElement {
  if (!root.querySelector('style[data-card]')) addStyles(root, [tokens, base, card].join('\n'))
  const place = root.ownerDocument.createElement('div')
  place.className = PLACE
  root.append(place)
  return place
}

/**
 * Adopts a constructed sheet, which no content security policy of a page can block. Firefox refuses to take an array
 * from a content script (it sees the root through an Xray wrapper), so there a style element serves.
 */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch (refusal) {
    if (!(refusal instanceof Error)) throw refusal
    const style = root.ownerDocument.createElement('style')
    style.dataset.card = ''
    style.textContent = css
    root.prepend(style)
  }
}
