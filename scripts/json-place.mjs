/** JSON with places: where it is broken, and where in the file a value stands. */
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser'
import { Problem } from './command.mjs'

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }

/**
 * @param {string} file its name, for messages
 * @param {string} text
 * @returns {{ value: unknown, placeOf: (path: (string | number)[]) => string }} `placeOf`: `line:column` of the value at
 *   a path, or of the nearest one around it that is there; both count from 1
 */
export function parseJson(file, text) {
  try {
    return { value: JSON.parse(text), placeOf: places(text) }
  } catch (problem) {
    throw new Problem(`${file}:${fault(text) ?? `1:1: this is no JSON (${problem.message}).`}`)
  }
}

/** Where and why a text is no JSON. Of the engine's own messages only some say where. */
function fault(/** @type {string} */ text) {
  /** @type {import('jsonc-parser').ParseError[]} */
  const errors = []
  parseTree(text, errors, STRICT)
  const [first] = errors
  return (
    first && `${lineAndColumn(text)(first.offset)}: this is no JSON (${inWords(printParseErrorCode(first.error))}).`
  )
}

/** @param {string} text */
function places(text) {
  const at = lineAndColumn(text)
  /** @type {import('jsonc-parser').Node | undefined} */
  let tree
  return (/** @type {(string | number)[]} */ path) => {
    // Only a pack with findings needs the tree, which takes more room than the pack.
    tree ??= parseTree(text, [], STRICT)
    let node
    for (let length = path.length; node === undefined && length >= 0; length--)
      node = tree && findNodeAtLocation(tree, path.slice(0, length))
    return at(node?.offset ?? 0)
  }
}

/** @param {string} text */
function lineAndColumn(text) {
  /** @type {number[]} */
  let starts
  return (/** @type {number} */ offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return `${low + 1}:${offset - starts[low] + 1}`
  }
}

/** CommaExpected → comma expected. */
const inWords = (/** @type {string} */ code) => code.replace(/\B[A-Z]/g, ' $&').toLowerCase()
