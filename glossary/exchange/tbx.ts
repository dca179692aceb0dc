/** TBX (ISO 30042), version 3 in both styles and version 2 (`martif`): one reader for all. */
import { ENTRIES } from './budgets'
import type { Draft, DraftConcept } from './draft'
import { type Issues, Refusal } from './issue'
import { tbxEntry } from './tbx-entry'
import { nodeOf, plain, type TbxNode } from './tbx-tree'
import { parseXml } from './xml'

const ROOTS = /^(?:[\w.-]+:)?(tbx|martif)$/
const ENTRY = /^(?:[\w.-]+:)?(conceptEntry|termEntry)$/

export function readTbx(text: string, issues: Issues, proceed: () => void): Draft {
  const concepts: DraftConcept[] = []
  const aliases = new Map<string, string>()
  const unread = new Map<string, number>()
  const path: TbxNode[] = []
  let language: string | undefined
  let title = ''
  let outside: string[] = []
  const context = (): Parameters<typeof tbxEntry>[1] => ({
    language,
    unread: (category) => unread.set(category, (unread.get(category) ?? 0) + 1),
  })
  parseXml(
    text,
    {
      open(name, attributes, place) {
        if (outside.length === 0 && path.length === 0) {
          const [, root] = ROOTS.exec(name) ?? []
          if (root === undefined) throw new Refusal('xml-other', place, { root: name })
          language = attributes['xml:lang']
        }
        if (path.length === 0 && !ENTRY.test(name)) outside.push(name)
        else path.push(nodeOf(name, attributes, place))
      },
      text(text) {
        const node = path.at(-1)
        if (node) node.text += text
        else if (outside.at(-1) === 'title') title += text
      },
      close() {
        const node = path.pop()
        const parent = path.at(-1)
        if (!node) outside = outside.slice(0, -1)
        else if (!parent) {
          if (concepts.length >= ENTRIES) throw new Refusal('too-many-entries', node.place, { limit: ENTRIES })
          concepts.push(tbxEntry(node, context(), aliases))
        } else if (INLINE.has(node.name)) parent.text += node.text
        else parent.children.push(node)
      },
    },
    proceed,
  )
  for (const [category, count] of unread) issues.add('kept', 'category-unread', {}, { category, count })
  const fields = concepts.flatMap(({ field }) => field ?? [])
  return {
    concepts,
    fields: new Map(fields.map((field) => [field, { names: [{ text: field, language }] }])),
    aliases,
    ...(plain(title) !== '' && { names: [{ text: plain(title), language }] }),
  }
}

/** Elements inside running text, of which the text remains. */
const INLINE = new Set(['hi', 'foreign', 'ph', 'bpt', 'ept', 'sc', 'ec'])
