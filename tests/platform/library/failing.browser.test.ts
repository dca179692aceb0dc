import { afterAll, beforeAll, expect, it } from 'vitest'
import { ACTS, type FailingBrowser, startFailing } from './failing-browser'

let failing: FailingBrowser
beforeAll(async () => {
  failing = await startFailing()
}, 60_000)
afterAll(() => failing?.close())

/** Each call fails in one way; `npm run hostile` tries every way. */
it.each(ACTS.map((act, number) => [act, number] as const))(
  '%s loses nothing when any of its calls fails, and comes to its end when it is tried again',
  async (act, number) => {
    const { tried, done, wrong } = await failing.failEach(act, number)
    expect(wrong).toEqual([])
    expect(tried.rejects).toBeGreaterThan(0)
    expect(tried.hangs).toBeGreaterThan(0)
    // Only deleting needs no room.
    if (!['a removal for good', 'an erasing'].includes(act)) expect(tried.full).toBeGreaterThan(0)
    // An index that cannot be kept serves all the same.
    if (act === 'a migration') expect(done.full).toBe(tried.full)
  },
)
