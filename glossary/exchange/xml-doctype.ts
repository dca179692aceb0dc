/** Document types of XML files: one alone is no crime; its entities are few, short, whole and the file's own. */
import { ENTITIES, EXPANSION } from './budgets'
import { Refusal } from './issue'
import { placeAt } from './text-place'

/**
 * The internal entities of a file, by name; empty where it has none. Nothing is ever fetched. Refuses entities that are
 * made of entities, that stand elsewhere, or that would add too much.
 */
export function entitiesOf(text: string): Record<string, string> {
  const entities: Record<string, string> = Object.create(null)
  const start = text.indexOf('<!DOCTYPE')
  if (start === -1) return entities
  const end = endOfDoctype(text, start)
  let count = 0
  for (const { index, 1: percent, 2: name = '', 3: rest = '' } of text
    .slice(start, end)
    .matchAll(/<!ENTITY\s+(%\s+)?([^\s"'>]+)\s*([^>]?[^>"']*)/g)) {
    const place = placeAt(text, start + index)
    if (percent) throw new Refusal('entity-parameter', place)
    if (!/^["']/.test(rest)) throw new Refusal('entity-external', place, { name })
    if (++count > ENTITIES) throw new Refusal('too-many-entities', place, { limit: ENTITIES })
    const value = valueAt(text, text.indexOf(rest, start + index), end)
    if (/&(?!#)/.test(value) || /%[^\s;%]+;/.test(value)) throw new Refusal('entity-nested', place, { name })
    entities[name] = characters(value)
  }
  if (count > 0) withinBudget(text, end, entities)
  return entities
}

/** The value of an entity: from its quote to the same quote. */
function valueAt(text: string, at: number, end: number): string {
  const close = text.indexOf(text[at] as string, at + 1)
  return text.slice(at + 1, close === -1 ? end : close)
}

const characters = (value: string): string =>
  value.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Past the `>` that ends it: one inside quotes or brackets does not. */
function endOfDoctype(text: string, start: number): number {
  let quote = ''
  let brackets = 0
  for (let i = start; i < text.length; i++) {
    const character = text[i] as string
    if (quote) {
      if (character === quote) quote = ''
    } else if (text.startsWith('<!--', i)) {
      const close = text.indexOf('-->', i)
      i = close === -1 ? text.length : close + 2
    } else if (character === '"' || character === "'") quote = character
    else if (character === '[') brackets++
    else if (character === ']') brackets--
    else if (character === '>' && brackets <= 0) return i + 1
  }
  return text.length
}

function withinBudget(text: string, from: number, entities: Readonly<Record<string, string>>): void {
  let added = 0
  const references = /&([^#;&\s<]{1,100});/g
  references.lastIndex = from
  for (let match = references.exec(text); match; match = references.exec(text)) {
    added += entities[match[1] as string]?.length ?? 0
    if (added > EXPANSION) throw new Refusal('entity-expansion', placeAt(text, match.index), { limit: EXPANSION })
  }
}
