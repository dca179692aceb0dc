/** What marking does to the page's layout and styles: counted while a page that rests comes to be read, against one left alone. */

import { minus, type WorkCounts, workCounts } from '../browser/work-counts'
import { ask, type Build, pause, startBenchBrowser, type Tab } from './bench-browser'
import type { Family } from './gate'
import { type BenchPage, withTerm } from './pages'

/** Until a page rests, and until a reading is over, ms; more for long pages. */
const REST_MS = 700
const REST_MS_A_MEGABYTE = 3_000

interface PageCounts {
  page: string
  control: WorkCounts
  marked: WorkCounts
  marks: number
}

export const rendering: Family = async ({ pages, builds, say }) => {
  const browser = await startBenchBrowser([builds.product], 'when told')
  const [build] = browser.builds as [Build]
  const all: PageCounts[] = []
  try {
    let tab: Tab | undefined
    for (const plain of pages) {
      say(plain.name)
      await everywhere(build, false)
      tab = await browser.show(withTerm(plain), tab?.page)
      all.push(await onPage(plain, tab, build))
    }
  } finally {
    await browser.close()
  }
  const beyond = (of: (counts: WorkCounts) => number): number[] =>
    all.map(({ control, marked }) => of(marked) - of(control))
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)
  const layouts = beyond(({ layouts }) => layouts)
  const styles = beyond(({ styles }) => styles)
  const shift = beyond(({ shift }) => shift)
  const unmarked = all.filter(({ marks }) => marks === 0).length
  return {
    gates: [
      {
        name: 'layouts, style recalculations, layout shift beyond a control without marks',
        target: '0, 0, 0 on every page',
        figure: `at most ${most(layouts)}, ${most(styles)}, ${most(shift)}; more than none on ${layouts.filter((n) => n > 0).length}, ${styles.filter((n) => n > 0).length}, ${shift.filter((n) => n > 0).length} of ${all.length} pages`,
        pass: [...layouts, ...styles, ...shift].every((value) => value <= 0),
        note: `from the setting's change until the page rests, the rule of the underline included${unmarked > 0 ? `; ${unmarked} pages show no mark` : ''}`,
      },
    ],
    values: all,
  }
}

const everywhere = (build: Build, on: boolean): Promise<unknown> =>
  ask(build, { type: 'set-scope', value: { default: on ? 'everywhere' : 'chosen' } })

async function onPage(page: BenchPage, tab: Tab, build: Build): Promise<PageCounts> {
  const wait = REST_MS + (page.html.length / 2 ** 20) * REST_MS_A_MEGABYTE
  await tab.cdp.send('Performance.enable')
  await pause(wait)
  const before = await workCounts(tab)
  await pause(wait)
  const control = await workCounts(tab)
  await everywhere(build, true)
  await pause(wait)
  const marked = await workCounts(tab)
  const marks = await tab.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))
  return { page: page.name, control: minus(control, before), marked: minus(marked, control), marks }
}
