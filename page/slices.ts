/** Sends the blocks of a walk in slices, the ones in view first, and hands back what was found in each. */
import type { Reading } from '../glossary/reading'
import type { Block, Walk, Walker } from './blocks'
import { noteError } from './note-error'
import { nextTurn, pause, turnClock } from './turn'
import { whenOver } from './when-over'

/**
 * UTF-16 code units in a slice, and most pages are one. What a message costs the page by itself is as much as the walk over
 * 10,000; but from 128 KB on it costs Chromium ten times as much.
 */
const SLICE = 60_000
/** A background that does not answer is asked again after this, ms, and so often in a row. */
const RETRY_AFTER = 2000
const RETRIES = 3

export interface SlicesOptions {
  walkers: readonly Walker[]
  /** `whole` where these texts are all there is. */
  find(texts: string[], whole: boolean): Promise<Reading>
  /** Headings and shadow roots, as soon as they are met. */
  met(walk: Walk): void
  /** Blocks of a slice and what was found in them; `more` where other slices are to come. */
  found(blocks: readonly Block[], reading: Reading, more: boolean): void
  signal: AbortSignal
}

/** How it ended: `lost` where the page took away the place the walk stood at, `silent` where nobody answers. */
export type Ending = 'read' | 'lost' | 'silent' | 'aborted'

export async function readInSlices(options: SlicesOptions): Promise<Ending> {
  const queue = new SliceQueue()
  whenOver(options.signal, () => queue.close())
  const sending = { state: 'idle' as 'idle' | 'busy' | 'silent', done: Promise.resolve() }
  let walking = true
  let first = true
  const send = async (): Promise<void> => {
    sending.state = 'busy'
    for (let slice = queue.next(); slice && !options.signal.aborted; slice = queue.next()) {
      const whole = first && !walking
      first = false
      const reading = await ask(slice, whole, options)
      if (!reading) {
        sending.state = 'silent'
        return
      }
      const more = walking || queue.length > 0
      options.found(slice, reading, more)
      if (more) await nextTurn()
    }
    sending.state = 'idle'
  }
  const take = (blocks: Block[], last: boolean): void => {
    walking = !last
    if (blocks.length > 0) queue.push(blocks)
    if (sending.state === 'idle' && queue.length > 0) sending.done = send()
  }
  const ending = await walkAll(options, take)
  walking = false
  await sending.done
  queue.close()
  if (options.signal.aborted) return 'aborted'
  return (sending.state as string) === 'silent' ? 'silent' : ending
}

/** Walks in turns, and has the blocks taken in slices, which may come from several walkers. */
async function walkAll(
  { walkers, met, signal }: SlicesOptions,
  take: (blocks: Block[], last: boolean) => void,
): Promise<Ending> {
  let blocks: Block[] = []
  let size = 0
  let late = turnClock()
  for (const walker of walkers)
    for (let state = 'more'; state !== 'done'; ) {
      state = walker.walk(() => size + walker.size >= SLICE || late())
      if (state === 'lost') return 'lost'
      size += walker.size
      const walk = walker.take()
      met(walk)
      blocks = blocks.concat(walk.blocks)
      if (size >= SLICE) {
        take(blocks, false)
        blocks = []
        size = 0
      }
      if (!late() || (state === 'done' && walker === walkers.at(-1))) continue
      await nextTurn()
      if (signal.aborted) return 'aborted'
      late = turnClock()
    }
  take(blocks, true)
  return 'read'
}

async function ask(
  slice: readonly Block[],
  whole: boolean,
  { find, signal }: SlicesOptions,
): Promise<Reading | undefined> {
  for (let tries = 0; tries <= RETRIES && !signal.aborted; tries++) {
    if (tries > 0) await pause(RETRY_AFTER, signal)
    try {
      const reading = await find(
        slice.map(({ text }) => text),
        whole,
      )
      return signal.aborted ? undefined : reading
    } catch (error) {
      noteError(error)
    }
  }
  return undefined
}

/** Slices that wait. An observer tells where each begins, without a layout of our own; until it does, document order holds. */
class SliceQueue {
  readonly #slices: { blocks: Block[]; top: number | undefined }[] = []
  #observer: IntersectionObserver | undefined

  get length(): number {
    return this.#slices.length
  }

  push(blocks: Block[]): void {
    this.#slices.push({ blocks, top: undefined })
    // The first slice goes out at once: most pages need no observer.
    if (this.#slices.length > 1) this.#watch()
  }

  #watch(): void {
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { target, boundingClientRect } of entries)
        for (const slice of this.#slices) if (slice.blocks[0]?.container === target) slice.top = boundingClientRect.top
    })
    for (const { blocks, top } of this.#slices)
      if (top === undefined && blocks[0]) this.#observer.observe(blocks[0].container)
  }

  /** The slice that reaches into view, then those after it, then those before. */
  next(): readonly Block[] | undefined {
    const inView = this.#slices.findLastIndex(({ top }) => top !== undefined && top <= 0)
    return this.#slices.splice(Math.max(inView, 0), 1)[0]?.blocks
  }

  close(): void {
    this.#observer?.disconnect()
  }
}
