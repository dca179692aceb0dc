/**
 * When a card opens and closes under a pointer, as a pure machine: events in, state and effects out.
 * WCAG 2.2 SC 1.4.13: what opens by hovering can be dismissed, hovered itself, and stays.
 */
import { type Box, distance, isOnTheWay, type Point } from './geometry'

/** After the pointer left both term and card, ms. */
export const CLOSE_AFTER = 300
/** A resting hand moves this much, px. */
const TREMBLE = 4

/** A place that can have a card; two are the same if their ids are. */
export interface Target {
  readonly id: string
}

/** What the pointer is over. */
export type Over<T> = { on: 'term'; term: T } | { on: 'card' } | { on: 'page' }

export type HoverEvent<T> =
  | { type: 'move'; at: Point; over: Over<T>; card?: Box | undefined }
  /** The pointer left the window. */
  | { type: 'out' }
  /** A timer ended; one that was set for something else since is stale. */
  | { type: 'rested' | 'left'; token: number }
  /** A card was opened by other means than the pointer, or pinned: leaving does not close it. */
  | { type: 'hold'; pinned: boolean }
  /** The card was unpinned. */
  | { type: 'release' }
  /** The card was closed by other means. */
  | { type: 'closed' }

export type HoverEffect<T> =
  /** The pointer came to a term: its entry can be fetched. */
  | { type: 'prepare' | 'open'; term: T }
  | { type: 'wait'; timer: 'rest' | 'close'; token: number }
  | { type: 'stop'; timer: 'rest' | 'close' }
  | { type: 'close' }

export interface Hover<T> {
  /** `hovered` closes when left; `held` does not, but gives way to another term; `pinned` stays, and shows it inside. */
  card: { how: 'hovered'; term: T } | { how: 'held' | 'pinned' } | undefined
  resting: { term: T; at: Point; token: number } | undefined
  /** Token of the timer that closes the card. */
  closing: number | undefined
  at: Point | undefined
  /** Where the pointer last was on the card's term. */
  apex: Point | undefined
  /** A term that the pointer crosses on its way to the card. */
  crossed: T | undefined
  token: number
}

export interface HoverStep<T> {
  state: Hover<T>
  effects: HoverEffect<T>[]
}

export const still: Hover<never> = {
  card: undefined,
  resting: undefined,
  closing: undefined,
  at: undefined,
  apex: undefined,
  crossed: undefined,
  token: 0,
}

export function step<T extends Target>(state: Hover<T>, event: HoverEvent<T>): HoverStep<T> {
  switch (event.type) {
    case 'move':
      return move(state, event)
    case 'out':
      return leave({ ...state, at: undefined, crossed: undefined })
    case 'rested':
      return rested(state, event.token)
    case 'left':
      return left(state, event.token)
    case 'hold':
      return calm({ ...state, card: { how: event.pinned ? 'pinned' : 'held' } })
    case 'release':
      return { state: { ...state, card: state.card && { how: 'held' } }, effects: [] }
    case 'closed':
      // Word of our own closing: by then the pointer may rest on another term.
      if (!state.card) return { state, effects: [] }
      return calm(forget(state))
  }
}

/** As if there had been no card. */
const forget = <T>(state: Hover<T>): Hover<T> => ({ ...state, card: undefined, apex: undefined, crossed: undefined })

type Move<T> = Extract<HoverEvent<T>, { type: 'move' }>

function move<T extends Target>(before: Hover<T>, { at, over, card }: Move<T>): HoverStep<T> {
  // Browsers tell of a move too when the page scrolled under a still pointer: that opens nothing.
  if (before.at && distance(before.at, at) === 0) return { state: before, effects: [] }
  const state = { ...before, at, crossed: undefined }
  if (over.on === 'card') return calm(state)
  const hovered = state.card?.how === 'hovered' ? state.card : undefined
  if (over.on === 'term' && hovered?.term.id === over.term.id) return calm({ ...state, apex: at })
  if (hovered && card && state.apex && isOnTheWay(at, state.apex, card)) {
    const term = over.on === 'term' ? over.term : undefined
    return waitToClose(stopResting({ ...state, crossed: term }))
  }
  if (over.on === 'page') return leave(state)
  return rest(state, over.term, at)
}

function rest<T extends Target>(state: Hover<T>, term: T, at: Point): HoverStep<T> {
  const { resting } = state
  const same = resting?.term.id === term.id
  if (same && distance(resting.at, at) <= TREMBLE) return { state, effects: [] }
  const token = state.token + 1
  const next: Hover<T> = { ...state, token, resting: { term, at, token } }
  const effects: HoverEffect<T>[] = [{ type: 'wait', timer: 'rest', token }]
  if (!same) effects.unshift({ type: 'prepare', term })
  const away = startClosing(next)
  return { state: away.state, effects: [...effects, ...away.effects] }
}

function rested<T>(state: Hover<T>, token: number): HoverStep<T> {
  const { resting } = state
  if (resting?.token !== token) return { state, effects: [] }
  const { term, at } = resting
  return {
    state: {
      ...state,
      card: state.card?.how === 'pinned' ? state.card : { how: 'hovered', term },
      resting: undefined,
      closing: undefined,
      apex: at,
    },
    effects: [
      { type: 'stop', timer: 'close' },
      { type: 'open', term },
    ],
  }
}

function left<T extends Target>(state: Hover<T>, token: number): HoverStep<T> {
  if (state.closing !== token) return { state, effects: [] }
  const closed = { ...forget(state), closing: undefined }
  const { crossed, at } = state
  // The pointer stopped on a term on its way: that term is what it came for.
  const next = crossed && at ? rest(closed, crossed, at) : { state: closed, effects: [] }
  return { state: next.state, effects: [{ type: 'close' }, ...next.effects] }
}

/** The pointer is on neither term nor card. */
function leave<T>(state: Hover<T>): HoverStep<T> {
  const stopped = stopResting(state)
  const closing = startClosing(stopped.state)
  return { state: closing.state, effects: [...stopped.effects, ...closing.effects] }
}

/** Nothing is to open, nothing to close. */
function calm<T>(state: Hover<T>): HoverStep<T> {
  const stopped = stopResting(state)
  if (state.closing === undefined) return stopped
  return {
    state: { ...stopped.state, closing: undefined },
    effects: [...stopped.effects, { type: 'stop', timer: 'close' }],
  }
}

function stopResting<T>(state: Hover<T>): HoverStep<T> {
  if (!state.resting) return { state, effects: [] }
  return { state: { ...state, resting: undefined }, effects: [{ type: 'stop', timer: 'rest' }] }
}

function startClosing<T>(state: Hover<T>): HoverStep<T> {
  if (state.card?.how !== 'hovered' || state.closing !== undefined) return { state, effects: [] }
  const token = state.token + 1
  return { state: { ...state, token, closing: token }, effects: [{ type: 'wait', timer: 'close', token }] }
}

/** On the way to the card every move gives it time anew. */
function waitToClose<T>({ state, effects }: HoverStep<T>): HoverStep<T> {
  const next = startClosing({ ...state, closing: undefined })
  return { state: next.state, effects: [...effects, ...next.effects] }
}
