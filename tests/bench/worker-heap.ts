/** The memory of a background: a service worker is no page, and is spoken to through one. */
import type { BrowserContext, CDPSession } from 'playwright-core'

/** Bytes of the worker's heap and of its buffers, after collection. */
export async function heapOfWorker(context: BrowserContext, id: string): Promise<number> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const { targetInfos } = await cdp.send('Target.getTargets')
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id))
  if (!worker) throw new Error('The background is not running.')
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false })
  // The second collection frees what the first one's finalisers let go.
  for (const number of [1, 2]) await sendTo(cdp, sessionId, { id: number, method: 'HeapProfiler.collectGarbage' })
  const usage = (await sendTo(cdp, sessionId, { id: 3, method: 'Runtime.getHeapUsage' })) as {
    usedSize: number
    backingStorageSize?: number
  }
  await page.close()
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}

/** The answer to one message. */
async function sendTo(cdp: CDPSession, sessionId: string, message: { id: number; method: string }): Promise<unknown> {
  const answer = new Promise((resolve, reject) => {
    const receive = (received: { message: string }): void => {
      const { id, result, error } = JSON.parse(received.message) as {
        id?: number
        result?: unknown
        error?: { message: string }
      }
      if (id !== message.id) return
      cdp.off('Target.receivedMessageFromTarget', receive)
      if (error) reject(new Error(error.message))
      else resolve(result)
    }
    cdp.on('Target.receivedMessageFromTarget', receive)
  })
  await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) })
  return answer
}
