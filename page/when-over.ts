/** The end of what a signal stands for: a page that is no longer read, a reading that another one took over from. */
export const whenOver = (signal: AbortSignal, act: () => void): void => signal.addEventListener('abort', act)
