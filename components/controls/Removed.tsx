import { useRef } from 'preact/hooks'
import { useTranslate } from '../translate'
import { useLeftFocus } from './use-left-focus'

export type RemovalButton = ReturnType<typeof useRemoval>

/**
 * For two buttons of which one is there at a time: the one that removes something, and the one that brings it back. Either
 * goes when it is pressed, and hands the focus on to the other. `state`: of the thing, by which the one or the other is
 * there; `onPress`: of the one that is.
 */
export function useRemoval(state: unknown, onPress: () => void) {
  const pressed = useRef(false)
  const ref = useLeftFocus<HTMLButtonElement>(pressed.current, state)
  const onClick = () => {
    pressed.current = true
    onPress()
  }
  return { ref, onClick }
}

/** Stands in the place of what was removed: what it was, and the way back. */
export function Removed({ words, button }: { words: string; button: RemovalButton }) {
  const t = useTranslate()
  return (
    <p class="removed" role="status">
      <bdi>{words}</bdi>{' '}
      <button type="button" class="text-link" {...button}>
        {t('library_undo')}
      </button>
    </p>
  )
}
