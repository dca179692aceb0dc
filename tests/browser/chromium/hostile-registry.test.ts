/** Pages that fight over the registry of highlights, which is theirs as well as ours. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Arena, startArena } from '../arena'
import { fights, played, registryPage, registryWords } from '../hostile/registry'

let arena: Arena
beforeAll(async () => {
  arena = await startArena({ '/': registryPage })
})
afterAll(() => arena?.close())

it.each(fights)('a page %s: the marks are right once it rests, and the card opens', async (_what, fight) => {
  const trial = await arena.open('/')
  const words = await trial.marks((found) => found.length >= 2)
  expect(words).toEqual(registryWords)
  await trial.page.evaluate(played(fight))
  expect(await trial.marks((found) => String(found) === String(words))).toEqual(words)
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})
