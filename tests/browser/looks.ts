/** How the card looks, in its closed root: whatever the page can do to it would show here. */
import { attributeOf, type CdpNode } from '../../scripts/card.mjs'
import type { Trial } from './arena'

export interface Looks {
  /** Computed styles of our host and of the card in it, but for their place. */
  host: Record<string, string>
  card: Record<string, string>
  /** Whether a pointer over its middle would meet it. */
  onTop: boolean
}

/** The colour in the card's left padding as it is seen: a picture of one pixel. Undefined without a card. */
export async function paperOf({ page, apart }: Trial): Promise<string | undefined> {
  const spot = await apart.run(() => {
    const { x, y, height } = document.querySelector('html > :not(head, body)')?.getBoundingClientRect() ?? new DOMRect()
    return height > 0 ? { x: Math.round(x) + 6, y: Math.round(y + height / 2) } : undefined
  })
  return spot && (await page.screenshot({ clip: { ...spot, width: 1, height: 1 } })).toString('base64')
}

/** Given by where the line stands. */
const PLACE = /^(inset|top|left|right|bottom)/
/** What a page says of our host in properties of its own, which the card does not use. */
const OF_ITS_OWN = /^--(?!room)/

export async function looksOf({ session, apart }: Trial): Promise<Looks> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const host = find(root, ({ shadowRoots }) => shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'closed'))
  const card = host && find(host, (node) => attributeOf(node, 'class') === 'card')
  if (!host || !card) throw new Error('There is no card on the page.')
  const stylesOf = async ({ nodeId }: CdpNode): Promise<Record<string, string>> => {
    const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId })
    return Object.fromEntries(
      computedStyle.filter(({ name }) => !PLACE.test(name)).map(({ name, value }) => [name, value]),
    )
  }
  const onTop = await apart.run(() => {
    const hosts = [...document.querySelectorAll('html > :not(head, body)')]
    return hosts.some((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return width > 0 && document.elementFromPoint(x + width / 2, y + height / 2) === one
    })
  })
  return { host: await stylesOf(host), card: await stylesOf(card), onTop }
}

function find(node: CdpNode, is: (node: CdpNode) => boolean | undefined): CdpNode | undefined {
  if (is(node)) return node
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, is)
    if (found) return found
  }
  return undefined
}

/** What differs, one line each. */
export function differences(a: Looks, b: Looks): string[] {
  const of = (part: 'host' | 'card'): string[] =>
    Object.keys({ ...a[part], ...b[part] })
      .filter((name) => a[part][name] !== b[part][name] && !(part === 'host' && OF_ITS_OWN.test(name)))
      .map((name) => `${part} ${name}: ${a[part][name]} → ${b[part][name]}`)
  return [...of('host'), ...of('card'), ...(a.onTop === b.onTop ? [] : [`on top: ${a.onTop} → ${b.onTop}`])]
}
