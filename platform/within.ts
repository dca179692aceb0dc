/** For what the browser was asked and may never answer: a database that another page holds, a disk that hangs. */
export class NoAnswer extends Error {
  constructor(ms: number) {
    super(`The browser’s storage has not answered for ${ms / 1000} s.`)
  }
}

/** For saving: the largest glossary that is edited is kept anew in half a second; an import that is under way comes first. ms */
export const SAVE_MS = 60_000

/** The same promise, which rejects with `NoAnswer` where it is not settled in time, ms. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(ms)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
