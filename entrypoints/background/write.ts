/** "Add to my glossary" for words that a reader selected: opens the form with them and the sentence they stand in. */
import browser, { type Tabs } from 'webextension-polyfill'
import { cut } from '../../glossary/cut'
import { selectionIn } from './explain'
import { openWriting } from './pages'

/** Longer selections are passages, not terms; UTF-16 code units. */
const LONGEST = 200
/** What is longer is no sentence of print; UTF-16 code units. */
const LONGEST_SENTENCE = 500

/** By a shortcut or the popup; where nothing is selected, the form is empty. */
export async function writeSelection(tab: Tabs.Tab): Promise<void> {
  const selection = tab.id === undefined ? undefined : await selectionIn(tab.id)
  if (selection && selection.text.trim() !== '') await write(selection.text, tab, selection.frameId)
  else await openWriting({}, tab)
}

export async function write(words: string, tab: Tabs.Tab, frameId: number): Promise<void> {
  const term = cut(words.replace(/\s+/g, ' ').trim(), LONGEST)
  if (term === '') return
  const sentence = tab.id === undefined ? '' : await sentenceIn(tab.id, frameId)
  await openWriting({ term, ...(sentence !== '' && tab.url !== undefined && { sentence, address: tab.url }) }, tab)
}

/** The sentence around the selection; choosing the menu's item gives access to the tab. */
async function sentenceIn(tabId: number, frameId: number): Promise<string> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: sentenceAround,
    })
    return typeof found?.result === 'string' ? cut(found.result, LONGEST_SENTENCE) : ''
  } catch (error) {
    // A page of the browser's own: the words alone must do.
    console.debug('Sidegloss:', String(error))
    return ''
  }
}

/** Runs in the page, on its own: the sentence of the paragraph in which the selection begins. */
function sentenceAround(): string {
  const selection = getSelection()
  const at = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const start = at?.startContainer instanceof Element ? at.startContainer : at?.startContainer.parentElement
  const block = start?.closest('p, li, td, dd, blockquote, h1, h2, h3, h4, h5, h6, article, div') ?? start
  if (!at || !block) return ''
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(at.startContainer, at.startOffset)
  const offset = before.toString().length
  const text = block.textContent ?? ''
  const sentences = new Intl.Segmenter(document.documentElement.lang || 'en', { granularity: 'sentence' }).segment(text)
  return (sentences.containing(Math.min(offset, text.length - 1))?.segment ?? '').replace(/\s+/g, ' ').trim()
}
