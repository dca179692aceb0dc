/** Puts files through the readers, each within a time: a file that takes longer has its thread ended. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { bundle } from '../bundle'
import type { Corpus, HostileInput } from './corpora'
import type { Verdict } from './judge'

/** Longer than the largest file within the budgets takes on a busy machine, ms. */
const LIMIT_MS = 30_000

type Answer = (({ crash?: undefined } & Verdict) | { crash: string }) & { requests: number }

export interface Reading {
  corpus: string
  inputs: number
  /** Whole; with some entries left out and said; not at all, with a reason. */
  ends: Record<Verdict['end'], number>
  crashed: number
  late: number
  requests: number
  /** The one that took longest, and how long, ms. */
  longest: { from: string; took: number }
  /** What went wrong, by file. */
  wrong: string[]
}

export interface Reader {
  readAll(corpus: Corpus): Promise<Reading>
  close(): Promise<void>
}

/** `folder`: where files are put that something went wrong with. */
export async function startReader(folder: string): Promise<Reader> {
  const code = await bundle(new URL('judge.ts', import.meta.url), { minify: true })
  const start = (): Worker =>
    new Worker(new URL('reading-worker.mjs', import.meta.url), { workerData: `${code};globalThis.page=page` })
  let worker = start()
  const ask = ({ format, bytes }: HostileInput): Promise<Answer | 'late'> =>
    new Promise((resolve, reject) => {
      const settle = (answer: Answer | 'late'): void => {
        clearTimeout(late)
        worker.off('message', settle).off('error', reject)
        resolve(answer)
      }
      const late = setTimeout(() => {
        void worker.terminate()
        worker = start()
        settle('late')
      }, LIMIT_MS)
      worker.on('message', settle).on('error', reject)
      worker.postMessage({ format, bytes })
    })
  const seen = new Set<string>()
  return {
    readAll: (corpus) => readAll(corpus, fresh(corpus, seen), { ask, folder }),
    close: async () => {
      await worker.terminate()
    },
  }
}

/** Those that were not there before, and no more than are asked for. */
function* fresh({ inputs, each = Number.POSITIVE_INFINITY }: Corpus, seen: Set<string>): Iterable<HostileInput> {
  const counts = new Map<string, number>()
  const count = (format: string): number => counts.get(format) ?? 0
  const enough = (format: string): boolean => count(format) >= each
  for (const input of inputs(enough)) {
    const name = `${input.format} ${createHash('sha256').update(input.bytes).digest('base64')}`
    if (enough(input.format) || seen.has(name)) continue
    seen.add(name)
    counts.set(input.format, count(input.format) + 1)
    yield input
  }
}

async function readAll(
  { name, refused = false }: Corpus,
  inputs: Iterable<HostileInput>,
  { ask, folder }: { ask(input: HostileInput): Promise<Answer | 'late'>; folder: string },
): Promise<Reading> {
  const ends = { imported: 0, 'in part': 0, refused: 0 }
  const longest = { from: '', took: 0 }
  const reading: Reading = { corpus: name, inputs: 0, ends, crashed: 0, late: 0, requests: 0, longest, wrong: [] }
  for (const input of inputs) {
    reading.inputs++
    const start = performance.now()
    const answer = await ask(input)
    const took = performance.now() - start
    if (took > reading.longest.took) reading.longest = { from: `${input.from} (${input.format})`, took }
    const faults = count(reading, answer)
    if (refused && answer !== 'late' && answer.crash === undefined && answer.end !== 'refused')
      faults.push('not refused')
    if (faults.length === 0) continue
    reading.wrong.push(`${name}, ${input.format}, ${input.from}: ${faults.join('; ')}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/${reading.wrong.length}-${input.format}`, input.bytes)
  }
  return reading
}

/** Adds an answer to the figures; what is wrong with it. */
function count(reading: Reading, answer: Answer | 'late'): string[] {
  if (answer === 'late') {
    reading.late++
    return [`not done after ${LIMIT_MS / 1000} s`]
  }
  reading.requests += answer.requests
  const asked = answer.requests > 0 ? ['it asked for something elsewhere'] : []
  if (answer.crash !== undefined) {
    reading.crashed++
    return [...asked, answer.crash]
  }
  reading.ends[answer.end]++
  return [...asked, ...answer.wrong]
}
