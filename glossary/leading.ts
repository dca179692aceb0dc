/**
 * How many items from the first on are as told; in what is sorted, none is after the first that is not. It is where to
 * insert the next one too.
 */
export function leading<T>(sorted: ArrayLike<T>, isSo: (item: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(sorted[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
