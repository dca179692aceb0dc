import type { RefObject } from 'preact'
import { Icon } from '../icons'
import { useTranslate } from '../translate'

/** Search as one types. Down goes to the first row, Enter opens the best, Escape first clears what was typed. */
export function SearchField(props: {
  field: RefObject<HTMLInputElement | null>
  value: string
  size: number
  onType(query: string): void
  onDown(): void
  onEnter(): void
}) {
  const t = useTranslate()
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter and arrows choose among its candidates.
    if (event.isComposing) return
    const act = { ArrowDown: props.onDown, Enter: props.onEnter }[event.key]
    const clears = event.key === 'Escape' && props.value !== ''
    if (!act && !clears) return
    event.preventDefault()
    if (act) act()
    else props.onType('')
  }
  return (
    <search class="p-search">
      <div class="field">
        <Icon name="search" />
        <input
          type="search"
          ref={props.field}
          aria-label={t('popup_search')}
          placeholder={t('popup_search_size', props.size)}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={props.value}
          onInput={(event) => props.onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
    </search>
  )
}
