/** A short version of what `npm run endurance` does at length. */
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { giveAndTakeAccess } from '../../endurance/access'
import { reloadUnderTabs } from '../../endurance/reloads'
import { changeFromFour } from '../../endurance/settings'
import { stopAtChance } from '../../endurance/stops'
import type { Subject } from '../../endurance/subject'
import { servePages } from '../pages'

/** Each test waits for many pages, and for some of them long where the machine is busy. */
vi.setConfig({ testTimeout: 180_000 })

async function startSubject(): Promise<Subject> {
  if (inject('browser') === 'firefox') return (await import('../../endurance/firefox-subject')).firefoxSubject()
  return (await import('../../endurance/chromium-subject')).chromiumSubject()
}

let subject: Subject
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  subject = await startSubject()
  await subject.grant()
})
afterAll(async () => {
  await subject?.close()
  await site?.close()
})

it('the background is stopped while pages load, scroll and are pointed at: they end with the right marks, silently', async () => {
  expect(await stopAtChance(subject, { origin: site.origin, times: 6, seed: 1 })).toMatchObject({
    wrong: [],
    noise: [],
  })
})

it('settings are changed from four pages at once: all agree in the end, and nothing is lost', async () => {
  expect(await changeFromFour(subject, { origin: site.origin, times: 20 })).toMatchObject({ wrong: [], noise: [] })
})

it('access is given and taken back: marks come and go with it', async () => {
  expect(await giveAndTakeAccess(subject, { origin: site.origin, times: 2 })).toMatchObject({ wrong: [], noise: [] })
})

it('the extension is loaded anew under open tabs: nothing of the old one is left, and the new one marks', async () => {
  const found = await reloadUnderTabs(subject, { origin: site.origin, times: 2, tabs: 2 })
  expect(found).toMatchObject({ wrong: [], noise: [] })
})
