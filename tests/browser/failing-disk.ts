/** A disk that fails, as pages and workers see it. Each function runs there. */

/** What is written is refused as on a full disk; with `large`, entries alone are, the rest has room. */
export function fillDisk(large: boolean): void {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args)
    if (large && this.name !== 'entries') return request
    const error = new DOMException('There is no room.', 'QuotaExceededError')
    Object.defineProperty(this.transaction, 'error', { value: error })
    request.addEventListener('success', () => this.transaction.abort())
    return request
  }
}

/** The disk is full once one glossary was written. */
export function fillDiskAfterOne(): void {
  const put = IDBObjectStore.prototype.put
  let packs = 0
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args)
    if (this.name === 'packs' && ++packs > 1) {
      const error = new DOMException('There is no room.', 'QuotaExceededError')
      Object.defineProperty(this.transaction, 'error', { value: error })
      request.addEventListener('success', () => this.transaction.abort())
    }
    return request
  }
}

/** What is written is never answered. */
export function hangDisk(): void {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args)
    for (const target of [request, this.transaction])
      for (const type of ['success', 'error', 'complete'])
        target.addEventListener(type, (event) => event.stopImmediatePropagation(), true)
    return request
  }
}
