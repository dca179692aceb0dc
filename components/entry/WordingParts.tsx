import type { EntryTexts } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Sureness } from './Stance'
import { glossOf, isGlossed, type ShownRepair, type Wording } from './wording'

/** Word for word: each part of the Chinese with its sound and its sense. */
export function Gloss(props: { entry: EntryTexts; chinese: Wording | undefined; language: ReaderLanguage }) {
  const t = useTranslate()
  const { entry, chinese, language } = props
  if (!chinese || !isGlossed(entry, chinese, language)) return null
  return (
    <ul class="gloss" aria-label={t('entry_gloss')}>
      {glossOf(entry, chinese.text).map(({ part, sound, sense }, index) => (
        <li key={`${index}${part}`}>
          <span class="han" lang={chinese.lang}>
            {part}
          </span>
          {sound !== undefined && (
            <span class="sound" lang="zh-Latn">
              {sound}
            </span>
          )}
          <span class="sense" lang="en">
            {sense}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What a machine translation printed, what the original says and how sure that is, what it means. */
export function Repairs({ repairs, language }: { repairs: readonly ShownRepair[]; language: ReaderLanguage }) {
  const t = useTranslate()
  return (
    <>
      {repairs.map((repair) => (
        <dl key={repair.form} class="repair">
          <dt>{t('entry_repair_printed')}</dt>
          <dd>
            <bdi class="wrong" lang="en">
              {repair.form}
            </bdi>
          </dd>
          {repair.original !== undefined && (
            <>
              <dt>{t('entry_repair_original')}</dt>
              <dd>
                <bdi class="han" lang="zh-Hans">
                  {repair.original}
                </bdi>
                {repair.confidence && <Sureness confidence={repair.confidence} />}
              </dd>
            </>
          )}
          {repair.meaning !== undefined && (
            <>
              <dt>{t('entry_repair_means')}</dt>
              <dd lang={inLanguage(repair.meaning, language).lang}>{inLanguage(repair.meaning, language).text}</dd>
            </>
          )}
        </dl>
      ))}
    </>
  )
}
