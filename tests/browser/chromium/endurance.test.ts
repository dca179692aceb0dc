/** A short version of what `npm run endurance` counts at length, and only Chromium lets be counted. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type ChromiumSubject, chromiumSubject } from '../../endurance/chromium-subject'
import { liveInOneTab } from '../../endurance/one-tab'
import { servePages } from '../pages'

/** It waits for many pages, and for some of them long where the machine is busy. */
vi.setConfig({ testTimeout: 180_000 })

let subject: ChromiumSubject
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  subject = await chromiumSubject()
  await subject.grant()
})
afterAll(async () => {
  await subject?.close()
  await site?.close()
})

it('20 pages go through one tab: its heap, listeners, observers and ranges do not grow', async () => {
  const { before, after, marks, fresh } = await liveInOneTab(subject, { origin: site.origin, pages: 20, changes: 5 })
  expect(after.heap - before.heap).toBeLessThan(2 ** 20)
  const { heap: _before, ...counts } = before
  const { heap: _after, ...now } = after
  expect(now).toEqual(counts)
  expect(marks).toEqual(fresh)
  expect(await subject.noise()).toEqual([])
})
