/** Documents that are no ordinary pages: of other kinds, in frames without an address, under strict rules. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { rested } from '../../../scripts/rest.mjs'
import { type Arena, pageOf, startArena, until } from '../arena'
import { moveTo, spotOf } from '../marks'

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

let arena: Arena
beforeAll(async () => {
  arena = await startArena({
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
  })
})
afterAll(() => arena?.close())

describe('a document', () => {
  it.each([
    ['of plain text', '/text', ['Digital Silk Road', 'digital divide']],
    ['of XHTML', '/xhtml', ['Digital Silk Road']],
    ['under a strict content security policy', '/strict', ['Digital Silk Road']],
    ['that is sandboxed as a whole', '/sandboxed', ['Digital Silk Road']],
  ])('%s has its marks, and the card opens', async (_what, path, words) => {
    const trial = await arena.open(path)
    expect(await trial.marks((found) => found.length >= words.length)).toEqual(words)
    await trial.openCard('Digital Silk Road')
    expect(await trial.noise()).toEqual([])
  })

  it.each([
    ['of XML', '/xml'],
    ['of SVG', '/svg'],
    ['that is an image', '/image'],
    ['of JSON', '/json'],
  ])('%s is not read, and nothing is said', async (_what, path) => {
    const trial = await arena.open(path)
    expect(await rested(trial.painted)).toEqual([])
    expect(await trial.noise()).toEqual([])
  })
})

it('frames without an address or without rights of their own have their marks, and their card', async () => {
  const trial = await arena.open('/frames')
  const { page } = trial
  const inFrames = (): Promise<string[][]> =>
    Promise.all(page.frames().map(async (frame) => (await frame.evaluate(readPainted)).map(({ text }) => text)))
  const road = ['Digital Silk Road']
  expect(await rested(inFrames, { good: (words) => words.flat().length >= 5 })).toEqual([
    ['digital divide'],
    road,
    road,
    road,
    road,
  ])
  for (const frame of page.mainFrame().childFrames()) {
    const element = await frame.frameElement()
    await element.scrollIntoViewIfNeeded()
    const outer = await element.boundingBox()
    const inner = await frame.evaluate(spotOf, ['Digital Silk Road', 'body'] as const)
    await moveTo(page, 'frame', inner && outer ? { x: outer.x + inner.x, y: outer.y + inner.y } : undefined)
    const open = (): Promise<boolean> =>
      frame.evaluate(() => document.querySelector('html > :not(head, body)')?.matches(':popover-open') === true)
    await until(open, (is) => is)
  }
  expect(await trial.noise()).toEqual([])
})
