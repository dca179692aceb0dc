/** JSON from outside: within the depth, with the place of what is wrong. */
import { DEPTH } from './budgets'
import { Refusal } from './issue'
import { placeAt } from './text-place'

/** The value; refuses what is no JSON or too deep. Keys such as `__proto__` are own keys, as JSON.parse makes them. */
export function parseJson(text: string, path?: string): unknown {
  const file = path === undefined ? {} : { path }
  scan(text, file)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Refusal('json-malformed', { ...placeAt(text, offsetOf(error, text)), ...file })
  }
}

/** Depth by brackets, before a parser that has a stack sees the text. */
function scan(text: string, file: { path?: string }): void {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) i = endOfString(text, i)
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEPTH) throw new Refusal('too-deep', { ...placeAt(text, i), ...file }, { limit: DEPTH })
    } else if (code === 0x5d || code === 0x7d) depth--
  }
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x22) return i
  }
  return text.length
}

/** Engines say where they stopped in words of their own; some only say that the text ended. */
function offsetOf({ message }: SyntaxError, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  if (line === undefined) return text.length
  let start = 0
  for (let number = 1; number < Number(line); number++) start = text.indexOf('\n', start) + 1
  return start + Number(column) - 1
}
