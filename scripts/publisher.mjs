/** A publisher of glossaries by https on this machine, for the pictures of subscriptions. */
import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'

const fixture = (/** @type {string} */ name) =>
  readFileSync(new URL(`../tests/fixtures/https/${name}`, import.meta.url))
const certificate = fixture('certificate.pem')
const sha256 = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes)

/** The switch by which Chromium takes our certificate for good. */
export const TRUST_PUBLISHER = `--ignore-certificate-errors-spki-list=${sha256(
  /** @type {Buffer} */ (new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })),
).digest('base64')}`

/** On `terms.example`, which leads to this machine. */
export async function startPublisher() {
  /** @type {Map<string, Buffer>} */
  const files = new Map()
  const server = createServer({ cert: certificate, key: fixture('key.pem') }, (request, response) => {
    const file = files.get(request.url ?? '')
    response.writeHead(file ? 200 : 404, { 'content-type': 'application/json' }).end(file)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    address: `https://terms.example:${port}/trams.manifest.json`,
    /**
     * Puts a version online.
     * @param {{ name: Record<string, string>, version: string, licence: string }} pack
     * @param {Record<string, string>} description
     */
    publish(pack, description) {
      const bytes = Buffer.from(JSON.stringify(pack))
      const { name, version, licence } = pack
      const file = `trams-${version}.json`
      files.set(`/${file}`, bytes)
      const manifest = {
        ...{ format: 'sidegloss-subscription', formatVersion: 1, name, version, licence, description },
        ...{ pack: file, sha256: sha256(bytes).digest('hex'), size: bytes.length },
      }
      files.set('/trams.manifest.json', Buffer.from(JSON.stringify(manifest)))
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve(undefined))
      }),
  }
}
