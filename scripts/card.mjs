/** The card as only the browser itself can see it: it is in a closed shadow root. In Chromium. */

/**
 * A node as the protocol describes it; `attributes` are names and values in turn.
 * @typedef {object} CdpNode
 * @property {number} nodeId
 * @property {string} nodeName
 * @property {string} [nodeValue]
 * @property {string[]} [attributes]
 * @property {CdpNode[]} [children]
 * @property {(CdpNode & { shadowRootType?: string })[]} [shadowRoots]
 */

/** Our one element: pages have nothing of their own there. */
const HOST = 'html > :not(head, body)'

/**
 * Words in the closed root of our host on the page: the card, or nothing. Asks for no more of a page than that.
 * @param {import('playwright-core').Page} page
 */
export async function cardText(page) {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument', { depth: 1 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: HOST })
  const hosts = await Promise.all(
    nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true })),
  )
  await session.detach()
  return hosts
    .flatMap(({ node }) => node.shadowRoots ?? [])
    .map(textOf)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Clicks what is called so in the card: a button, link or row, by its words or its label.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export function clickInCard(page, name) {
  const isCalledSo = (/** @type {CdpNode} */ control) =>
    attributeOf(control, 'aria-label') === name || textOf(control).trim().startsWith(name)
  return clickControl(page, isCalledSo, name)
}

/**
 * Clicks what opens an entry in the card; the row it stands in has to be open.
 * @param {import('playwright-core').Page} page
 * @param {string} key of the entry
 */
export const openFromCard = (page, key) =>
  clickControl(page, (control) => attributeOf(control, 'data-key') === key, key)

/** @param {import('playwright-core').Page} page @param {(control: CdpNode) => boolean} isWanted @param {string} name */
async function clickControl(page, isWanted, name) {
  const session = await page.context().newCDPSession(page)
  const node = closedRoots(await documentOf(session))
    .flatMap(controlsIn)
    .find(isWanted)
  if (!node) throw new Error(`Nothing in the card is called "${name}".`)
  await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: node.nodeId })
  const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId })
  await session.detach()
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content
  await page.mouse.click((left + right) / 2, (top + bottom) / 2)
}

/** @param {import('playwright-core').CDPSession} session @returns {Promise<CdpNode>} */
export async function documentOf(session) {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root
}

/** @param {CdpNode} node @returns {CdpNode[]} */
export function closedRoots(node) {
  const own = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed')
  return [...own, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRoots)]
}

/** @param {CdpNode} node @returns {CdpNode[]} */
const controlsIn = (node) => [
  ...(['BUTTON', 'A', 'SUMMARY'].includes(node.nodeName) ? [node] : []),
  ...(node.children ?? []).flatMap(controlsIn),
]

/** The value of an attribute, if the element has it. @param {CdpNode} node @param {string} wanted */
export function attributeOf({ attributes = [] }, wanted) {
  const at = attributes.findIndex((name, index) => index % 2 === 0 && name === wanted)
  return at < 0 ? undefined : attributes[at + 1]
}

/** @param {CdpNode} node @returns {string} */
function textOf(node) {
  if (node.nodeName === 'STYLE') return ''
  return node.nodeName === '#text' ? (node.nodeValue ?? '') : (node.children ?? []).map(textOf).join(' ')
}
