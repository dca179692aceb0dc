/** Requests in Chromium, told apart by who may have started them. The pages tried have no pictures or scripts of their own. */
import type { Extension } from './chromium'

export interface Requests {
  /** Of our background, of our own pages, and out of the pages we read: anything but a page. */
  started: string[]
  /** Pages and frames that were loaded. */
  pages: string[]
}

/** Listens from now on. */
export function listenForRequests({ context, id }: Pick<Extension, 'context' | 'id'>): Requests {
  const requests: Requests = { started: [], pages: [] }
  context.on('request', (request) => {
    const url = request.url()
    if (!/^(https?|wss?):/.test(url) || url.endsWith('/favicon.ico')) return
    const inPage = request.serviceWorker() === null && !request.frame().url().startsWith(`chrome-extension://${id}/`)
    if (inPage && request.resourceType() === 'document') requests.pages.push(url)
    else requests.started.push(url)
  })
  return requests
}
