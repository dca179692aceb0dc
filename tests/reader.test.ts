import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { everyMark } from '../scripts/reader.mjs'

/** A page of so many screens with a word on each. */
function pageOf(screens: number) {
  let part = 0
  return {
    ask: async () => undefined,
    scroll: async (to: number) => {
      part = to
      return to < screens
    },
    painted: async () => [{ name: '', text: 'Belt\nand Road', at: String(part) }],
  }
}

/** Counting goes by the clock, which here runs as fast as it is asked. */
async function counted(screens: number) {
  const counting = everyMark(pageOf(screens) as never)
  await vi.advanceTimersByTimeAsync(600_000)
  return counting
}

describe('counting the marks of a page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('goes through it every other screen', async () => {
    expect(await counted(5)).toEqual({ counts: new Map([['belt and road', 3]]), whole: true })
    expect((await counted(60)).whole).toBe(true)
  })

  it('stops where a page has no end, and says so', async () => {
    expect(await counted(Number.POSITIVE_INFINITY)).toEqual({ counts: new Map([['belt and road', 30]]), whole: false })
  })
})
