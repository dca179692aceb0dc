/** JSON-LD: contexts that stand elsewhere are refused, with their place. */
import { Refusal } from './issue'

/** Keys that would be fetched: `"@context": "https://…"`, also in lists and in `@import`. */
export function refuseRemoteContexts(value: unknown, path = ''): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [number, each] of value.entries()) refuseRemoteContexts(each, join(path, number + 1))
    return
  }
  for (const [key, each] of Object.entries(value)) {
    const place = join(path, key)
    if (key === '@context' || key === '@import') refuseAddresses(each, place)
    refuseRemoteContexts(each, place)
  }
}

function refuseAddresses(context: unknown, path: string): void {
  for (const each of Array.isArray(context) ? context : [context])
    if (typeof each === 'string') throw new Refusal('context-remote', { path }, { address: each.slice(0, 200) })
}

const join = (path: string, step: string | number): string => (path === '' ? String(step) : `${path} › ${step}`)
