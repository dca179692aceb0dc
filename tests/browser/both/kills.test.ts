import { expect, it } from 'vitest'
import { killAtChance } from '../../hostile/kills'
import { startExtension } from '../extension'

it('a browser that is killed while it imports, updates or migrates has every glossary whole afterwards', {
  timeout: 360_000,
}, async () => {
  // `npm run hostile` does it many times more, with larger glossaries.
  const { of, wrong } = await killAtChance({ start: startExtension, times: 3, seed: 7, entries: 1_000 })
  expect(wrong).toEqual([])
  expect(Object.values(of).map(({ killed }) => killed)).toEqual([1, 1, 1])
})
