import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closedRoots, documentOf } from '../../../scripts/card.mjs'
import { cardWith, clickInCard, type Extension, startChromium } from '../chromium'
import { marks, pointAt, some } from '../marks'
import { servePages } from '../pages'

/** axe weighs every word against its ground: the brief has 3,000 elements, which on a busy machine took it 44 s a theme. */
const AXE_TIMEOUT_MS = 300_000

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

/** What may differ between the themes. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe has against a page, or against what a selector names there: in the light theme, and in the dark one. */
async function faultsOf(page: Page, within?: string): Promise<Record<'light' | 'dark', string[]>> {
  const faults = async (colorScheme: 'light' | 'dark', axe: AxeBuilder): Promise<string[]> => {
    await page.emulateMedia({ colorScheme })
    const { passes, violations } = await (within === undefined ? axe : axe.include(within)).analyze()
    expect(passes.map(({ id }) => id)).toContain('color-contrast')
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }
  return {
    light: await faults('light', new AxeBuilder({ page })),
    dark: await faults('dark', new AxeBuilder({ page }).withRules(COLOURS)),
  }
}
const NONE = { light: [], dark: [] }

it.each([
  'welcome.html',
  'brief.html',
  'map.html',
  'options.html',
  'entry.html',
  'entry.html?key=digital-diplomacy-brief:five-connectivities',
  'write.html',
  'popup.html',
])(
  '%s has no barrier that axe knows, in the light theme and in the dark one',
  async (path) => {
    const page = await extension.openOwn(path)
    await page.locator('h1, h2').first().waitFor()
    expect(await faultsOf(page)).toEqual(NONE)
    await page.close()
  },
  AXE_TIMEOUT_MS,
)

it(
  'list.html has none with entries in it, one of them chosen',
  async () => {
    const options = await extension.openOwn('options.html')
    await options.getByRole('button', { name: 'Paste text' }).click()
    await options
      .getByLabel(/A table with one entry a line/)
      .fill('term,definition\ntram,A railway in a street.\nlight rail,Another.\nlight rail,A third.')
    await options.getByRole('button', { name: 'Read it' }).click()
    await options.getByRole('button', { name: /^Keep \d+ entr/ }).click()
    await options.getByText(/ is in use: /).waitFor()
    await options.close()
    const list = await extension.openOwn('list.html?glossary=imported-glossary')
    await list.locator('.e-row input').first().check()
    expect(await faultsOf(list)).toEqual(NONE)
    await list.close()
  },
  AXE_TIMEOUT_MS,
)

/**
 * Puts a copy of the card, in its own styles, where axe can look: into an open root, and into the body, outside of which it
 * weighs no colours.
 */
async function layOpen(page: Page): Promise<void> {
  const session = await extension.context.newCDPSession(page)
  const [root] = closedRoots(await documentOf(session))
  if (!root) throw new Error('There is no card on the page.')
  const { object } = await session.send('DOM.resolveNode', { nodeId: root.nodeId })
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: String(copyCard),
    arguments: [{ value: COPY }],
  })
  await session.detach()
}
const COPY = 'copy-of-the-card'

/** Runs in the page, on the closed root. */
function copyCard(this: ShadowRoot, id: string): void {
  document.getElementById(id)?.remove()
  const host = Object.assign(document.createElement('div'), { id })
  const open = host.attachShadow({ mode: 'open' })
  open.adoptedStyleSheets = this.adoptedStyleSheets
  open.append(...[...this.childNodes].map((node) => node.cloneNode(true)))
  // The shades at its edges would keep axe from weighing what stands before them.
  for (const body of open.querySelectorAll<HTMLElement>('.card-body')) body.style.backgroundImage = 'none'
  document.body.append(host)
}

it.each([
  ['reconstructed', 'count Ann first', '数安为先'],
  ['contested', 'democratic threat theory', 'Narrative contested'],
])(
  'the card of a %s term has none on a page, all its rows open, and with its menu',
  async (_what, words, says) => {
    await extension.grant()
    const page = await extension.context.newPage()
    await page.goto(`${site.origin}/garbled`)
    await page.bringToFront()
    await marks(page, some)
    await pointAt(page, words)
    await cardWith(page, says)
    for (const name of ['Pin this card', 'Wording', 'Related', 'Sources']) await clickInCard(page, name)
    await layOpen(page)
    expect(await faultsOf(page, `#${COPY}`)).toEqual(NONE)
    await clickInCard(page, 'More')
    await cardWith(page, 'Copy with attribution')
    await layOpen(page)
    expect(await faultsOf(page, `#${COPY}`)).toEqual(NONE)
    await page.close()
  },
  AXE_TIMEOUT_MS,
)
