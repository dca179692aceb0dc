/** Changes on their way, and what is shown of them once they have come to rest. */

export interface Followed<Report> {
  /** What is set and stored. */
  read(): Promise<Report>
  show(report: Report): void
  /** Whether the last change came to nothing. */
  said(failed: boolean): void
}

/** Gives a function that follows a change to its end; of changes in quick succession, the last alone is shown. */
export function following<Report>({ read, show, said }: Followed<Report>): (act: Promise<unknown>) => void {
  let begun = 0
  let pending = 0
  const refresh = async (): Promise<void> => {
    // The one that is still on its way reads for all.
    if (pending > 0) return
    const before = begun
    const report = await read()
    // What was chosen in the meantime is shown already, and may be missing in what was read.
    if (begun === before) show(report)
    else await refresh()
  }
  return (act) => {
    begun += 1
    pending += 1
    const mine = begun
    act
      .finally(() => {
        pending -= 1
      })
      .then(refresh)
      .then(() => mine === begun && said(false))
      .catch((error: unknown) => {
        console.warn('Sidegloss:', error)
        said(true)
      })
  }
}
