/** Pages that take the names of the browser's own things for theirs. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Arena, startArena } from '../arena'
import { nameCases, namePages } from '../hostile/names'

let arena: Arena
beforeAll(async () => {
  arena = await startArena(namePages)
})
afterAll(() => arena?.close())

it.each(nameCases)('%s: marks are right and the card opens', async (_what, path, words) => {
  const trial = await arena.open(path)
  expect(await trial.marks((found) => found.length >= words.length)).toEqual(words)
  await trial.openCard('Digital Silk Road')
  expect(await trial.noise()).toEqual([])
})

it('fields of a form are called like the parts of a node: text that comes into it later is marked', async () => {
  const trial = await arena.open('/fields')
  await trial.marks((found) => found.length >= 3)
  await trial.apart.run(() => {
    const late = document.createElement('p')
    late.textContent = 'Later, the digital economy.'
    Element.prototype.append.call(document.forms[0], late)
  })
  expect(await trial.marks((found) => found.includes('digital economy'))).toHaveLength(4)
  expect(await trial.noise()).toEqual([])
})
