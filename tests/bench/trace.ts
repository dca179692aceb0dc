/**
 * What the main thread of a page did, from the browser's own trace: the extension that is measured is the one that is
 * shipped, with nothing put in. A task's cost is its thread's processor time, so that other programs of the machine do
 * not count.
 */
import type { CDPSession } from 'playwright-core'

const CATEGORIES = [
  'toplevel',
  'mojom',
  'v8.execute',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink',
  'blink.user_timing',
]

/** Tasks and marks alone, where a trace goes on for minutes. */
export const TASKS = ['disabled-by-default-devtools.timeline', 'blink.user_timing']

interface TraceEvent {
  name: string
  cat: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: {
    data?: { url?: string; functionName?: string; type?: string }
    chrome_mojo_event_info?: { mojo_interface_tag?: string }
  }
}

/**
 * `ours`: a message of the extension came or went, or its script ran for most of the task. `script`: another script did.
 * `drawing`: a frame was made. `collection`: garbage was collected in a task of its own.
 */
export type TaskKind = 'ours' | 'script' | 'drawing' | 'collection' | 'other'

export interface Task {
  kind: TaskKind
  /** Microseconds of the trace's clock. */
  start: number
  end: number
  /** Processor time, ms. */
  cpu: number
  /** What of it our script took: all of it where the kind is `ours`. */
  ours: number
  /** Functions called and scripts evaluated in it, the outermost first. */
  calls: Call[]
}

export interface Call {
  name: string
  url: string
  start: number
  cpu: number
}

export interface Timeline {
  tasks: Task[]
  /** Names of `performance.mark` with their times. */
  marks: { name: string; at: number }[]
  /** Events told to the page, by their type. */
  events: { name: string; at: number }[]
}

/** Begins a trace; the function returned ends it and tells what the thread that made `performance.mark(label)` did. */
export async function startTrace(
  cdp: CDPSession,
  categories: readonly string[] = CATEGORIES,
): Promise<(label: string) => Promise<Timeline>> {
  const all: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value) all.push(event as TraceEvent)
  }
  cdp.on('Tracing.dataCollected', collect)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: 400_000,
      includedCategories: [...categories],
      excludedCategories: ['*'],
    },
  })
  return async (label) => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
    await cdp.send('Tracing.end')
    await complete
    cdp.off('Tracing.dataCollected', collect)
    return timelineOf(all, label)
  }
}

export function timelineOf(all: readonly TraceEvent[], label: string): Timeline {
  const mark = all.find(({ cat, name }) => cat === 'blink.user_timing' && name === label)
  if (!mark) throw new Error(`The trace has no mark "${label}".`)
  const own = all.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid).sort((a, b) => a.ts - b.ts)
  const readings: Reading[] = []
  const events: Timeline['events'] = []
  const marks: Timeline['marks'] = []
  for (const event of own) {
    const reading = readings.at(-1)
    if (event.cat === 'blink.user_timing') marks.push({ name: event.name, at: event.ts })
    else if (event.name === 'RunTask' && event.ph === 'X') readings.push(begun(event))
    else {
      if (event.name === 'EventDispatch') events.push({ name: event.args?.data?.type ?? '', at: event.ts })
      if (reading && event.ph === 'X' && event.ts < reading.task.end) note(reading, event)
    }
  }
  return { tasks: readings.map(ended), marks, events }
}

/** A task while its events are read. */
interface Reading {
  task: Task
  drawing: boolean
  message: boolean
  collection: boolean
  script: boolean
  /** Where the last stretch of ours ends: what is called inside it is part of it. */
  until: number
}

const begun = ({ ts, dur = 0, tdur = 0 }: TraceEvent): Reading => ({
  task: { kind: 'other', start: ts, end: ts + dur, cpu: tdur / 1000, ours: 0, calls: [] },
  drawing: false,
  message: false,
  collection: false,
  script: false,
  until: 0,
})

function note(reading: Reading, event: TraceEvent): void {
  const { name, args, ts, dur = 0, tdur = 0 } = event
  const url = args?.data?.url ?? ''
  const isCall = name === 'FunctionCall' || name === 'EvaluateScript'
  if (isCall) reading.task.calls.push({ name: args?.data?.functionName ?? '', url, start: ts, cpu: tdur / 1000 })
  if (name === 'WebFrameWidgetImpl::BeginMainFrame') reading.drawing = true
  else if (name === 'MinorGC' || name === 'MajorGC') reading.collection = true
  else if (args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.')) reading.message = true
  // The pages that are measured run no scripts of their own: a microtask is ours.
  else if (name === 'RunMicrotasks' || (isCall && url.startsWith('chrome-extension://'))) {
    if (ts >= reading.until) reading.task.ours += tdur / 1000
    reading.until = Math.max(reading.until, ts + dur)
  } else if (isCall) reading.script = true
}

function ended({ task, drawing, message, collection, script }: Reading): Task {
  const ours = message || task.ours > task.cpu / 2
  if (drawing) task.kind = 'drawing'
  else if (ours) {
    task.kind = 'ours'
    task.ours = task.cpu
  } else if (script) task.kind = 'script'
  else if (collection) task.kind = 'collection'
  return task
}

/** Tasks between two marks, without those that made the marks. */
export function between({ tasks, marks }: Timeline, from: string, to: string): Task[] {
  const start = marks.find(({ name }) => name === from)?.at ?? Number.NaN
  const end = marks.find(({ name }) => name === to)?.at ?? Number.NaN
  if (!(start < end)) throw new Error(`The trace has no stretch from "${from}" to "${to}".`)
  return tasks.filter((task) => task.start >= start && task.end <= end)
}

/** What the extension cost the thread, ms. */
export const costOfOurs = (tasks: readonly Task[]): number => tasks.reduce((sum, { ours }) => sum + ours, 0)

/** What tasks of these kinds cost the thread, ms. */
export const costOf = (tasks: readonly Task[], kinds: readonly TaskKind[]): number =>
  tasks.reduce((sum, { kind, cpu }) => (kinds.includes(kind) ? sum + cpu : sum), 0)

/** Cost of one function of the page, by its name, for each of its calls, ms. */
export const costsOfCall = ({ tasks }: Timeline, name: string): number[] =>
  tasks.flatMap(({ calls }) => calls.filter((call) => call.name === name).map(({ cpu }) => cpu))
