/** The same reading with the matcher in the tab: the index is loaded there, and nothing is sent. Runs in the page. */
import { find } from '../../../glossary/matching/find'
import { thaw } from '../../../glossary/matching/frozen'
import { explainPage } from '../../../page/explain-page'
import type { Surroundings } from '../../../page/surroundings'
import type { PageState } from '../../../platform/messages'

const { index } = globalThis as unknown as { index: Uint8Array<ArrayBuffer> }
const glossary = thaw(index)
const nowhere = (): never => {
  throw new Error('Nothing is opened here.')
}
const around: Surroundings = {
  find: async (texts) => find(glossary, texts),
  entry: async () => null,
  loadCards: nowhere,
  count: () => undefined,
  open: nowhere,
}
/** The settings a reader begins with; importing them would bring their schemas too. */
const state: PageState = {
  on: true,
  once: false,
  muted: [],
  marks: { repeat: 'section', garbled: 'auto', strength: 'plain', line: 'dotted', colour: 'text' },
  cards: { language: 'auto', openAfter: 250, textSize: 'medium', theme: 'system' },
}
explainPage(document, around, state, new AbortController().signal)
