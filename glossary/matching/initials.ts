/** Names that an acronym stands for in a text: in “the World Toilet Organization … the WTO”, the initials are another body's. */
import type { Stretch } from './quotations'

/** Not Han, whose characters beside a name are other words. */
const LETTER = '[\\p{L}--\\p{Script=Han}]'
/** The rest of a word, and what comes before the next: small words are left out of initials. Bounds keep any text cheap. */
const REST = `[${LETTER}\\p{M}’'\\-]{0,30}`
const BETWEEN = '[\\s\\-]{1,3}(?:(?:of|for|and|the|on|in|to|de|del|la|y|et|du|des|für|und|&)\\s{1,3}){0,2}'
/** More of them tell nothing more. */
const MOST_NAMES = 16
/** Two capitals begin many pairs of words (Eastern Ukraine); they are a name's only where this is said. */
const SAID_FROM = 3
const SAID = '\\s{0,3}[（\\(【\\[,，、]\\s{0,3}(?:(?:简称|簡稱|or|“|")\\s{0,3})?'

export const isAcronym = (text: string): boolean => /^\p{Lu}(?:\.?\p{Lu}){1,5}\.?$/u.test(text)

/** Stretches of `text`, in code units, that read as the name of which `acronym` has the initials. */
export function spelledOut(text: string, acronym: string): Stretch[] {
  const found: Stretch[] = []
  for (const { index, groups } of text.matchAll(patternOf(lettersOf(acronym)))) {
    const name = Object.values(groups ?? {}).find((group) => group !== undefined) ?? ''
    const start = text.indexOf(name, index)
    found.push({ start, end: start + name.length })
    if (found.length === MOST_NAMES) break
  }
  return found
}

/** Whether a name, or a part of it, has the initials. */
export const hasInitials = (name: string, acronym: string): boolean =>
  new RegExp(`(?<!${LETTER})${wordsOf(lettersOf(acronym))}`, 'v').test(name)

/** Also in small letters, as common words are written out where an acronym is explained. */
const inAnyCase = (letters: string): string =>
  Array.from(letters, (letter) => `[${letter}${letter.toLowerCase()}]${REST}`).join(BETWEEN)
const MEANS = '\\s{1,3}(?:means|stands\\sfor|is\\sshort\\sfor|short\\sfor)\\s{1,3}(?:(?:a|an|the)\\s{1,3})?["“‘]?'

const lettersOf = (acronym: string): string => acronym.replaceAll('.', '')
const wordsOf = (letters: string): string => Array.from(letters, (letter) => letter + REST).join(BETWEEN)

const patterns = new Map<string, RegExp>()

/** Kept: a page has the same few again and again. */
function patternOf(letters: string): RegExp {
  const known = patterns.get(letters)
  if (known) return known
  const name = wordsOf(letters)
  const acronym = Array.from(letters).join('\\.?')
  const source =
    letters.length >= SAID_FROM
      ? [
          `(?<!${LETTER})(?<name>${name})`,
          `(?<!${LETTER})(?<before>${inAnyCase(letters)})${SAID}${acronym}(?!${LETTER})`,
          `(?<!${LETTER})${acronym}\\.?(?:\\s{1,3}${LETTER}{1,20})?\\s{0,3}[（\\(](?<after>${inAnyCase(letters)})`,
          `(?<!${LETTER})${acronym}${MEANS}(?<meant>${inAnyCase(letters)})`,
        ].join('|')
      : [
          `(?<!${LETTER})(?<name>${name})${SAID}${acronym}(?!${LETTER})`,
          `(?<!${LETTER})${acronym}\\.?\\s{0,3}[（\\(](?<after>${name})`,
          `[（\\(](?<alone>${name})\\s{0,3}[）\\)]`,
        ].join('|')
  const pattern = new RegExp(source, 'gv')
  if (patterns.size >= MOST_PATTERNS) patterns.clear()
  patterns.set(letters, pattern)
  return pattern
}

const MOST_PATTERNS = 256
