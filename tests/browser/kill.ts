/** Ends processes in that moment, whatever they are at. */
export function kill(ids: readonly number[]): void {
  for (const id of ids)
    try {
      process.kill(id, 'SIGKILL')
    } catch (error) {
      // It went with the one before.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
}
