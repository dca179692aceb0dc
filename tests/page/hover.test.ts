import { describe, expect, it } from 'vitest'
import { type Hover, type HoverEffect, type HoverEvent, step, still } from '../../page/hover'

interface Term {
  id: string
}
const a: Term = { id: 'a' }
const b: Term = { id: 'b' }
/** Under term a, which stands around (100, 100). */
const CARD = { left: 80, top: 120, right: 440, bottom: 320 }

const onTerm = (term: Term, x = 100, y = 100): HoverEvent<Term> => ({
  type: 'move',
  at: { x, y },
  over: { on: 'term', term },
  card: CARD,
})
const onCard = (x = 200, y = 200): HoverEvent<Term> => ({
  type: 'move',
  at: { x, y },
  over: { on: 'card' },
  card: CARD,
})
const onPage = (x = 700, y = 50): HoverEvent<Term> => ({ type: 'move', at: { x, y }, over: { on: 'page' }, card: CARD })

/** Effects in words: `wait rest`, `open a`, `close`. Timers end where the events say `rested` or `left`. */
function play(...events: (HoverEvent<Term> | 'rested' | 'left')[]): {
  last: string[]
  all: string[]
  state: Hover<Term>
} {
  let state: Hover<Term> = still
  let last: string[] = []
  const all: string[] = []
  const tokens = { rest: 0, close: 0 }
  const words = (effect: HoverEffect<Term>): string => {
    if (effect.type === 'wait') tokens[effect.timer] = effect.token
    if (effect.type === 'wait' || effect.type === 'stop') return `${effect.type} ${effect.timer}`
    return effect.type === 'close' ? 'close' : `${effect.type} ${effect.term.id}`
  }
  for (const event of events) {
    const real: HoverEvent<Term> =
      event === 'rested'
        ? { type: 'rested', token: tokens.rest }
        : event === 'left'
          ? { type: 'left', token: tokens.close }
          : event
    const next = step(state, real)
    state = next.state
    last = next.effects.map(words)
    all.push(...last)
  }
  return { last, all, state }
}

describe('a card under the pointer', () => {
  it.each<[behaviour: string, events: Parameters<typeof play>, last: string[]]>([
    ['is prepared when the pointer comes to its term', [onTerm(a)], ['prepare a', 'wait rest']],
    ['opens after the rest', [onTerm(a), 'rested'], ['stop close', 'open a']],
    ['waits on where the hand only trembles', [onTerm(a), onTerm(a, 102, 101)], []],
    ['waits anew where the pointer moves on along the term', [onTerm(a), onTerm(a, 120)], ['wait rest']],
    ['does not open once the pointer left before', [onTerm(a), onPage()], ['stop rest']],
    ['closes some time after it was left', [onTerm(a), 'rested', onPage()], ['wait close']],
    ['is gone after that time', [onTerm(a), 'rested', onPage(), 'left'], ['close']],
    ['stays when the pointer comes back in time', [onTerm(a), 'rested', onPage(), onTerm(a, 101)], ['stop close']],
    ['stays when the pointer reaches it', [onTerm(a), 'rested', onPage(), onCard()], ['stop close']],
    ['closes after the pointer left it', [onTerm(a), 'rested', onCard(), onPage()], ['wait close']],
    ['closes after the pointer left the window', [onTerm(a), 'rested', { type: 'out' }], ['wait close']],
    ['gives way to another term', [onTerm(a), 'rested', onTerm(b, 600, 50), 'rested'], ['stop close', 'open b']],
  ])('%s', (_behaviour, events, last) => {
    expect(play(...events).last).toEqual(last)
  })

  it('never opens because a term scrolled under a still pointer', () => {
    expect(play(onPage(100, 100), onTerm(a, 100, 100)).all).toEqual([])
  })

  it('takes no notice of a timer that was set for something else', () => {
    const first = step<Term>(still, onTerm(a))
    const second = step(first.state, onTerm(b, 300))
    expect(step(second.state, { type: 'rested', token: first.state.token }).effects).toEqual([])
  })
})

describe('on the way to the card', () => {
  it('other terms open nothing, and every move gives time anew', () => {
    const { all } = play(onTerm(a), 'rested', onTerm(b, 110, 110), onTerm(b, 115, 115), onCard())
    expect(all.slice(4)).toEqual(['wait close', 'wait close', 'stop close'])
  })

  it('a term that the pointer stops on is what it came for', () => {
    expect(play(onTerm(a), 'rested', onTerm(b, 110, 110), 'left').last).toEqual(['close', 'prepare b', 'wait rest'])
  })
})

describe('a card that is held', () => {
  const held: HoverEvent<Term> = { type: 'hold', pinned: false }
  const pinned: HoverEvent<Term> = { type: 'hold', pinned: true }

  it.each<[behaviour: string, events: Parameters<typeof play>, last: string[]]>([
    ['is not closed by leaving', [held, onPage()], []],
    ['gives way to a term that is rested on', [held, onTerm(a), 'rested'], ['stop close', 'open a']],
    [
      'shows the next term once it is pinned',
      [onTerm(a), 'rested', pinned, onTerm(b, 600, 50), 'rested'],
      ['stop close', 'open b'],
    ],
    ['is not closed by leaving that either', [onTerm(a), 'rested', pinned, onTerm(b, 600, 50), 'rested', onPage()], []],
    ['is as before once it is unpinned', [pinned, { type: 'release' }, onTerm(a)], ['prepare a', 'wait rest']],
    ['leaves nothing behind when it is closed', [onTerm(a), 'rested', onPage(), { type: 'closed' }], ['stop close']],
  ])('%s', (_behaviour, events, last) => {
    expect(play(...events).last).toEqual(last)
  })
})
