import { CAPITAL, classAt } from '../matching/fold'

/** False inside a Latin word. Han characters have no boundaries: each may begin or end a word. */
export const isBoundary = (text: string, at: number): boolean =>
  classAt(text, at - 1) > CAPITAL || classAt(text, at) > CAPITAL
