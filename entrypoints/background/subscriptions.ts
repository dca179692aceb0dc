/** Publishers are asked daily, sooner after a failure, and never where nobody subscribed. */
import browser from 'webextension-polyfill'
import { inLibrary, type LibraryDatabase, tellChange } from '../../platform/library/database'
import { readHeads } from '../../platform/library/heads'
import { mayAsk } from '../../platform/subscriptions/access'
import { AFTER_FAILURE, dueAt, isSubscribed, nextDue } from '../../platform/subscriptions/due'
import { updateSubscription } from '../../platform/subscriptions/update'
import { tellEveryTab } from './changes'
import type { TabsRoom } from './tabs'

export const ALARM = 'subscriptions'

/** A browser that starts has other things to do, ms. */
const AT_START = 60_000
/** Chromium ends a background that calls nothing of the extension's for 30 s, also while it waits for a server; ms. */
const AWAKE = 20_000

/** Sets the alarm for the first subscription that is due; none without subscriptions. */
export async function scheduleSubscriptions(): Promise<void> {
  const due = nextDue((await inLibrary(readHeads)).heads)
  if (due === undefined) await browser.alarms.clear(ALARM)
  else await browser.alarms.create(ALARM, { when: Math.max(due, Date.now() + AT_START) })
}

/** Asks those that are due, one after the other. Tabs get what came, like any change of the library. */
export async function checkSubscriptions(room: TabsRoom): Promise<void> {
  // Ended in the middle, it is begun again.
  await browser.alarms.create(ALARM, { when: Date.now() + AFTER_FAILURE })
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE)
  try {
    const updated = await inLibrary(updateDue)
    tellChange()
    if (!updated) return
    await room.glossary.forget()
    await tellEveryTab(room)
  } finally {
    clearInterval(awake)
    await scheduleSubscriptions()
  }
}

/** True where a new version is in use. */
async function updateDue(library: LibraryDatabase): Promise<boolean> {
  const by = browser.runtime.getManifest().version
  const { heads } = await readHeads(library)
  let updated = false
  for (const { id } of heads.filter((head) => isSubscribed(head) && dueAt(head) <= Date.now())) {
    const { kind } = await updateSubscription({ library, id, by, now: new Date().toISOString(), mayAsk })
    updated ||= kind === 'updated'
  }
  return updated
}
