import { expect, it } from 'vitest'
import { toPageMessage } from '../../platform/page-place'

it.each([
  ['a state', { type: 'state', state: { on: true } }],
  ['a step', { type: 'step', direction: 'next' }],
])('%s is told to a page', (_what, message) => {
  expect(toPageMessage(message)).toBe(message)
})

it.each([
  ['the question for a state', { type: 'state', begins: true }],
  ['a question for words', { type: 'find', texts: [] }],
  ['a name of every object', { type: 'toString' }],
  ['no message at all', 'state'],
])('%s is nothing that a page is told', (_what, message) => {
  expect(toPageMessage(message)).toBeUndefined()
})
