/** Running text, told from the names and short texts that glossaries are made of. */

/** Two for a word between spaces, one for a Chinese character, of which words have two. */
export function weightOf(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}+/gu, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  return characters + 2 * words
}

/** Abbreviations end with a full stop too: a sentence has three words. */
const SENTENCE = 6

export const endsAsSentence = (text: string): boolean =>
  /[.。．!！?？…:：]["'”’»」』)）\]]*\s*$/.test(text) && weightOf(text) >= SENTENCE

/** An explanation has four words, and more than twice as many as what it explains: a translation has about as many. */
const EXPLANATION = 8

/** Longer, in code units, and a text is a definition, in whatever script. */
const DEFINITION_LENGTH = 40

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Whether a text explains a term rather than translating it. Scripts of their own have words of their own number. */
export function explains(text: string, term: string): boolean {
  if (text.length > DEFINITION_LENGTH || endsAsSentence(text)) return true
  return isHan(text) === isHan(term) && weightOf(text) >= EXPLANATION && weightOf(text) > 2 * weightOf(term)
}
