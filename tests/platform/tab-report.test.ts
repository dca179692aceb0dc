import { describe, expect, it, test } from 'vitest'
import { frameOfTurn, gatherTerms, leftAlone, pageKind } from '../../platform/tab-report'

test.each([
  ['https://example.com/', 'web'],
  ['http://localhost:3000/', 'web'],
  ['file:///tmp/a.html', 'file'],
  ['chrome://extensions/', 'browser'],
  ['about:blank', 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/x', 'store'],
  ['https://chrome.google.com/other', 'web'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['moz-extension://abc/options.html', 'extension'],
  ['data:text/html,x', 'other'],
  [undefined, 'other'],
] as const)('%s is of the kind %s', (address, kind) => {
  expect(pageKind(address)).toBe(kind)
})

const frames = [
  { frameId: 7, terms: [{ concept: 'p:b', count: 3 }] },
  {
    frameId: 0,
    terms: [
      { concept: 'p:a', count: 1 },
      { concept: 'p:b', count: 1 },
    ],
  },
]

describe('terms of a tab', () => {
  it('are those of all frames together, the most frequent first', () => {
    expect(gatherTerms(frames)).toEqual([
      { key: 'p:b', count: 4, frames: [0, 7] },
      { key: 'p:a', count: 1, frames: [0] },
    ])
  })
  it('are jumped to in the top page first, then in the other frames, then round again', () => {
    const turns = [0, 1, 2, 3, 4, 5].map((turn) => frameOfTurn(frames, 'p:b', turn))
    expect(turns).toEqual([0, 7, 7, 7, 0, 7])
    expect(frameOfTurn(frames, 'p:none', 0)).toBeUndefined()
  })
  it('are not left alone for want of their meaning where the reader has left them unmarked', () => {
    const alone = ['p:c', 'p:d'].map((concept) => ({ concept, count: 2, alone: true }))
    const some = [...frames, { frameId: 9, terms: alone }]
    expect(leftAlone(some, []).map(({ key }) => key)).toEqual(['p:c', 'p:d'])
    expect(leftAlone(some, [{ concept: 'p:c' }]).map(({ key }) => key)).toEqual(['p:d'])
  })
})
