/** Languages of explanations. */
import type { Texts } from '../glossary/pack'

export const readerLanguages = ['en', 'zh-Hans', 'zh-Hant'] as const
export type ReaderLanguage = (typeof readerLanguages)[number]

/** The explanation language for a browser language tag such as `zh-TW`. */
export function readerLanguage(setting: 'auto' | ReaderLanguage, browserLanguage: string): ReaderLanguage {
  if (setting !== 'auto') return setting
  const tag = browserLanguage.toLowerCase()
  if (!tag.startsWith('zh')) return 'en'
  return /hant|tw|hk|mo/.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

/**
 * The tag to go by where nothing was chosen: what the interface speaks where that is Chinese, since browsers take their
 * catalogue by another setting than the language they name; English speaks for all the languages there is no catalogue for.
 */
export const automaticLanguage = (interfaceTag: string, browserTag: string): string =>
  interfaceTag.startsWith('zh') ? interfaceTag : browserTag

const fallbacks: Record<ReaderLanguage, string[]> = {
  en: ['en', 'zh-Hans', 'zh-Hant'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
}

/** Languages that a name can be given, besides those that are there: those that most glossaries and newspapers have. */
export const offeredLanguages: readonly string[] =
  'en zh-Hans zh-Hant ja ko fr de es pt it nl pl cs hu ro sv nb da fi el tr ru uk ar he fa hi id ms th vi sw'.split(' ')

/** What a language is called in the interface's language; its tag where nobody knows it, or it is none: a glossary may say anything. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

/** The text in the reader's language, or in the nearest one there is, with the tag it is in. */
export function inLanguage(texts: Texts, language: ReaderLanguage): { text: string; lang: string } {
  for (const lang of [...fallbacks[language], ...Object.keys(texts)]) {
    const text = texts[lang]
    if (text !== undefined) return { text, lang }
  }
  return { text: '', lang: language }
}
