import { otherName } from '../entry/RowNames'
import { Restored, restoredBars } from '../entry/Stance'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import type { Listed } from './popup-props'

/** At the foot of a list: what the bars beside Chinese names say; nothing where it has none. */
export function SurenessKey({ rows, language }: { rows: readonly Listed[]; language: ReaderLanguage }) {
  const t = useTranslate()
  const hasBars = (row: Listed) =>
    [inLanguage(row.name, language), otherName(row, language)].some(
      ({ lang }) => restoredBars(row.confidence, lang) !== undefined,
    )
  if (!rows.some(hasBars)) return null
  return (
    <p class="meta sure-key">
      <span aria-hidden="true">
        <Restored confidence="high" lang="zh" />
      </span>{' '}
      {t('popup_bars')}
    </p>
  )
}
