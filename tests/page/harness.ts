/** Page code in a page of its own, with the real glossary and a card that is plain enough to look at. */
import type { CardModule, CardProps } from '../../components/card/card-props'
import { brief } from '../../glossary/brief/pack'
import { condense } from '../../glossary/condense'
import { viewEntry } from '../../glossary/entry'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import { recordOf } from '../../glossary/matching/find-all'
import { Walker } from '../../page/blocks'
import { cardsWith } from '../../page/cards'
import { explainPage } from '../../page/explain-page'
import { MutationWatch } from '../../page/mutations'
import { comesBefore } from '../../page/order'
import { placeCard } from '../../page/place'
import type { PageSession, Surroundings } from '../../page/surroundings'
import type { PageState, TermCount } from '../../platform/messages'
import { defaults } from '../../platform/settings'
import { settledIn } from './settled'

const glossary = compile([brief])
const state: PageState = { on: true, marks: defaults.marks, cards: defaults.cards, muted: [], once: false }

/** What is asked, told and shown, for tests to look at. */
const seen = {
  texts: [] as string[],
  counts: [] as TermCount[],
  card: undefined as CardProps | undefined,
  root: undefined as ShadowRoot | undefined,
  opened: [] as string[],
}

const card: CardModule = {
  render(root, props) {
    seen.card = props
    seen.root = root
    const button = (name: string, act: () => void): HTMLElement => {
      const element = document.createElement('button')
      element.textContent = name
      element.addEventListener('click', act)
      return element
    }
    const box = document.createElement('div')
    box.style.cssText = 'width: 360px; height: 200px; background: #eee; overflow: auto'
    const title = document.createElement('h1')
    title.tabIndex = -1
    title.textContent = props.view.key
    box.append(title, button('Pin', props.onPin), button('Close', props.onClose))
    for (const { key } of props.view.related) box.append(button(key, () => props.onOpen(key)))
    root.replaceChildren(box)
  },
  focus: (root) => root.querySelector('h1')?.focus(),
  closeMenu: () => false,
  remove: (root) => root.replaceChildren(),
}

let revision = glossary.revision
let abort = new AbortController()
let session: PageSession | undefined

const around: Surroundings = {
  async find(texts, known) {
    seen.texts.push(...texts)
    await Promise.resolve()
    const reading = condense(find(glossary, texts), known, (form) => recordOf([{ compiled: glossary }], form))
    return { ...reading, revision }
  },
  entry: async (key) => viewEntry([brief], key) ?? null,
  loadCards: async () => cardsWith(card, { browserLanguage: () => 'en', translate: (key) => key }),
  count: (terms) => {
    seen.counts = terms
  },
  open: (place) => {
    seen.opened.push(...Object.values(place))
  },
}

function start(marks: Partial<PageState['marks']> = {}): void {
  abort = new AbortController()
  session = explainPage(document, around, { ...state, marks: { ...state.marks, ...marks } }, abort.signal)
}

/** Texts of the marks with the names they are painted under, in the order of the page. */
function painted(): string[] {
  const marks: { name: string; range: Range }[] = []
  for (const [name, highlight] of CSS.highlights)
    for (const place of highlight) {
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      marks.push({ name, range })
    }
  const place = ({ range }: { range: Range }): Node => range.startContainer
  marks.sort((a, b) =>
    place(a) === place(b) ? a.range.startOffset - b.range.startOffset : comesBefore(place(a), place(b)) ? -1 : 1,
  )
  return marks.map(({ name, range }) => `${name}:${range.toString()}`)
}

/** Blocks of a body, as they are read. */
function blocks(html: string): string[] {
  document.body.setHTMLUnsafe(html)
  const walker = new Walker(document.body)
  walker.walk(() => false)
  return walker.take().blocks.map(({ text }) => text.trim().replace(/\s+/gu, ' '))
}

const harness = {
  start,
  stop: () => abort.abort(),
  handle: (message: Parameters<PageSession['handle']>[0]) => session?.handle(message),
  update: (marks: Partial<PageState['marks']>) => session?.update({ ...state, marks: { ...state.marks, ...marks } }),
  changeGlossary: () => {
    revision += '+'
  },
  painted,
  blocks,
  settledIn: (html: string) => settledIn(html, glossary),
  placeCard,
  MutationWatch,
  seen,
}
export type Harness = typeof harness
Object.assign(globalThis, { harness })
