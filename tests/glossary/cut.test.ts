import { expect, it } from 'vitest'
import { cut } from '../../glossary/cut'

it.each([
  ['tram', 4, 'tram'],
  ['trams', 4, 'tram'],
  ['tra🚋', 5, 'tra🚋'],
  ['tra🚋', 4, 'tra'],
  ['🚋🚋🚋', 4, '🚋🚋'],
])('%j is cut to %d code units between characters', (text, length, kept) => {
  expect(cut(text, length)).toBe(kept)
})
