/** A file on its way into the library, through the options page as a reader has it: all of it, and left at each step. */
import type { Page } from 'playwright-core'
import { between, startTrace, TASKS } from '../bench/trace'
import type { Extension } from '../browser/chromium'
import { type Watched, watchImport } from './watch-import'

declare const watched: Watched

/** A million entries on a slow machine take minutes. */
const TIMEOUT = { timeout: 600_000 }
/** How each step of the work begins, by what it is called here. */
const STEPS = { reading: 'Reading', compiling: 'Building the index', storing: 'Storing', filing: 'Building the search' }
type Step = keyof typeof STEPS

export interface Import {
  /** From the file's choice to its preview, from the press on Keep until it is in use, ms. */
  preview: number
  keep: number
  /** Of them, ms. */
  steps: Record<Step, number>
  /** Of the page, ms by the clock, 0 where none took 50; and by its main thread's processor, which others do not lengthen. */
  longestTask: number
  longestWork: number
}

/** What is stored. */
export interface Space {
  index: number
  /** Entries, search index and index. */
  glossary: number
  /** By the browser's own count. */
  usage: number
}

async function openOptions({ context, address }: Extension): Promise<Page> {
  const options = await context.newPage()
  await options.addInitScript(watchImport)
  await options.goto(address('options.html'))
  await options.getByRole('button', { name: 'Import a file' }).waitFor()
  return options
}

const choose = (options: Page, file: string): Promise<void> =>
  options.locator('.l-library input[type=file]').setInputFiles(file)
const pressKeep = (options: Page): Promise<void> =>
  options.getByRole('button', { name: /^Keep \S+ entr/ }).click(TIMEOUT)

export async function importFile(extension: Extension, file: string): Promise<Import> {
  const options = await openOptions(extension)
  const stop = await startTrace(await extension.context.newCDPSession(options), TASKS)
  await options.evaluate(() => performance.mark('import'))
  await choose(options, file)
  await options.locator('.l-preview').waitFor(TIMEOUT)
  const chosen = await options.evaluate(() => watched.chosen)
  await pressKeep(options)
  await options.locator('.l-kept').waitFor(TIMEOUT)
  const { steps, pressed, longestTask } = await options.evaluate(() => watched)
  await options.evaluate(() => performance.mark('imported'))
  const tasks = between(await stop('import'), 'import', 'imported')
  const longestWork = Math.max(...tasks.map(({ cpu }) => cpu))
  await options.close()
  const at = (name: string): number => steps.findLast(({ step }) => step === name)?.at ?? Number.NaN
  const took = (step: Step): number =>
    steps.reduce(
      (sum, one, number) => (one.step.startsWith(STEPS[step]) ? sum + (steps[number + 1]?.at ?? 0) - one.at : sum),
      0,
    )
  return {
    ...{ preview: at('preview') - chosen, keep: at('in use') - pressed, longestTask, longestWork },
    steps: {
      ...{ reading: took('reading'), compiling: took('compiling'), storing: took('storing'), filing: took('filing') },
    },
  }
}

export interface Cancel {
  step: Step
  /** From the press until the page has nothing of it any more, and the library neither, ms. */
  gone: number
  cleared: number
}

/** Leaves an import at each of its steps. */
export async function cancelEach(extension: Extension, file: string): Promise<Cancel[]> {
  const cancels: Cancel[] = []
  for (const step of Object.keys(STEPS) as Step[]) {
    const options = await openOptions(extension)
    const before = await options.evaluate(partsStored)
    const pressed = options.evaluate(pressCancelAt, STEPS[step])
    await choose(options, file)
    if (step === 'storing' || step === 'filing') await pressKeep(options)
    await pressed
    await options.getByRole('button', { name: 'Import a file' }).waitFor()
    while ((await options.evaluate(partsStored)) !== before);
    const now = await options.evaluate(() => ({ ...watched, now: performance.now() }))
    const rest = now.steps.at(-1)
    if (rest?.step !== 'rest') throw new Error(`It was not left while ${step}, but ended with "${rest?.step}".`)
    cancels.push({ step, gone: rest.at - now.pressed, cleared: now.now - now.pressed })
    await options.close()
  }
  return cancels
}

/** Runs in the page: presses Cancel as soon as a step is on the screen, which may be there for a moment alone. */
function pressCancelAt(step: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const pane = document.querySelector('.l-library .l-pane')
      const cancel = [...(pane?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Cancel')
      if (!cancel || !pane?.textContent?.includes(step)) return
      watching.disconnect()
      // Once it has been seen there.
      requestAnimationFrame(() =>
        setTimeout(() => {
          cancel.click()
          resolve()
        }),
      )
    }
    const watching = new MutationObserver(look)
    watching.observe(document, { subtree: true, childList: true, characterData: true })
  })
}

/** Runs in the page: how many parts of contents the library has. It answers once nobody writes to them. */
async function partsStored(): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('library'))
  const names = [...database.objectStoreNames].filter((name) => name !== 'glossaries')
  const reading = database.transaction(names)
  const counts = await Promise.all(names.map((name) => done(reading.objectStore(name).count())))
  database.close()
  return counts.reduce((sum, count) => sum + count, 0)
}

export async function spaceOf(extension: Extension): Promise<Space> {
  const options = await openOptions(extension)
  const space = await options.evaluate(readSpace)
  await options.close()
  return space
}

/** Runs in the page. */
async function readSpace(): Promise<Space> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const bytesOf = (value: unknown): number => {
    if (value instanceof Blob) return value.size
    if (typeof value !== 'object' || value === null) return 0
    return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0)
  }
  const database = await done(indexedDB.open('library'))
  const reading = database.transaction(['glossaries', 'indexes'])
  const heads = (await done(reading.objectStore('glossaries').getAll())) as { content: string; bytes: number }[]
  const indexes = await done(reading.objectStore('indexes').getAll())
  database.close()
  const { usage = Number.NaN } = await navigator.storage.estimate()
  return {
    index: bytesOf(indexes),
    glossary: heads.reduce((sum, { bytes }) => sum + bytes, 0),
    usage,
  }
}
