/** What a translation got wrong, joined with the repairs in the points: what the original says there, and how sure that is. */
import type { OutlineSection } from '../../glossary/browse'
import { folded } from '../../glossary/entry'
import type { Document, Repair } from '../../glossary/pack'
import { holds } from '../entry/wording'

export interface Mistake {
  printed: string
  /** The point where it stands first; absent where no point repairs it. */
  place?: { pointId: string; sentence: string }
  /** The repair of just these words, else those of their parts, or of the words around them. */
  repairs: Repair[]
}

/** The mistranslations in their order, each with its repairs; what is an ordinary name and can be misread alone is none. */
export function mistakes(mistranslations: Document['mistranslations'], sections: readonly OutlineSection[]): Mistake[] {
  const points = sections.flatMap((section) => section.points)
  const all = points.flatMap((point) => point.repairs.map((repair) => ({ point, repair })))
  const wrong = all.filter(({ repair }) => !repair.isName)
  return mistranslations.flatMap(({ printed }) => {
    const exact = all.find(({ repair }) => sameWords(repair.form, printed))
    if (exact?.repair.isName) return []
    const found = exact ? [exact] : wrong.filter(({ repair }) => overlap(repair.form, printed))
    const first = found[0]?.point
    return {
      printed,
      ...(first && { place: { pointId: first.id, sentence: first.sentence } }),
      repairs: found.map(({ repair }) => repair),
    }
  })
}

/** Signs that hold no words, such as `***`, are compared as they are. */
const sameWords = (a: string, b: string): boolean => a === b || (folded(a) !== '' && folded(a) === folded(b))

const overlap = (form: string, printed: string): boolean => {
  const [a, b] = [folded(form), folded(printed)]
  return a !== '' && b !== '' && (holds(b, a) || holds(a, b))
}
