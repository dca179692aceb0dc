/** The language of texts that do not say it: what was chosen, what their script says, what the file has most of. */
import type { Chinese } from '../chinese-script'
import type { Draft } from './draft'
import type { Issues } from './issue'
import { languageByScript, languageOf, TOLD_BY_SCRIPT } from './language-tag'

/** `chinese`: of a text that is found to be Chinese, where what stands beside it says more than its own script. */
export type Assume = (text: string, chinese?: Chinese) => string

/** Says once for a language that it was assumed. */
export function assumedLanguage({ concepts }: Draft, chosen: string | undefined, issues: Issues): Assume {
  const said = new Set<string>()
  // What a term is explained in counts too: a column of English definitions beside one French name speaks for English.
  const written = concepts.flatMap(({ terms, definitions }) =>
    [...terms, ...definitions].map(({ language }) => language),
  )
  // Who has a column for the German names, and one that says nothing, has no German names in that.
  const beside = besideUnsaid(concepts)
  const others = mostFrequent(written.filter((language) => language === undefined || !beside.has(language)))
  const usual = chosen ?? others ?? (beside.has('en') ? mostFrequent(written) : undefined) ?? 'en'
  return (text, chinese) => {
    const found = languageByScript(text)
    const language = chosen ?? (found === 'zh-Hans' ? (chinese ?? found) : found) ?? usual
    if (chosen === undefined && !said.has(language)) issues.add('kept', 'language-assumed', {}, { language })
    said.add(language)
    return language
  }
}

/** Languages of the names that stand beside main names without one, in Latin letters. */
function besideUnsaid(concepts: Draft['concepts']): Set<string> {
  const beside = new Set<string>()
  for (const { terms } of concepts) {
    const isUnsaid = terms.some(
      ({ form, language, status }) =>
        language === undefined && status === undefined && languageByScript(form) === undefined,
    )
    if (isUnsaid) for (const { language } of terms) if (language !== undefined) beside.add(language)
  }
  return beside
}

function mostFrequent(written: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const each of written) {
    const language = each === undefined ? undefined : languageOf(each)?.language
    if (language && !TOLD_BY_SCRIPT.test(language)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
