/** Says quietly what went wrong in a page that is not ours: nothing is thrown into it. */
export const noteError = (error: unknown): void => console.debug('Sidegloss:', String(error))
