/** Settings are changed from four pages of the extension at once. */
import type { FromUi } from '../../platform/messages'
import type { Settings } from '../../platform/settings'
import { comesToMark, openTab, wordsComingTo } from './looking'
import type { Subject, Tab } from './subject'

export interface SettingsOptions {
  origin: string
  /** How often each of the four changes something. */
  times: number
}

export interface SettingsChanges {
  times: number
  /** Where a choice or rule was lost, or where somebody sees something else than the others. */
  wrong: string[]
  noise: string[]
}

type Marks = Pick<Settings['marks'], 'strength' | 'line' | 'colour' | 'repeat'>
/** Each page changes one choice of the same part, which is stored as one value: a change made over an old copy would show. */
const CHOICES: { [K in keyof Marks]: readonly Marks[K][] } = {
  strength: ['quiet', 'plain', 'strong'],
  line: ['dotted', 'dashed', 'solid'],
  colour: ['text', 'green', 'blue', 'ochre'],
  repeat: ['section', 'page', 'every'],
}
const PAGES: Record<keyof Marks, string> = {
  strength: 'options.html',
  line: 'welcome.html',
  colour: 'entry.html',
  repeat: 'popup.html',
}
/** Rules of each page: set in turn, now on, now off. */
const RULES = 25

const choices = Object.keys(CHOICES) as (keyof Marks)[]

/** What a page says the `i`th time: a choice and a rule in turn. */
function messageOf(choice: keyof Marks, i: number): FromUi {
  const values = CHOICES[choice]
  if (i % 2 === 0) return { type: 'set-marks', value: { [choice]: values[i % values.length] } }
  const host = `${choice}-${i % RULES}.example`
  return { type: 'put-rule', rule: { host, subdomains: false, on: i % 4 === 1, since: `2026-11-24T00:00:00.${i}Z` } }
}

export async function changeFromFour(subject: Subject, { origin, times }: SettingsOptions): Promise<SettingsChanges> {
  const tab = await openTab(subject, `${origin}/belt-and-road`)
  const pages = new Map<keyof Marks, Tab>()
  for (const choice of choices) pages.set(choice, await subject.openOwn(PAGES[choice]))
  await subject.noise()
  await Promise.all(
    [...pages].map(([choice, page]) =>
      page.evaluate(
        sayOneByOne,
        Array.from({ length: times }, (_, i) => messageOf(choice, i)),
      ),
    ),
  )
  const wrong = await losses(pages, times)
  const fresh = await openTab(subject, `${origin}/belt-and-road?fresh`)
  if (!(await comesToMark(tab, await wordsComingTo(fresh)))) wrong.push('an open tab is marked by other settings')
  await Promise.all([tab, fresh, ...pages.values()].map((one) => one.close()))
  await subject.ask({ type: 'erase' })
  await subject.ask({ type: 'set-scope', value: { default: 'everywhere' } })
  return { times, wrong, noise: await subject.noise() }
}

/** Runs in each page: waits for each answer, and for no other page. */
async function sayOneByOne(messages: readonly unknown[]): Promise<void> {
  const { chrome, browser } = globalThis as unknown as Record<
    'chrome' | 'browser',
    typeof import('wxt/browser').browser
  >
  for (const message of messages) await (browser ?? chrome).runtime.sendMessage(message)
}

/** Asks all four what is set, and compares it with what they said last. */
async function losses(pages: ReadonlyMap<keyof Marks, Tab>, times: number): Promise<string[]> {
  const wrong: string[] = []
  const seen = new Set<string>()
  const last = [times - 2, times - 1]
  for (const [choice, page] of pages) {
    const { settings } = await page.evaluate(askForSettings)
    seen.add(JSON.stringify(settings))
    for (const i of Array.from({ length: times }, (_, n) => n).slice(-2 * RULES)) {
      const said = messageOf(choice, i)
      if (said.type === 'set-marks' && last.includes(i) && settings.marks[choice] !== said.value[choice])
        wrong.push(`${choice} is ${settings.marks[choice]}, not ${said.value[choice]}`)
      if (said.type !== 'put-rule') continue
      const rule = settings.rules.find(({ host }) => host === said.rule.host)
      if (rule?.since !== said.rule.since) wrong.push(`the rule for ${said.rule.host} is of ${rule?.since}`)
    }
  }
  if (seen.size > 1) wrong.push(`the four pages see ${seen.size} different settings`)
  return wrong
}

/** Runs in a page of the extension. */
async function askForSettings(): Promise<{ settings: Settings }> {
  const { chrome, browser } = globalThis as unknown as Record<
    'chrome' | 'browser',
    typeof import('wxt/browser').browser
  >
  return (browser ?? chrome).runtime.sendMessage({ type: 'settings' })
}
