/** Pages that take the names of the browser's own things for theirs. */
import { pageOf } from '../pages'

const TEXT = '<p>Before the <b>digital</b> divide.</p>'
const END = '<p>At the end, the Digital Silk Road.</p>'
const named = (names: string, tag: (name: string) => string): string => names.split(' ').map(tag).join('')

/** What a walk, a watch and a hit test ask of a node. */
const NODE_NAMES =
  'nodeType localName firstChild nextSibling previousSibling parentNode parentElement childNodes children shadowRoot ' +
  'isConnected ownerDocument getRootNode contains compareDocumentPosition matches hasAttribute hasAttributes ' +
  'querySelectorAll checkVisibility getBoundingClientRect scrollIntoView addEventListener textContent'
const DOCUMENT_NAMES =
  'body documentElement defaultView URL contentType hidden activeElement createRange createElement getSelection ' +
  'caretPositionFromPoint querySelectorAll addEventListener designMode'
const WINDOW_NAMES = 'chrome browser top self document navigation scheduler CSS Highlight StaticRange innerWidth'

/** By path. */
export const namePages: Record<string, string> = {
  '/fields': pageOf(
    `${TEXT}<form><p>Inside, a digital twin city and digital poverty.</p>${named(NODE_NAMES, (name) => `<input name="${name}">`)}</form>${END}`,
  ),
  '/document': pageOf(
    `${named(DOCUMENT_NAMES, (name) => `<form name="${name}"></form><img name="${name}" alt="">`)}${TEXT}${END}`,
  ),
  '/window': pageOf(`${named(WINDOW_NAMES, (name) => `<a id="${name}" name="${name}"></a>`)}${TEXT}${END}`),
}

/** What each is, and what is marked on it. */
export const nameCases: [what: string, path: string, words: string[]][] = [
  [
    'fields of a form are called like the parts of a node',
    '/fields',
    ['digital divide', 'digital poverty', 'Digital Silk Road'],
  ],
  ['forms and pictures are called like the parts of a document', '/document', ['digital divide', 'Digital Silk Road']],
  ['elements are called like the things of a window', '/window', ['digital divide', 'Digital Silk Road']],
]
