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

const named = (text: string): ReturnType<typeof concept> =>
  concept('points', [term('points', { mark: 'sense', sense: 'meaning' }), term('RAIL', { case: 'exact' })], {
    senses: {
      meaning: sense({ strong: [cue('rails')], vetoes: [cue(text)], cueScope: 'paragraph', vetoScope: 'near' }),
    },
  })

it.each([
  ['points on rails', 'points', undefined, ['rails']],
  ['three points', 'points', 'near', undefined],
  ['points of the match on rails', 'points', 'never', undefined],
  ['the rail', 'rail', 'case', undefined],
  ['the RAIL', 'RAIL', undefined, []],
])('of “%s” it says of “%s” why it is left (%s) or marked (%j)', (text, words, left, cues) => {
  const stretch = tryEntry(named('match'), text)[0]?.find((one) => one.text === words)
  expect([stretch?.left, stretch?.cues]).toEqual([left, cues])
})

it('a name that only search finds is said to be so', () => {
  const [[, stretch] = []] = tryEntry(concept('of', [term('of', { mark: 'search-only' })]), 'one of them')
  expect(stretch).toEqual({ text: 'of', marked: false, left: 'search' })
})
