/** Runs beside a page of Firefox, where our closed root is open: what its card says, and where its parts are. */

/** Frame scripts reach into closed roots by a name of their own. */
declare global {
  interface Element {
    readonly openOrClosedShadowRoot: ShadowRoot | null
  }
}

export interface Spot {
  x: number
  y: number
}

/** Words in the root of our one element: pages have nothing of their own there. */
export function cardWords(content: Window): string {
  const words = (node: Node): string =>
    node.nodeName === 'STYLE' ? '' : (node.nodeValue ?? [...node.childNodes].map(words).join(' '))
  return [...content.document.querySelectorAll('html > :not(head, body)')]
    .flatMap((host) => host.openOrClosedShadowRoot ?? [])
    .map(words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The middle of what is called so in the card, by its words or its label. */
export function spotInCard(content: Window, name: string): Spot | undefined {
  const isCalled = (control: Element): boolean =>
    control.getAttribute('aria-label') === name || control.textContent?.trim().startsWith(name) === true
  const control = [...content.document.querySelectorAll('html > :not(head, body)')]
    .flatMap((host) => [...(host.openOrClosedShadowRoot?.querySelectorAll('button, a, summary') ?? [])])
    .find(isCalled)
  if (!control) return undefined
  control.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = control.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}
