/** What the first readings are held to. */
import type { ColdCosts, Ours } from './cold'
import { figure, type Gate, limit, spreadFigure } from './gate'
import { LONG_PAGE } from './own-pages'
import { median, quantile } from './statistics'

export function coldGates(costs: readonly ColdCosts[], long: Ours): Gate[] {
  const cost = (samples: readonly Ours[]): number => median(samples.map((sample) => sample.cost))
  const compared = costs.filter(({ inTab }) => inTab.length > 0)
  const ratio = compared.map(({ ours, inTab }) => cost(ours) / median(inTab))
  const ratioMany = compared.map(({ oursMany, inTabMany }) => cost(oursMany) / median(inTabMany))
  // On some saved pages the first words are hidden, and nothing else is marked.
  const firstMarks = costs.map(({ ours }) => median(ours.map((sample) => sample.firstMarks))).filter(Number.isFinite)
  const stopped = costs.flatMap((at) => at.stopped.map((sample) => sample.firstMarks)).filter(Number.isFinite)
  const executions = costs.flatMap(({ ours }) => ours.map(({ firstExecution }) => firstExecution))
  const longest = costs.map(({ page, ours }) => ({ page, task: median(ours.map(({ longestTask }) => longestTask)) }))
  const worst = [...longest, { page: LONG_PAGE, task: long.longestTask }].reduce((a, b) => (b.task > a.task ? b : a))
  const milliseconds = (values: readonly number[]): string => spreadFigure(values, ' ms')
  return [
    {
      ...limit('main thread of the first run (cold) against the matcher in the tab, embedded glossary', median(ratio), {
        most: 0.6,
        unit: ' ×',
        note: `${compared.length} pages; ${milliseconds(compared.map(({ ours }) => cost(ours)))} against ${milliseconds(compared.map(({ inTab }) => median(inTab)))}; one RegExp of 300 forms takes ${milliseconds(compared.map(({ regexp }) => median(regexp)))}`,
      }),
      figure: spreadFigure(ratio, ' ×'),
    },
    {
      ...limit('the same at 100,000 forms', median(ratioMany), {
        most: 0.5,
        unit: ' ×',
        note: `${milliseconds(compared.map(({ oursMany }) => cost(oursMany)))} against ${milliseconds(compared.map(({ inTabMany }) => median(inTabMany)))}`,
      }),
      figure: spreadFigure(ratioMany, ' ×'),
    },
    {
      ...limit('first marks after the script starts, median page, warm background', median(firstMarks), {
        most: 25,
        unit: ' ms',
        note: `by the clock; 90th percentile ${figure(quantile(firstMarks, 0.9), ' ms')}, of ${firstMarks.length} pages`,
      }),
      figure: milliseconds(firstMarks),
    },
    {
      ...limit('the same with a stopped background', median(stopped), {
        most: 100,
        unit: ' ms',
        note: `by the clock; ${stopped.length} pages`,
      }),
      figure: milliseconds(stopped),
    },
    limit('our longest main-thread task, worst page, the one of 5 MB included', worst.task, {
      most: 8,
      unit: ' ms',
      note: `${worst.page}; it is longer than 8 ms on ${longest.filter(({ task }) => task > 8).length} of ${longest.length} pages; ${figure(long.longestTask, ' ms')} on the one of 5 MB`,
    }),
    {
      ...limit('first execution of the page script', median(executions), {
        most: 5,
        unit: ' ms',
        note: 'with its compilation',
      }),
      figure: milliseconds(executions),
    },
  ]
}
