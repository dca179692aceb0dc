import type { OutlinePoint } from '../../glossary/browse'
import { Fix } from '../entry/Fix'
import { placeInDocument } from '../entry/locator'
import { RelatedList } from '../entry/Related'
import { Stance } from '../entry/Stance'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Place } from './Place'

export interface BriefPointProps {
  point: OutlinePoint
  language: ReaderLanguage
  /** The reader was sent here. */
  arrived: boolean
  href(key: string): string
}

/** One point: stance, what it says, where; below it the entries it speaks of, and what the translation made of its words. */
export function BriefPoint({ point, language, arrived, href }: BriefPointProps) {
  const t = useTranslate()
  const said = inLanguage(point.text, language)
  return (
    <li class="pt" id={point.id} tabIndex={-1} data-arrived={arrived || undefined}>
      <p>
        <Stance stance={point.stance} />
      </p>
      <div>
        <p class="pt-t" lang={said.lang}>
          {said.text}
        </p>
        {point.concepts.length > 0 && (
          <RelatedList
            related={point.concepts}
            language={language}
            label={t('brief_entries_of', placeInDocument(point.sentence, t))}
            href={href}
          />
        )}
        {point.repairs.length > 0 && (
          <ul class="fixes">
            {point.repairs.map((repair) => (
              <li key={repair.form}>
                <Fix printed={repair.form} isName={repair.isName} repairs={[repair]} language={language} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <Place pointId={point.id} sentence={point.sentence} />
    </li>
  )
}
