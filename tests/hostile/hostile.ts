/** Hostile input from its file to its end, one trial after the other, and what came of each. */
import { fileURLToPath } from 'node:url'
import { corpora } from './corpora'
import { type Reading, startReader } from './reading'

/** Files that chance makes for each reader. */
const RUNS = 10_000
const FOLDER = fileURLToPath(new URL('../../artifacts/hostile', import.meta.url))

export interface HostileOptions {
  /** Names of trials to run; all without it. */
  only: readonly string[]
  say(words: string): void
}

export async function readHostile({ say }: Pick<HostileOptions, 'say'>): Promise<Reading[]> {
  const reader = await startReader(FOLDER)
  const readings: Reading[] = []
  try {
    for (const corpus of corpora({ runs: RUNS })) {
      const reading = await reader.readAll(corpus)
      readings.push(reading)
      const { imported, refused, 'in part': part } = reading.ends
      say(
        `${reading.corpus}: ${reading.inputs} files, ${imported} imported, ${part} in part, ${refused} refused, ${reading.wrong.length} wrong; the longest ${Math.round(reading.longest)} ms`,
      )
      for (const wrong of reading.wrong.slice(0, 20)) say(`    ${wrong}`)
    }
  } finally {
    await reader.close()
  }
  return readings
}
