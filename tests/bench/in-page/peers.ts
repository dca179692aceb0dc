/** What a reader would pick instead, each with the same forms, and the floor: a bare walk over the text. Runs in the page. */
import AhoCorasick from 'ahocorasick'
import Mark from 'mark.js'
import { trieToRegExpSource } from 'trie-regex'
import type { PeerName } from './peer-names'

export interface Peers {
  /** Makes what each needs; not measured. */
  prepare(forms: string[]): void
  run(name: PeerName): Promise<void>
  /** Puts the page back as it was; not measured. */
  undo(name: PeerName): void
}

const HIGHLIGHT = 'peer'
/** What was read: kept so that nothing is optimised away. */
const read = { units: 0 }
let forms: string[] = []
let one = /(?:)/g
let trie = /(?:)/g
let automaton = new AhoCorasick([])
let marker = new Mark(document.body)

/** Each runs as a task of its own; the trace knows it by the name it has here. */
const runs: Record<PeerName, () => void> = {
  floor() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let units = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) units += (node as Text).data.length
    read.units = units
  },
  regexp: () => paint((node) => matches(one, node.data)),
  trie: () => paint((node) => matches(trie, node.data)),
  ahoCorasick: () =>
    paint((node) =>
      automaton
        .search(node.data.toLowerCase())
        .flatMap(([end, found]) => found.map((form): Place => [end + 1 - form.length, end + 1])),
    ),
  wrapping() {
    const found: { node: Text; places: Place[] }[] = []
    eachText((node) => {
      const places = matches(trie, node.data)
      if (places.length > 0) found.push({ node, places })
    })
    for (const { node, places } of found) for (const place of places.reverse()) wrap(node, place)
  },
  markJs: () => marker.mark(forms, { separateWordSearch: false }),
}

type Place = [start: number, end: number]

function eachText(read: (node: Text) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) read(node as Text)
}

function matches(pattern: RegExp, text: string): Place[] {
  const places: Place[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    places.push([match.index, match.index + match[0].length])
  return places
}

/** As ours does: no node of the page is touched. */
function paint(find: (node: Text) => Place[]): void {
  const highlight = new Highlight()
  eachText((node) => {
    for (const [startOffset, endOffset] of find(node))
      highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
  })
  CSS.highlights.set(HIGHLIGHT, highlight)
}

function wrap(node: Text, [start, end]: Place): void {
  const middle = start === 0 ? node : node.splitText(start)
  middle.splitText(end - start)
  const element = document.createElement('mark')
  element.dataset.peer = ''
  middle.replaceWith(element)
  element.append(middle)
}

function unwrap(): void {
  for (const element of document.querySelectorAll('mark[data-peer]')) {
    const parent = element.parentNode
    element.replaceWith(...element.childNodes)
    parent?.normalize()
  }
}

/** Latin forms as whole words, Chinese ones anywhere. */
function alternatives(make: (forms: string[]) => string): RegExp {
  const latin = forms.filter((form) => /^[\x20-\x7e\u00c0-\u024f’]+$/.test(form))
  const others = forms.filter((form) => !latin.includes(form))
  return new RegExp(`\\b(?:${make(latin)})\\b|${make(others)}`, 'gi')
}

const escapedForm = (form: string): string => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

interface Trie {
  [letter: string]: Trie | 1
}

function factored(list: readonly string[]): string {
  const root: Trie = {}
  for (const form of list) {
    let at = root
    for (const letter of form) {
      at[letter] ??= {}
      at = at[letter] as Trie
    }
    at.$end = 1
  }
  return trieToRegExpSource(root, { isEndpoint: (value, key) => key === '$end' && value === 1 })
}

const peers: Peers = {
  prepare(given) {
    // The longest first: where two begin alike, an expression takes the one it meets first.
    forms = [...given].sort((a, b) => b.length - a.length)
    one = alternatives((list) => list.map(escapedForm).join('|'))
    trie = alternatives(factored)
    automaton = new AhoCorasick(forms.map((form) => form.toLowerCase()))
    marker = new Mark(document.body)
  },
  run: (name) =>
    new Promise((resolve) => {
      setTimeout(runs[name])
      setTimeout(resolve)
    }),
  undo(name) {
    if (name === 'markJs') marker.unmark()
    if (name === 'wrapping') unwrap()
    CSS.highlights.delete(HIGHLIGHT)
  },
}
Object.assign(globalThis, { peers, read })
