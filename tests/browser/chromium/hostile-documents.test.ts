/** Documents that are no ordinary pages: of other kinds, in frames without an address, under strict rules. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { rested } from '../../../scripts/rest.mjs'
import { type Arena, startArena, until } from '../arena'
import { documentPages, frameWords, readDocuments, unreadDocuments } from '../hostile/documents'
import { moveTo, spotOf } from '../marks'

let arena: Arena
beforeAll(async () => {
  arena = await startArena(documentPages)
})
afterAll(() => arena?.close())

describe('a document', () => {
  it.each(readDocuments)('%s has its marks, and the card opens', async (_what, path, words) => {
    const trial = await arena.open(path)
    expect(await trial.marks((found) => found.length >= words.length)).toEqual(words)
    await trial.openCard('Digital Silk Road')
    expect(await trial.noise()).toEqual([])
  })

  it.each(unreadDocuments)('%s is not read, and nothing is said', async (_what, path) => {
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
  expect(await rested(inFrames, { good: (words) => words.flat().length >= 5 })).toEqual(frameWords)
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
