/** Each act on the library with each call of the database failing in turn, in a page of a real browser. */
import type { Way } from './failing'
import type { ActName, FromFailing, Survey, ToFailing } from './failing-worker'

export interface Failures {
  /** Calls that failed, by how. */
  tried: Record<Way, number>
  /** Of those, after how many the act came to its end all the same. */
  done: Record<Way, number>
  wrong: string[]
}

export interface How {
  /** An act of several steps, of which some may be done and others not. */
  inSteps: boolean
  /** Whether each call fails in every way in which it can; if not, in one, the ways in turn, from the one of this number. */
  ways: 'all' | number
}

/** A worker that hangs is given this long to show that it does not after all, ms. */
const HUNG_MS = 30

type Answer = Exclude<FromFailing, { type: 'struck' }> | { type: 'hung' }

let worker: Worker | undefined

/** Ended, as the options page ends it when a reader leaves what hangs, where it says no more. */
function ask(message: ToFailing): Promise<Answer> {
  worker ??= new Worker('/failing-worker.js')
  const asked = worker
  return new Promise((resolve, reject) => {
    const end = (answer: Answer): void => {
      asked.onmessage = null
      resolve(answer)
    }
    asked.onerror = ({ message: problem }) => reject(new Error(problem))
    asked.onmessage = ({ data }: MessageEvent<FromFailing>) => {
      if (data.type !== 'struck') return end(data)
      if (message.type !== 'act' || message.fail?.way !== 'hangs') return
      setTimeout(() => {
        if (!asked.onmessage) return
        asked.terminate()
        worker = undefined
        end({ type: 'hung' })
      }, HUNG_MS)
    }
    asked.postMessage(message)
  })
}

async function mustBeDone(message: ToFailing): Promise<Extract<Answer, { type: 'done' }>> {
  const answer = await ask(message)
  if (answer.type !== 'done') throw new Error(`${message.type}: ${JSON.stringify(answer)}`)
  return answer
}
const surveyed = async (): Promise<Survey> => (await mustBeDone({ type: 'survey' })).survey as Survey

async function failEach(act: ActName, { inSteps, ways }: How): Promise<Failures> {
  await mustBeDone({ type: 'prepare', act })
  const before = await surveyed()
  await mustBeDone({ type: 'prepare', act })
  const { calls } = await mustBeDone({ type: 'act', act })
  const after = await surveyed()
  const none = (): Record<Way, number> => ({ rejects: 0, full: 0, hangs: 0 })
  const failures: Failures = { tried: none(), done: none(), wrong: [] }
  for (const [call, way] of ways === 'all' ? inEveryWay(calls) : inTurn(calls, ways)) {
    await mustBeDone({ type: 'prepare', act })
    const answer = await ask({ type: 'act', act, fail: { way, call } })
    failures.tried[way]++
    if (answer.type === 'done') failures.done[way]++
    const faults = [
      ...faultsAfter(answer, await surveyed(), { before, after, inSteps }),
      ...(await faultsOfRetry(act, after)),
    ]
    failures.wrong.push(...faults.map((fault) => `call ${call} ${way}: ${fault}`))
  }
  return failures
}

type Failing = [call: number, way: Way]

const inEveryWay = (calls: readonly (readonly Way[])[]): Failing[] =>
  calls.flatMap((ways, call) => ways.map((way): Failing => [call, way]))

/**
 * Calls that can fail in the same ways have turns of their own: beginning and reading alternate in most acts. A way that
 * no call had its turn in is tried with the last that can fail so.
 */
function inTurn(calls: readonly (readonly Way[])[], from: number): Failing[] {
  const turns = new Map<string, number>()
  const failing = calls.flatMap((ways, call): Failing[] => {
    const turn = turns.get(String(ways)) ?? from
    turns.set(String(ways), turn + 1)
    const way = ways[turn % ways.length]
    return way ? [[call, way]] : []
  })
  const left = new Set(calls.flat().filter((way) => !failing.some(([, tried]) => tried === way)))
  return [...failing, ...[...left].map((way): Failing => [calls.findLastIndex((ways) => ways.includes(way)), way])]
}

interface Expected {
  before: Survey
  after: Survey
  inSteps: boolean
}

/** What failed has changed nothing, and what was done is done; what hung is one of them. */
function faultsAfter(answer: Answer, { glossaries, damaged }: Survey, { before, after, inSteps }: Expected): string[] {
  const faults = damaged > 0 ? ['a head is damaged'] : []
  const as = ({ glossaries: wanted }: Survey): boolean => JSON.stringify(glossaries) === JSON.stringify(wanted)
  const ids = new Set([...Object.keys(before.glossaries), ...Object.keys(after.glossaries)])
  const mixed = [...ids].every((id) => [before, after].some((one) => one.glossaries[id] === glossaries[id]))
  if (answer.type === 'done' && !as(after)) faults.push('it is said to be done, and is not')
  if (answer.type === 'failed' && !inSteps && !as(before)) faults.push(`“${answer.problem}”, and something was changed`)
  if (!as(before) && !as(after) && !(inSteps && mixed)) faults.push('neither the old nor the new is there')
  return faults
}

async function faultsOfRetry(act: ActName, after: Survey): Promise<string[]> {
  const again = await ask({ type: 'act', act })
  if (again.type !== 'done') return [`the second try does not come to its end: ${JSON.stringify(again)}`]
  await mustBeDone({ type: 'sweep' })
  const { glossaries, orphans } = await surveyed()
  const faults = orphans > 0 ? [`${orphans} contents stay that nobody names`] : []
  // A second swap would be back again, and a second update holds the first for the version before.
  return RETURNS.includes(act) || JSON.stringify(glossaries) === JSON.stringify(after.glossaries)
    ? faults
    : [...faults, 'the second try comes to something else']
}

/** Acts that come to something else when they are carried out twice. */
const RETURNS: readonly ActName[] = ['another version', 'an update']

Object.assign(globalThis, { failEach })
export type FailEach = typeof failEach
