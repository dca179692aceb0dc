/** A page thick with terms: how many ranges are registered while it scrolls, and what fifty more cost. */
import { htmlPage } from '../../scripts/serve.mjs'
import { ask, type Build, mark, pause, startBenchBrowser, type Tab } from './bench-browser'
import { type Family, limit, spreadFigure } from './gate'
import { spread } from './statistics'
import { between, costOf, costOfOurs, startTrace } from './trace'

const READ_MS = 1_500
/** Terms of the page: several times what may be registered, on few screens. */
const PARAGRAPHS = 80
const TERMS_A_PARAGRAPH = 60
const TERM = 'Digital Silk Road'
/** Nearly as many as may be registered: adding is dearest then. */
const NEARLY_ALL = 440
const ADDED = 50
const ROUNDS = 9

const sentence = (terms: number, word: string): string => `<p>${`The ${word} and the port. `.repeat(terms)}</p>`
const thick = htmlPage('thick with terms', sentence(TERMS_A_PARAGRAPH, TERM).repeat(PARAGRAPHS))
const nearly = htmlPage('nearly all', `<main></main>${sentence(NEARLY_ALL, TERM)}`)

export const ranges: Family = async ({ builds, say }) => {
  const browser = await startBenchBrowser([builds.product], 'at once')
  try {
    const [build] = browser.builds as [Build]
    await ask(build, { type: 'set-marks', value: { repeat: 'every' } })
    say('scrolling')
    const tab = await browser.show({ name: 'thick', html: thick })
    await pause(READ_MS)
    const most = await mostWhileScrolling(tab)
    say('adding')
    const added = await addedTo(await browser.show({ name: 'nearly', html: nearly }, tab.page))
    return {
      gates: [
        limit('ranges registered at any time', most, { most: 500, unit: '' }),
        {
          ...limit('50 ranges added to 440', spread(added.ours).median + spread(added.drawing).median, {
            most: 12,
            unit: ' ms',
            note: `reading and registering ${spreadFigure(added.ours, ' ms')}, and making the frames that show them ${spreadFigure(added.drawing, ' ms')} more than for a paragraph without terms`,
          }),
        },
      ],
      values: { most, added },
    }
  } finally {
    await browser.close()
  }
}

/** Looked at in each frame. */
const mostWhileScrolling = ({ page }: Tab): Promise<number> =>
  page.evaluate(async () => {
    let most = 0
    const count = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 4) {
      scrollTo(0, top)
      await new Promise((resolve) => requestAnimationFrame(resolve))
      most = Math.max(most, count())
    }
    return most
  })

async function addedTo(tab: Tab): Promise<{ ours: number[]; drawing: number[] }> {
  await pause(READ_MS)
  const stop = await startTrace(tab.cdp)
  await mark(tab, 'begin')
  for (let round = 0; round < ROUNDS; round++)
    for (const word of [TERM, 'old timetable']) {
      await mark(tab, `${word} ${round}`)
      await put(tab, sentence(ADDED, word))
      await pause(READ_MS)
      await mark(tab, `${word} ${round} end`)
      await put(tab, '')
      await pause(READ_MS)
    }
  const timeline = await stop('begin')
  const rounds = Array.from({ length: ROUNDS }, (_, round) => round)
  const drawing = (word: string, round: number): number =>
    costOf(between(timeline, `${word} ${round}`, `${word} ${round} end`), ['drawing'])
  return {
    ours: rounds.map((round) => costOfOurs(between(timeline, `${TERM} ${round}`, `${TERM} ${round} end`))),
    drawing: rounds.map((round) => drawing(TERM, round) - drawing('old timetable', round)),
  }
}

const put = ({ cdp }: Tab, html: string): Promise<unknown> =>
  cdp.send('Runtime.evaluate', {
    expression: `setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(html)} }); undefined`,
  })
