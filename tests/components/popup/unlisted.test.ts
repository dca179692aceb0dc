import { describe, expect, it } from 'vitest'
import type { Shelf } from '../../../components/popup/popup-props'
import { unlisted } from '../../../components/popup/unlisted'

const translate = (key: string, ...fill: (string | number)[]) => [key, ...fill].join(' ')
const shelf: Shelf = { id: 'T', title: {}, items: [{ key: 'trams:tram', name: { en: 'tram' }, contested: false }] }

describe('what the lists of entries leave out', () => {
  it.each([
    ['nothing where they hold all', 1, [shelf], undefined],
    ['one entry', 2, [shelf], 'popup_unlisted_one 1'],
    ['all of what is too large to list', 9_000, [], 'popup_unlisted_other 9000'],
    ['nothing to leave out', 0, [], 'popup_entries_none'],
  ])('is told: %s', (_what, size, letters, words) => {
    expect(unlisted({ size, letters }, translate)).toBe(words)
  })
})
