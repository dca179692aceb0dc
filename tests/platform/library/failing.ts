/** Has one call of the browser's database fail, by number. Works on the prototypes, so it must be loaded before anything uses them. */

/** `rejects`: the request and its transaction fail; `full`: what was written is refused for want of room; `hangs`: no answer comes. */
export type Way = 'rejects' | 'full' | 'hangs'

export interface Plan {
  way: Way
  /** Number of the call from now on, from 0. */
  call: number
  /** Told when it has failed. */
  struck(): void
}

let plan: Plan | undefined
/** The ways in which each call could have failed. */
let calls: (readonly Way[])[] = []

/** Calls are counted from now on; with a plan one of them fails. */
export function planFailure(next?: Plan): void {
  plan = next
  calls = []
}

/** Calls since the last plan, each with the ways in which it could have failed. */
export const callsMade = (): readonly (readonly Way[])[] => calls

/** The way in which this call is to fail now, of those in which it can. */
function fate(ways: readonly Way[]): Way | undefined {
  const call = calls.push(ways) - 1
  if (plan?.call !== call || !ways.includes(plan.way)) return undefined
  const { way, struck } = plan
  plan = undefined
  struck()
  return way
}

const reading = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor', 'delete', 'clear'] as const
const writing = ['put', 'add'] as const

type Method = (this: IDBObjectStore, ...args: unknown[]) => IDBRequest
const store = IDBObjectStore.prototype as unknown as Record<string, Method>
for (const name of [...reading, ...writing]) {
  const original = store[name] as Method
  const ways: Way[] = name === 'put' || name === 'add' ? ['rejects', 'full', 'hangs'] : ['rejects', 'hangs']
  store[name] = function (...args) {
    const request = original.apply(this, args)
    const way = fate(ways)
    if (way === 'rejects') this.transaction.abort()
    if (way === 'full') refuse(request, this.transaction)
    if (way === 'hangs') silence(request, this.transaction)
    return request
  }
}

/** As browsers do: the request succeeds, and the transaction cannot be written down. */
function refuse(request: IDBRequest, transaction: IDBTransaction): void {
  Object.defineProperty(transaction, 'error', { value: new DOMException('There is no room.', 'QuotaExceededError') })
  request.addEventListener('success', () => transaction.abort())
}

function silence(...targets: EventTarget[]): void {
  for (const target of targets)
    for (const type of ['success', 'error', 'complete', 'abort', 'upgradeneeded'])
      target.addEventListener(type, (event) => event.stopImmediatePropagation(), true)
}

const transaction = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (...args) {
  if (fate(['rejects'])) throw new DOMException('The connection is closing.', 'InvalidStateError')
  return transaction.apply(this, args)
}

/** The bytes of an index lie in a file, which may be gone. */
const arrayBuffer = Blob.prototype.arrayBuffer
Blob.prototype.arrayBuffer = function () {
  const way = fate(['rejects', 'hangs'])
  if (way === 'rejects') return Promise.reject(new DOMException('The file cannot be read.', 'NotReadableError'))
  return way === 'hangs' ? new Promise(() => undefined) : arrayBuffer.call(this)
}

const open = IDBFactory.prototype.open
IDBFactory.prototype.open = function (...args) {
  const way = fate(['rejects', 'hangs'])
  if (way === 'rejects') throw new DOMException('The files cannot be read.', 'UnknownError')
  if (way !== 'hangs') return open.apply(this, args)
  // Of another database: what hangs has not begun to change this one.
  const request = open.call(this, 'hung')
  silence(request)
  return request
}
