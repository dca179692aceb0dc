import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { fromPage, fromUi, toPage } from '../../platform/messages'
import { defaults } from '../../platform/settings'

const rule = { host: 'example.com', subdomains: true, on: false, since: '2026-01-01T00:00:00.000Z' }

describe('messages that fit', () => {
  test.each([
    [fromPage, { type: 'find', texts: ['a', ''], known: { forms: [3], rules: [], whole: false }, underlined: false }],
    [fromPage, { type: 'entry', key: 'pack:concept' }],
    [fromPage, { type: 'count', terms: [{ concept: 'pack:concept', count: 2 }] }],
    [fromPage, { type: 'state', begins: true }],
    [fromPage, { type: 'open', place: { edit: 'pack:concept' } }],
    [fromPage, { type: 'mute', key: 'pack:concept', reach: 'site', on: true }],
    [
      toPage,
      { type: 'state', state: { on: true, once: false, muted: ['a:b'], marks: defaults.marks, cards: defaults.cards } },
    ],
    [toPage, { type: 'step', direction: 'next' }],
    [fromUi, { type: 'set-scope', value: { paused: true } }],
    [fromUi, { type: 'put-rule', rule }],
    [fromUi, { type: 'tab', tabId: 3 }],
    [fromUi, { type: 'open', tabId: 3, place: { key: 'pack:concept' } }],
  ])('pass: %#', (schema, message) => {
    expect(v.parse(schema, message)).toEqual(message)
  })
})

describe('messages that do not fit', () => {
  test.each([
    [fromPage, undefined],
    [fromPage, 'find'],
    [fromPage, { type: 'find', texts: 'a', known: { forms: [], rules: [], whole: true }, underlined: false }],
    [fromPage, { type: 'find', texts: [1], known: { forms: [], rules: [], whole: true }, underlined: false }],
    [fromPage, { type: 'find', texts: ['a'], known: { forms: [], rules: [], whole: true } }],
    [fromPage, { type: 'find', texts: ['a'], underlined: false }],
    [fromPage, { type: 'find', texts: ['a'], known: { forms: [-1], rules: [], whole: true }, underlined: false }],
    [fromPage, { type: 'entry', key: 'x'.repeat(201) }],
    [fromPage, { type: 'set-scope', value: { paused: true } }],
    [fromPage, { type: 'erase' }],
    [fromPage, { type: 'open', place: {} }],
    [fromPage, { type: 'open', place: { text: 'words of the page' } }],
    [fromPage, { type: 'mute', key: 'pack:concept', reach: 'everywhere', on: true }],
    [toPage, { type: 'step', direction: 'up' }],
    [fromUi, { type: 'set-scope', value: { paused: 'yes' } }],
    [fromUi, { type: 'put-rule', rule: { ...rule, host: '' } }],
    [fromUi, { type: 'set-cards', value: { openAfter: -1 } }],
    [fromUi, { type: 'open', place: { key: 'pack:concept' } }],
  ])('are refused: %#', (schema, message) => {
    expect(v.safeParse(schema, message).success).toBe(false)
  })
})

it('drops what no schema names', () => {
  expect(v.parse(fromPage, { type: 'card', more: 1 })).toEqual({ type: 'card' })
})
