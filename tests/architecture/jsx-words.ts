/** Words that a component says by itself, past the interface's strings. */
import { parseSync } from 'vite'

interface Node {
  type: string
  [part: string]: unknown
}

/** Attributes of elements that a person reads or hears. */
const SPOKEN = [
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
]
const LETTERS = /\p{L}/u
/** An example of an address is the same in every language. */
const ADDRESS = /^https:\/\/\S+$/

/** Texts between tags and values of spoken attributes that are written there, also as one of two. */
export function wordsIn(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return nodesIn(program).flatMap((node) => {
    switch (node.type) {
      case 'JSXText':
        return saying(node.value)
      case 'JSXElement':
      case 'JSXFragment':
        return (node.children as Node[]).flatMap((child) => (child.type === 'JSXText' ? [] : written(child)))
      case 'JSXOpeningElement':
        return (node.attributes as Node[]).flatMap((attribute) =>
          isElement(node) && SPOKEN.includes(nameOf(attribute)) ? written(attribute.value as Node | null) : [],
        )
      default:
        return []
    }
  })
}

/** What a value is, as far as it stands there. */
function written(value: Node | null): string[] {
  switch (value?.type) {
    case 'JSXExpressionContainer':
      return written(value.expression as Node)
    case 'Literal':
      return saying(value.value)
    case 'TemplateLiteral':
      return (value.quasis as { value: { raw: string } }[]).flatMap((part) => saying(part.value.raw))
    case 'ConditionalExpression':
      return [...written(value.consequent as Node), ...written(value.alternate as Node)]
    case 'LogicalExpression':
      return written(value.right as Node)
    default:
      return []
  }
}

const saying = (words: unknown): string[] =>
  typeof words === 'string' && LETTERS.test(words) && !ADDRESS.test(words) ? [words.replace(/\s+/g, ' ').trim()] : []

/** A component's own `title` may be the key of a string. */
const isElement = ({ name }: Node): boolean => /^[a-z]/.test(nameOf({ type: '', name }))

const nameOf = ({ name }: Node): string => String((name as Node | undefined)?.name ?? '')

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(nodesIn)
  return 'type' in value ? [value as Node, ...inside] : inside
}
