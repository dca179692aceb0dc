/** A thread that judges files with the readers as a browser gets them, counts what they ask of a network, and can be ended. */
import { Socket } from 'node:net'
import { runInThisContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

let requests = 0
function asked() {
  requests++
  throw new Error('asked for something elsewhere')
}
Object.assign(globalThis, {
  self: globalThis,
  fetch: asked,
  XMLHttpRequest: asked,
  WebSocket: asked,
  importScripts: asked,
})
Socket.prototype.connect = asked

runInThisContext(workerData)
parentPort?.on('message', ({ format, bytes }) => {
  const before = requests
  const answer = (result) => parentPort?.postMessage({ ...result, requests: requests - before })
  globalThis.page.judge(format, bytes).then(answer, (error) => answer({ crash: String(error?.stack ?? error) }))
})
