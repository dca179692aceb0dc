/** Long work in steps: whoever runs it may do something else between two of them. */

/** Gives nothing until it ends. */
export type Gradual<Result> = Generator<void, Result, void>

/** Blocks in a step: about 0.2 ms where they are full of terms. */
const BLOCKS_A_STEP = 64

/** True where a step ends before the block of this number. */
export const pausesAt = (block: number): boolean => block % BLOCKS_A_STEP === BLOCKS_A_STEP - 1

/** The result, without a pause. */
export function finished<Result>(steps: Gradual<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
