/** Access is given and taken back under open tabs. */
import { comesToMark, openTab, referenceOf } from './looking'
import type { Subject, Tab } from './subject'

export interface AccessOptions {
  origin: string
  times: number
}

export interface AccessChanges {
  times: number
  wrong: string[]
  noise: string[]
}

const PAGES = ['/belt-and-road', '/shadow', '/chinese']

/** Begins and ends with access to every site. */
export async function giveAndTakeAccess(subject: Subject, { origin, times }: AccessOptions): Promise<AccessChanges> {
  const addresses = PAGES.map((path) => origin + path)
  const words = await referenceOf(subject, addresses)
  const tabs: { address: string; tab: Tab }[] = []
  for (const address of addresses) tabs.push({ address, tab: await openTab(subject, address) })
  await subject.noise()
  const wrong: string[] = []
  const expectMarks = async (story: string, given: boolean): Promise<void> => {
    for (const { tab, address } of tabs)
      if (!(await comesToMark(tab, given ? (words.get(address) ?? []) : []))) wrong.push(`${story}: ${address}`)
  }
  for (let i = 1; i <= times; i++) {
    await subject.revoke()
    await expectMarks(`taken back ${i}`, false)
    await subject.grant()
    await expectMarks(`given ${i}`, true)
  }
  for (const { tab } of tabs) await tab.close()
  return { times, wrong, noise: await subject.noise() }
}
