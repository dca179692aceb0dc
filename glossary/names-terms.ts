import type { Reading } from './reading'

/** True if a reading found terms, which may come to be marked; cues and guards alone mark nothing. */
export const namesTerms = ({ forms }: Pick<Reading, 'forms'>): boolean =>
  Object.values(forms).some(({ roles }) => roles.some(({ kind }) => kind === 'term'))
