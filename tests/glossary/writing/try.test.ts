import { expect, it } from 'vitest'
import { tryEntry } from '../../../glossary/writing/try'
import { concept, cue, sense, term } from '../matching/small-pack'

const points = concept('points', [term('points', { mark: 'sense', sense: 'meaning' })], {
  senses: { meaning: sense({ strong: [cue('rails')], cueScope: 'paragraph' }) },
})

it('an entry marks its words where its meaning is supported, paragraph by paragraph', () => {
  const tried = tryEntry(points, 'Points on rails are points.\n\nThree points up.')
  expect(tried.map((stretches) => stretches.filter(({ marked }) => marked).map(({ text }) => text))).toEqual([
    ['Points', 'points'],
    [],
  ])
  expect(tried.map((stretches) => stretches.map(({ text }) => text).join(''))).toEqual([
    'Points on rails are points.',
    'Three points up.',
  ])
})
