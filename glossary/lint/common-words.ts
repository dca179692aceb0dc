/** Everyday words by language, folded as the matcher folds them: too common for a term that is marked wherever it stands. */
import words from './common-words.json'

/** The lists that `scripts/common-words.mjs` wrote: some 3,900 English words and 1,500 Chinese ones in each script. */
export const commonWords = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]))
