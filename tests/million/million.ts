/** What a reader's own glossary of a million forms costs, and one of a tenth: in Chromium, with the extension as it is shipped. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { type Figure, figure, type Gate, gatesTable, limit, spreadFigure } from '../bench/gate'
import { median } from '../bench/statistics'
import { termsPack } from '../bench/terms'
import { type Extension, startChromium } from '../browser/chromium'
import { answersOf, markTimes, pageWith } from './background'
import { type Cancel, cancelEach, type Import, importFile, type Space, spaceOf } from './importing'
import { tableOf } from './table'
import { queriesOf, type Typing, typeAll } from './typing'

const MS = ' ms'
const MEGABYTE = 2 ** 20
const CANCEL_MS = 200
const LOAD_MS = 200
const TASK_MS = 50

interface Size {
  forms: number
  /** How long a letter in the search may take, ms. */
  letter: number
}

interface Measured {
  file: number
  imported: Import
  space: Space
  cancels: Cancel[]
  /** Answers of a background that was stopped, with the embedded glossary alone and with this one too, ms. */
  answers: { embedded: number[]; both: number[] }
  typing: Typing
  marked: { stopped: number[]; running: number[] }
}

export interface MillionOptions {
  forms: readonly number[]
  say(words: string): void
}

/** Figures in Markdown, with the browser's version. */
export async function runMillion({ forms, say }: MillionOptions): Promise<{ body: string; version: string }> {
  const parts: string[] = []
  let version = ''
  for (const count of forms) {
    const size: Size = { forms: count, letter: count > 100_000 ? 150 : 50 }
    const measured = await measure(size, (words) => say(`${named(count)} forms: ${words}`))
    version = measured.version
    const part = `### ${named(count)} forms\n\n${gatesTable(rowsOf(size, measured))}\n\nLoad average of the machine at the end: ${loadavg()[0]?.toFixed(1)}; all times are by the clock and suffer from what else it does.`
    say(`\n${part}\n`)
    parts.push(part)
  }
  return { body: parts.join('\n\n'), version }
}

const named = (count: number): string => count.toLocaleString('en')

async function measure({ forms }: Size, say: (words: string) => void): Promise<Measured & { version: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegloss-million-'))
  const pack = termsPack(forms)
  const file = join(folder, `${forms}.csv`)
  await writeFile(file, tableOf(pack))
  const page = pageWith(pack)
  const site = await serve(() => page)
  const extension = await startChromium({ args: ['--host-resolver-rules=MAP *.example 127.0.0.1'] })
  try {
    await extension.grant()
    await extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
    say('the background without it')
    const embedded = await answersOf(extension, 'The Digital Silk Road.', /:dsr|silk/i)
    say('import')
    const imported = await importFile(extension, file)
    say(`preview after ${figure(imported.preview / 1000, ' s')}, in use after ${figure(imported.keep / 1000, ' s')}`)
    const space = await spaceOf(extension)
    say('the background with it')
    const term = pack.concepts[pack.concepts.length >> 1]?.terms[0]?.form ?? ''
    const both = await answersOf(extension, `The ${term}.`, new RegExp(`"${forms}:`))
    say('marks')
    const address = `http://news.example:${site.port}/`
    const marked = {
      stopped: await markTimes(extension, address, true),
      running: await markTimes(extension, address, false),
    }
    say('search')
    const typing = await typeInPopup(extension, address, queriesOf(pack))
    say('cancels')
    const cancels = await cancelEach(extension, file)
    return {
      ...{ file: (await stat(file)).size, imported, space, cancels, answers: { embedded, both }, typing, marked },
      version: extension.context.browser()?.version() ?? 'unknown',
    }
  } finally {
    await extension.close()
    await site.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function typeInPopup(extension: Extension, address: string, queries: readonly string[]): Promise<Typing> {
  const news = await extension.context.newPage()
  await news.goto(address)
  const typing = await typeAll(extension, queries, await extension.tabId(news))
  await news.close()
  return typing
}

function rowsOf(size: Size, measured: Measured): (Gate | Figure)[] {
  const { file, imported, space, cancels, answers, typing, marked } = measured
  const seconds = (ms: number): string => figure(ms / 1000, ' s')
  const { steps, longestTask, longestWork } = imported
  const slowest = cancels.reduce((one, other) => (other.gone > one.gone ? other : one))
  const each = (of: (cancel: Cancel) => number): string =>
    cancels.map((cancel) => `${cancel.step} ${figure(of(cancel), MS)}`).join(', ')
  return [
    {
      name: 'from the file to its preview',
      figure: seconds(imported.preview),
      note: `a table of ${figure(file / MEGABYTE, ' MB')}: reading ${seconds(steps.reading)}, compiling ${seconds(steps.compiling)}`,
    },
    {
      name: 'from Keep until it is in use',
      figure: seconds(imported.keep),
      note: `storing ${seconds(steps.storing)}, filing names for search ${seconds(steps.filing)}`,
    },
    {
      ...limit('longest task of the options page meanwhile', longestTask, {
        ...{ most: TASK_MS, unit: MS },
        note: `by the clock; ${figure(longestWork, MS)} of its processor`,
      }),
      // Chromium tells of those alone that are longer.
      ...(longestTask === 0 && { figure: `below ${TASK_MS} ms` }),
    },
    limit('from Cancel until the import is gone, the longest', slowest.gone, {
      ...{ most: CANCEL_MS, unit: MS },
      note: `while ${each(({ gone }) => gone)}`,
    }),
    {
      name: 'until nothing of it is stored',
      figure: figure(Math.max(...cancels.map(({ cleared }) => cleared)), MS),
      note: `while ${each(({ cleared }) => cleared)}`,
    },
    { name: 'index', figure: figure(space.index / MEGABYTE, ' MB') },
    {
      name: 'the whole glossary with its search index',
      figure: figure(space.glossary / MEGABYTE, ' MB'),
      note: `${figure(space.usage / MEGABYTE, ' MB')} by the browser's count`,
    },
    limit('loaded by a background that was stopped', median(answers.both) - median(answers.embedded), {
      ...{ most: LOAD_MS, unit: MS },
      note: `its first answer after ${spreadFigure(answers.both, MS)}, with the embedded glossary alone after ${spreadFigure(answers.embedded, MS)}`,
    }),
    {
      ...limit('a letter in the search of the popup', median(typing.times), { most: size.letter, unit: MS }),
      figure: spreadFigure(typing.times, MS),
      note: `${typing.times.length} letters, the slowest ${figure(Math.max(...typing.times), MS)}; ${typing.empty.length} queries found nothing`,
    },
    {
      name: 'all terms of a page marked',
      figure: spreadFigure(marked.running, MS),
      note: `from its navigation; with a background that was stopped ${spreadFigure(marked.stopped, MS)}`,
    },
  ]
}
