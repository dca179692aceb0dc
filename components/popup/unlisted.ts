import { counted } from '../controls/counted'
import type { Translate } from '../translate'
import type { PopupGlossary } from './popup-props'

/** What the lists of entries leave out, in words; nothing where they hold all. */
export function unlisted({ size, letters }: Pick<PopupGlossary, 'size' | 'letters'>, t: Translate): string | undefined {
  if (size === 0) return t('popup_entries_none')
  const left = letters.reduce((rest, { items }) => rest - items.length, size)
  return left > 0 ? counted(t, 'popup_unlisted', left) : undefined
}
