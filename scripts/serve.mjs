/** Pages served from this machine, as a news site would serve them. */
import { createServer } from 'node:http'

const special = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => special[sign])

const STYLE =
  ':root{color-scheme:light dark}body{max-width:42rem;margin:3rem auto;padding:0 1.5rem;font:17px/1.65 Georgia,"Noto Serif","DejaVu Serif","Noto Serif CJK SC",serif}h1,h2{line-height:1.25}'

/**
 * A plain page around ready-made HTML.
 * @param {string} title
 * @param {string} body HTML
 */
export const htmlPage = (title, body) =>
  `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n${body}\n</html>\n`

/**
 * A text as a page, each of its lines a paragraph.
 * @param {string} title
 * @param {string} text
 */
export const textPage = (title, text) =>
  htmlPage(
    title,
    text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('\n'),
  )

/** @typedef {{ body: string | Buffer, headers: Record<string, string> }} Answer what is no plain HTML, or has rules of its own */

/**
 * Serves pages on a free port of 127.0.0.1.
 * @param {(path: string, host: string) => string | Answer | undefined} pageAt HTML or an answer for a path and host, or
 * undefined where there is none
 * @param {Record<string, string>} [common] headers sent with each answer
 */
export async function serve(pageAt, common = {}) {
  const server = createServer((request, response) => {
    const page = pageAt(new URL(request.url ?? '/', 'http://localhost').pathname, request.headers.host ?? '')
    const { body = page ?? 'Not found', headers = {} } = typeof page === 'object' ? page : {}
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...common,
      ...headers,
    })
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    port,
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve(undefined))
      }),
  }
}
