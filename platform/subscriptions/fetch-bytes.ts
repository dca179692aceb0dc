/** One file from a server that may be anything: in full and within its bounds, or a problem. */
import { SubscriptionProblem } from './problem'

/** Nothing of the reader goes along, nothing leads elsewhere, and what the browser has is asked for anew by its ETag. */
const REQUEST = {
  redirect: 'error',
  cache: 'no-cache',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit

export interface Bounds {
  /** Bytes after decompression; what goes beyond is not read. */
  most: number
  /** Until the last byte, ms: a server that drips is left. */
  within: number
}

/** Throws a `SubscriptionProblem` for all that a server or the way to it can do. */
export async function fetchBytes(address: string, { most, within }: Bounds): Promise<Uint8Array<ArrayBuffer>> {
  const late = AbortSignal.timeout(within)
  try {
    const response = await fetch(address, { ...REQUEST, signal: late })
    if (response.status === 200) return await bytesOf(response, most)
    await response.body?.cancel()
    throw new SubscriptionProblem('status', { status: response.status })
  } catch (error) {
    if (error instanceof SubscriptionProblem) throw error
    if (late.aborted) throw new SubscriptionProblem('too-slow', { seconds: Math.round(within / 1000) })
    console.debug('Sidegloss:', String(error))
    throw new SubscriptionProblem('unreachable')
  }
}

async function bytesOf({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > most) {
      await reader?.cancel()
      throw new SubscriptionProblem('too-large', { bytes: most })
    }
    chunks.push(part.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
