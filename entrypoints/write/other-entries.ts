/** The other entries of a glossary, for relations to them. */
import { inLanguage, type ReaderLanguage } from '../../components/language'
import type { WriteProps } from '../../components/writing/write-props'
import { names } from '../../glossary/entry'
import type { Pack } from '../../glossary/pack'
import { plain } from '../../glossary/searching/candidates'

/** Completions that are offered: a list that is read at a glance. */
const MOST = 12

/** `but`: the id of the entry that is written. */
export function otherEntries(
  { concepts }: Pack,
  { language, but }: { language: ReaderLanguage; but: string | undefined },
): WriteProps['others'] {
  return {
    any: concepts.some(({ id }) => id !== but),
    nameOf(id) {
      const entry = concepts.find((one) => one.id === id)
      return (entry && inLanguage(names(entry), language).text) || id
    },
    complete(typed) {
      const letters = plain(typed)
      const found: { id: string; name: string; begins: boolean }[] = []
      for (const { id, terms } of concepts) {
        if (id === but) continue
        const term = terms.find(({ form }) => ` ${plain(form)}`.includes(` ${letters}`))
        if (term) found.push({ id, name: term.form, begins: plain(term.form).startsWith(letters) })
      }
      return found.sort((a, b) => Number(b.begins) - Number(a.begins)).slice(0, MOST)
    },
  }
}
