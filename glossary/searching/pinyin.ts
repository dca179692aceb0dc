/** Pinyin as it is typed: from the beginning of a syllable, or by initials. */

export interface Sound {
  /** Where syllables begin in the letters without tones and spaces, UTF-16 code units. */
  syllables: number[]
  /** First letters of the syllables; and without those of 之 (zhī), which is often left out of initials. */
  initials: string[]
}

/**
 * One syllable of a word without tones. By the rules of pinyin a syllable inside a word that begins with a vowel is set
 * off with an apostrophe, so that a consonant before a vowel always begins the next one.
 */
const SYLLABLE = /[^aeiou\s']*[aeiou]+(?:ng(?![aeiou])|[nr](?![aeiou]))?|[^aeiou\s']+/g

/** Syllables and initials of a romanisation such as `shùzì sīchóu zhī lù`. */
export function soundOf(pinyin: string): Sound {
  const syllables = syllablesOf(pinyin)
  const starts = syllables.map((_, index) => syllables.slice(0, index).join('').length)
  const initials = [syllables, syllablesOf(pinyin.replaceAll(' zhī ', ' '))].map((parts) =>
    parts.map((part) => part.charAt(0)).join(''),
  )
  return { syllables: starts, initials: syllables.length > 1 ? [...new Set(initials)] : [] }
}

function syllablesOf(pinyin: string): string[] {
  const letters = pinyin
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
  return letters.toLowerCase().match(SYLLABLE) ?? []
}
