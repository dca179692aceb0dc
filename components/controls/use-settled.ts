import { useRef } from 'preact/hooks'

/** A press within this time, ms, was meant for what stood there before: systems take it for the second of a double click. */
const SETTLING = 500

/**
 * For a button that comes to stand where another was pressed: the second press of a double click does nothing. Keys and
 * scripts press nothing that they have not come to first.
 */
export function useSettled(onPress: () => void): (event: MouseEvent) => void {
  const since = useRef(performance.now())
  return ({ detail, timeStamp }) => {
    const byPointer = detail > 0
    if (!byPointer || timeStamp - since.current >= SETTLING) onPress()
  }
}
