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
  focus(root, to) {
    root.querySelector<HTMLElement>(`.${to}`)?.focus({ preventScroll: true })
  },
  closeMenu(root) {
    const menu = root.querySelector('[role=menu]')
    menu?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    return menu !== null
  },
  remove(root) {
    const place = placeIn(root)
    if (place) render(null, place)
  },
}

function placeIn(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.${PLACE}`)
}

function dress(root: ShadowRoot): HTMLElement {
  addStyles(root, [tokens, base, card].join('\n'))
  const place = root.ownerDocument.createElement('div')
  place.className = PLACE
  root.append(place)
  return place
}

/**
 * Adopts a constructed sheet, which no content security policy of a page can block (tried under `style-src 'none'` in
 * Chromium 156, in a page, and in Firefox ESR 153, in a content script). Where a browser refuses it from an isolated world,
 * a style element serves.
 */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch (refusal) {
    if (!(refusal instanceof Error)) throw refusal
    const style = root.ownerDocument.createElement('style')
    style.textContent = css
    root.prepend(style)
  }
}
