import type { ComponentChildren } from 'preact'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { Removed, useRemoval } from './Removed'
import type { Row } from './removed-rows'

export interface RemovableItemProps<T> extends Row<T> {
  /** What it is called once it is removed. */
  name: string
  /** Of the button that removes it. */
  label: string
  children: ComponentChildren
  onRemove(item: T): void
  onUndo(item: T): void
}

/** One of a list that is kept elsewhere, with the button that removes it; after that, the way back in its place. */
export function RemovableItem<T>(props: RemovableItemProps<T>) {
  const t = useTranslate()
  const { item, removed } = props
  const removal = useRemoval(removed, () => (removed ? props.onUndo(item) : props.onRemove(item)))
  return (
    <li>
      {removed ? (
        <Removed words={t('removed', props.name)} button={removal} />
      ) : (
        <>
          {props.children}
          <button type="button" class="tool" aria-label={props.label} {...removal}>
            <Icon name="close" />
          </button>
        </>
      )}
    </li>
  )
}
