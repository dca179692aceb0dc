/** Simplified and traditional Chinese as one: which characters of the two scripts stand for each other in a glossary. */
import { names } from '../entry'
import type { PackTexts } from '../pack'

export interface Scripts {
  /** Each traditional character as its simplified one; everything else as it is, so lengths and places stay. */
  fold(text: string): string
  /** `text` in the script of `language`; as it is where a character could be two, or in a language without script. */
  write(text: string, language: string | undefined): string
}

/**
 * Traditional and simplified characters, by twos, of wordings that have no counterpart in the other script: regional
 * ones (數碼, 財產) and those that only one script lists.
 */
const UNPAIRED = '碼码輸输財财訊讯競竞間间戰战劃划畫划貨货幣币標标絡络專专'

/** What packs teach of the two scripts. */
export const scriptsOf = (packs: readonly PackTexts[]): Scripts => scriptsFrom(pairsOf(packs))

/**
 * Simplified and traditional characters by twos: the names of each entry in both scripts say the same word, so that they
 * teach the characters one by one.
 */
export function pairsOf(packs: readonly PackTexts[]): string {
  const pairs = new Set<string>()
  for (const { concepts } of packs)
    for (const entry of concepts) {
      const { 'zh-Hans': short = '', 'zh-Hant': long = '' } = names(entry)
      if (short.length !== long.length) continue
      const others = [...long]
      for (const [at, one] of [...short].entries()) pairs.add(one + (others[at] ?? one))
    }
  for (let at = 0; at < UNPAIRED.length; at += 2) pairs.add(UNPAIRED.charAt(at + 1) + UNPAIRED.charAt(at))
  return [...pairs].join('')
}

/** The scripts by what `pairsOf` gave. */
export function scriptsFrom(pairs: string): Scripts {
  const simplified = new Map<string, string>()
  const traditional = new Map<string, Set<string>>()
  const characters = [...pairs]
  for (let at = 0; at < characters.length; at += 2) {
    const [one, other] = characters.slice(at, at + 2) as [string, string]
    traditional.set(one, (traditional.get(one) ?? new Set()).add(other))
    if (one !== other && !simplified.has(other)) simplified.set(other, one)
  }

  const fold = (text: string): string => text.replace(/\p{Script=Han}/gu, (one) => simplified.get(one) ?? one)
  const unfold = (text: string): string | undefined => {
    const characters = [...text].map((one) => traditional.get(one) ?? new Set([one]))
    return characters.some(({ size }) => size > 1) ? undefined : characters.flatMap((one) => [...one]).join('')
  }
  return {
    fold,
    write(text, language) {
      if (language === 'zh-Hans') return fold(text)
      return language === 'zh-Hant' ? (unfold(text) ?? text) : text
    },
  }
}
