/**
 * What the main thread of a page did, from the browser's own trace: the extension that is measured is the one that is
 * shipped, with nothing put in. A task's cost is its thread's processor time, so that other programs of the machine do
 * not count.
 */
import type { CDPSession } from 'playwright-core'

/** A task says whether our script ran, a message of ours came, or the page was drawn. */
const CATEGORIES = [
  'toplevel',
  'mojom',
  'v8.execute',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink',
  'blink.user_timing',
]

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
    data?: { url?: string; functionName?: string }
    chrome_mojo_event_info?: { mojo_interface_tag?: string }
  }
}

/**
 * `ours`: our script ran, or a message of ours came or went. `drawing`: a frame was made. `collection`: garbage was
 * collected in a task of its own.
 */
export type TaskKind = 'ours' | 'drawing' | 'collection' | 'other'

export interface Task {
  kind: TaskKind
  /** Microseconds of the trace's clock. */
  start: number
  end: number
  /** Processor time, ms. */
  cpu: number
  /** Calls of functions and evaluations of scripts in it, by the script's address. */
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
  /** How often each thing happened: `Layout`, `UpdateLayoutTree` and the like. */
  events: { name: string; at: number; cpu: number }[]
}

/** Begins a trace; the function returned ends it and tells what the thread that made `performance.mark(label)` did. */
export async function startTrace(cdp: CDPSession): Promise<(label: string) => Promise<Timeline>> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value) events.push(event as TraceEvent)
  }
  cdp.on('Tracing.dataCollected', collect)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: 400_000,
      includedCategories: CATEGORIES,
      excludedCategories: ['*'],
    },
  })
  return async (label) => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
    await cdp.send('Tracing.end')
    await complete
    cdp.off('Tracing.dataCollected', collect)
    return timelineOf(events, label)
  }
}

export function timelineOf(events: readonly TraceEvent[], label: string): Timeline {
  const mark = events.find(({ cat, name }) => cat === 'blink.user_timing' && name === label)
  if (!mark) throw new Error(`The trace has no mark "${label}".`)
  const own = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid).sort((a, b) => a.ts - b.ts)
  const tasks: Task[] = []
  const counted: Timeline['events'] = []
  const marks: Timeline['marks'] = []
  for (const event of own) {
    const task = tasks.at(-1)
    if (event.cat === 'blink.user_timing') marks.push({ name: event.name, at: event.ts })
    else if (event.name === 'RunTask' && event.ph === 'X') tasks.push(begun(event))
    else {
      if (COUNTED.includes(event.name)) counted.push({ name: event.name, at: event.ts, cpu: (event.tdur ?? 0) / 1000 })
      if (task && event.ts < task.end) note(task, event)
    }
  }
  return { tasks, marks, events: counted }
}

const COUNTED = ['Layout', 'UpdateLayoutTree', 'LayoutShift', 'Paint', 'PrePaint']

const begun = ({ ts, dur = 0, tdur = 0 }: TraceEvent): Task => ({
  kind: 'other',
  start: ts,
  end: ts + dur,
  cpu: tdur / 1000,
  calls: [],
})

/** Drawing outweighs: our observers are told in the midst of it, and are counted by their calls. */
const RANK: Record<TaskKind, number> = { other: 0, collection: 1, ours: 2, drawing: 3 }

function note(task: Task, event: TraceEvent): void {
  const kind = kindOf(event)
  if (kind && RANK[kind] > RANK[task.kind]) task.kind = kind
  if (event.name === 'FunctionCall' || event.name === 'EvaluateScript')
    task.calls.push({
      name: event.args?.data?.functionName ?? '',
      url: event.args?.data?.url ?? '',
      start: event.ts,
      cpu: (event.tdur ?? 0) / 1000,
    })
}

/** The pages that are measured run no scripts of their own: a microtask is ours. */
function kindOf({ name, args }: TraceEvent): TaskKind | undefined {
  if (name === 'WebFrameWidgetImpl::BeginMainFrame') return 'drawing'
  if (name === 'RunMicrotasks') return 'ours'
  if (args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.')) return 'ours'
  if (args?.data?.url?.startsWith('chrome-extension://')) return 'ours'
  return name === 'MinorGC' || name === 'MajorGC' ? 'collection' : undefined
}

/** Tasks between two marks, without those that made the marks. */
export function between({ tasks, marks }: Timeline, from: string, to: string): Task[] {
  const start = marks.find(({ name }) => name === from)?.at ?? Number.NaN
  const end = marks.find(({ name }) => name === to)?.at ?? Number.NaN
  if (!(start < end)) throw new Error(`The trace has no stretch from "${from}" to "${to}".`)
  return tasks.filter((task) => task.start >= start && task.end <= end)
}

/** What the extension cost the thread, ms: its tasks, the collections they caused, and its calls while a frame is made. */
export const costOfOurs = (tasks: readonly Task[]): number => tasks.reduce((sum, task) => sum + shareOfOurs(task), 0)

export function shareOfOurs({ kind, cpu, calls }: Task): number {
  if (kind === 'ours' || kind === 'collection') return cpu
  return calls.reduce((sum, call) => sum + (call.url.startsWith('chrome-extension://') ? call.cpu : 0), 0)
}

/** Cost of one function of the page, by its name, for each of its calls, ms. */
export const costsOfCall = ({ tasks }: Timeline, name: string): number[] =>
  tasks.flatMap(({ calls }) => calls.filter((call) => call.name === name).map(({ cpu }) => cpu))
