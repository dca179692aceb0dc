import type { OutlineSection } from '../../glossary/browse'
import type { Document } from '../../glossary/pack'
import { Fix } from '../entry/Fix'
import type { ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { mistakes } from './mistakes'
import { Place } from './Place'

/** What the translation got wrong: printed, original, how sure. */
export function Mistakes(props: {
  mistranslations: Document['mistranslations']
  sections: readonly OutlineSection[]
  language: ReaderLanguage
}) {
  const { mistranslations, sections, language } = props
  const t = useTranslate()
  return (
    <>
      <p class="b-lead">{t('brief_mistakes_lead')}</p>
      <ul>
        {mistakes(mistranslations, sections).map(({ printed, place, repairs }) => (
          <li key={printed} class="mistake">
            <Fix printed={printed} repairs={repairs} language={language} />
            {place && <Place {...place} />}
          </li>
        ))}
      </ul>
    </>
  )
}
