/** The popup and the page of all entries over a glossary whose large part answers when the test says so. Runs in the page. */
import { h } from 'preact'
import { present } from '../../../components/controls/present'
import { GlossaryPage } from '../../../components/glossary-page/GlossaryPage'
import { Popup } from '../../../components/popup/Popup'
import type { Found, PopupGlossary, PopupProps } from '../../../components/popup/popup-props'

const row = (name: string): Found => ({ key: `trams:${name}`, name: { en: name }, contested: false, score: 0 })
const nothing = () => undefined
const opened: string[] = []
let asked: { query: string; answer(names: readonly string[]): void; fail(): void }[] = []

/** @param small names that are found at once, whatever is searched for */
const glossaryOf = (small: readonly string[]): PopupGlossary => ({
  size: 9_000,
  letters: [],
  subjects: [],
  outline: [],
  prepare: () => Promise.resolve(),
  search: () => small.map(row),
  searchLarge: (query) =>
    new Promise((resolve, reject) => {
      asked.push({ query, answer: (names) => resolve(names.map(row)), fail: () => reject(new Error('gone')) })
    }),
  // Its name is all that the popup needs to know whether there is an entry.
  entry(key) {
    opened.push(key)
    return undefined
  },
})

const translate = (key: string, ...fill: (string | number)[]) => [key, ...fill].join(' ')

const harness = {
  popup(small: readonly string[]): void {
    const props = { unreachable: false, language: 'en', shortcut: '', pages: { brief: '', map: '' } } as const
    const acts = { onWanted: nothing, onWrite: nothing } as unknown as PopupProps
    present(h(Popup, { ...acts, ...props, glossary: glossaryOf(small) }), translate)
  },
  entries(small: readonly string[]): void {
    const props = {
      language: 'en',
      query: '',
      writeHref: (words = ''): string => `#write-${words}`,
      href: (key: string) => `#${key}`,
    } as const
    const onOpen = (key: string) => opened.push(key)
    present(h(GlossaryPage, { ...props, onOpen, glossary: glossaryOf(small) }), translate)
  },
  /** The large part answers the last question about `query`, or fails. Whoever asked before that listens no longer. */
  answer(query: string, names: readonly string[] | 'fails'): boolean {
    const last = asked.findLast((one) => one.query === query)
    if (last) asked = []
    if (names === 'fails') last?.fail()
    else last?.answer(names)
    return last !== undefined
  },
  opened: (): readonly string[] => opened,
}
export type FoundHarness = typeof harness
Object.assign(globalThis, { harness })
