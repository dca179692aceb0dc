import { useState } from 'preact/hooks'
import { counted } from '../controls/counted'
import { useTranslate } from '../translate'
import { ConceptRow } from './ConceptRow'
import type { ListProps } from './Lists'
import type { TermOnPage } from './popup-props'
import { Roving } from './Roving'

/** Ambiguous words that the page does not speak for: not marked, and here for who wonders why. */
export function LeftAlone({ alone, ...lists }: ListProps & { alone: readonly TermOnPage[] }) {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  const ids = alone.map(({ key }) => key)
  return (
    <section class="p-alone">
      <button type="button" class="text-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('popup_alone_hide') : counted(t, 'popup_alone', alone.length)}
      </button>
      {open && (
        <>
          <p class="meta">{t('popup_alone_why')}</p>
          <Roving ids={ids} axis="vertical" onLeave={lists.onLeave}>
            <ul>
              {alone.map((term) => (
                <ConceptRow
                  key={term.key}
                  row={term}
                  language={lists.language}
                  count={term.count}
                  onOpen={(key) => lists.onOpen(key, ids)}
                />
              ))}
            </ul>
          </Roving>
        </>
      )}
    </section>
  )
}
