/** A section that was scrolled to may stand a fraction of a pixel off, px. */
const SLACK = 2

/**
 * The letter that a list of sections is at: the one at its upper edge. At its end no further section comes up there, and
 * it is the one with the focus, or else the last.
 */
export function letterAt(list: HTMLElement): string | undefined {
  const sections = [...list.querySelectorAll<HTMLElement>('[data-letter]')]
  const edge = list.getBoundingClientRect().top + SLACK
  const above = sections.filter((section) => section.getBoundingClientRect().top <= edge)
  const shown = sections.slice(Math.max(above.length - 1, 0))
  const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - SLACK
  const focused = isAtEnd && shown.find((section) => section.contains(document.activeElement))
  const plain = isAtEnd && list.scrollTop > 0 ? shown.at(-1) : shown[0]
  return (focused || plain)?.dataset.letter
}
