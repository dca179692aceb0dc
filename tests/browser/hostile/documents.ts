/** Documents that are no ordinary pages: of other kinds, in frames without an address, under strict rules. */
import type { Answer } from '../../../scripts/serve.mjs'
import { pageOf } from '../pages'

const TERM = 'The Digital Silk Road.'
const of = (type: string, body: string | Buffer) => ({ body, headers: { 'content-type': type } })
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** The strictest that still lets a page show: nothing is loaded, run, styled or framed, and strings become no code. */
const STRICT =
  "default-src 'none'; script-src 'none'; style-src 'none'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; trusted-types 'none'; require-trusted-types-for 'script'"
const SIZE = 'width="600" height="200"'
const srcdoc = (body: string, attributes = ''): string =>
  `<iframe ${SIZE} ${attributes} srcdoc="<!doctype html><p>${body}</p>"></iframe>`

/** By path. */
export const documentPages: Record<string, string | Answer> = {
  '/text': of('text/plain; charset=utf-8', `${TERM}\n\nAnd the digital divide.`),
  '/xhtml': of(
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${TERM}</p></body></html>`,
  ),
  '/xml': of('application/xml', `<?xml version="1.0"?><news><item>${TERM}</item></news>`),
  '/svg': of('image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><text y="40">${TERM}</text></svg>`),
  '/image': of('image/png', PNG),
  '/json': of('application/json', JSON.stringify({ text: TERM })),
  '/strict': { body: pageOf(`<p>${TERM}</p>`), headers: { 'content-security-policy': STRICT } },
  '/sandboxed': {
    body: pageOf(`<p>${TERM}</p>`),
    headers: { 'content-security-policy': 'sandbox' },
  },
  '/frames': pageOf(
    `<p>The digital divide.</p>
      ${srcdoc(TERM)}
      ${srcdoc(TERM, 'sandbox')}
      <iframe ${SIZE} sandbox src="/inner"></iframe>
      <iframe ${SIZE} id="blank"></iframe>
      <script>document.querySelector('#blank').contentDocument.body.append('${TERM}')</script>`,
  ),
  '/inner': pageOf(`<p>${TERM}</p>`),
}

export const readDocuments: [what: string, path: string, words: string[]][] = [
  ['of plain text', '/text', ['Digital Silk Road', 'digital divide']],
  ['of XHTML', '/xhtml', ['Digital Silk Road']],
  ['under a strict content security policy', '/strict', ['Digital Silk Road']],
  ['that is sandboxed as a whole', '/sandboxed', ['Digital Silk Road']],
]

export const unreadDocuments: [what: string, path: string][] = [
  ['of XML', '/xml'],
  ['of SVG', '/svg'],
  ['that is an image', '/image'],
  ['of JSON', '/json'],
]

/** Marks of the page and of each frame of `/frames`, in their order. */
export const frameWords = [['digital divide'], ...Array(4).fill(['Digital Silk Road'])]
