import type { EntryTexts } from '../../glossary/pack'
import { languageName } from '../language'
import { useTranslate } from '../translate'
import { interfaceLanguage } from './locator'
import { furtherNames, type Naming } from './wording'

/** Names in languages besides the headword's and the one beside it: what a glossary of two languages is kept for. */
export function FurtherNames({ entry, naming }: { entry: EntryTexts; naming: Naming }) {
  const t = useTranslate()
  const names = furtherNames(entry, naming)
  if (names.length === 0) return null
  return (
    <dl class="further">
      {names.map(({ text, lang }) => (
        <div key={lang}>
          <dt class="label">{languageName(lang, interfaceLanguage(t))}</dt>
          <dd>
            <bdi lang={lang}>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
