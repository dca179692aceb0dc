/** Concepts by a designation, for words that a reader selected. */
import type { PackTexts } from '../pack'
import { compare, DIFFERS } from './agreement'
import { END, Spelling } from './spelling'

/** Keys of the concepts of which `text` is a designation in any tolerated spelling and any case; search-only forms too. */
export function lookup(packs: readonly PackTexts[], text: string): string[] {
  const wanted = new Spelling()
  const seen = new Spelling()
  // The reader's selection may have caught the possessive ending.
  const readings = [text, text.replace(/['’]s?\s*$/u, '')]
  if (seen.open(text, 0, text.length).code === END) return []
  const fits = (form: string): boolean =>
    readings.some(
      (reading) =>
        compare(wanted.open(form, 0, form.length), seen.open(reading, 0, reading.length), 'fold') !== DIFFERS,
    )
  return packs.flatMap((pack) =>
    pack.concepts.filter(({ terms }) => terms.some(({ form }) => fits(form))).map(({ id }) => `${pack.id}:${id}`),
  )
}
