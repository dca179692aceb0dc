/** A publisher's server by https on this machine: a static host, and as bad a one as a test wants. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Pack } from '../../glossary/pack'
import type { Manifest } from '../../glossary/publishing/manifest'
import { fixture } from './pages'

export { TRUST_PUBLISHER } from '../../scripts/publisher.mjs'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface Asked {
  path: string
  status: number
  headers: IncomingMessage['headers']
}

export interface Publisher {
  port: number
  /** Of the manifest. */
  address: string
  /** What was asked since this list was last emptied. */
  asked: Asked[]
  /** Puts a version online, with a manifest that says so and whatever else is wanted. */
  publish(pack: Pack, manifest?: Partial<Manifest>): void
  /** Answers in place of the files, until the next `publish`. */
  misbehave(answers: { manifest?: Answer; pack?: Answer }): void
  close(): Promise<void>
}

export async function startPublisher(host = 'terms.example'): Promise<Publisher> {
  const files = new Map<string, Buffer>()
  let bad: { manifest?: Answer; pack?: Answer } = {}
  const asked: Asked[] = []
  const server = createServer(
    { cert: fixture('https/certificate.pem'), key: fixture('https/key.pem') },
    (request, response) => {
      const path = request.url ?? ''
      response.on('close', () => asked.push({ path, status: response.statusCode, headers: request.headers }))
      const answer = path.endsWith('.manifest.json') ? bad.manifest : path === '/favicon.ico' ? undefined : bad.pack
      if (answer) answer(request, response)
      else serveFile(files.get(path), request, response)
    },
  )
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `https://${host}:${port}/trams.manifest.json`,
    asked,
    publish: (pack, changes = {}) => {
      bad = {}
      const bytes = Buffer.from(JSON.stringify(pack))
      const name = `trams-${pack.version}.json`
      const manifest: Manifest = {
        format: 'sidegloss-subscription',
        formatVersion: 1,
        name: pack.name,
        version: pack.version,
        licence: pack.licence,
        pack: name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
        ...changes,
      }
      files.set(`/${name}`, bytes)
      files.set('/trams.manifest.json', Buffer.from(JSON.stringify(manifest)))
    },
    misbehave: (answers) => {
      bad = answers
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** As a static host does: compressed, and not sent where the asker has it. */
function serveFile(bytes: Buffer | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (!bytes) {
    response.writeHead(404).end('Not found')
    return
  }
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  response.writeHead(200, { etag, 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(bytes))
}
