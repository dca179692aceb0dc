import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Widths of the lines of each name in units of the drawing, by concept. */
export type LineWidths = ReadonlyMap<string, readonly number[]>

/**
 * The widths that lines really have, as soon as the drawing is shown; empty before, and where it is not shown.
 * Lines are the elements with `data-line` inside one with `data-concept`.
 */
export function useLineWidths(drawing: RefObject<SVGSVGElement | null>): LineWidths {
  const [widths, setWidths] = useState<LineWidths>(new Map())
  useLayoutEffect(() => {
    const svg = drawing.current
    if (!svg) return
    // Once: a line that is then pressed together would no longer tell how wide it is of itself.
    const measure = () => setWidths((known) => (known.size > 0 ? known : measured(svg)))
    measure()
    // Hidden in a narrow window, it has no widths until it is shown.
    const shown = new ResizeObserver(measure)
    shown.observe(svg)
    return () => shown.disconnect()
  }, [drawing])
  return widths
}

function measured(svg: SVGSVGElement): LineWidths {
  const widths = new Map<string, readonly number[]>()
  for (const name of svg.querySelectorAll<SVGElement>('[data-concept]')) {
    const lines = [...name.querySelectorAll<SVGTextElement>('[data-line]')].map((line) => line.getComputedTextLength())
    if (lines.every((width) => width > 0)) widths.set(name.dataset.concept ?? '', lines)
  }
  return widths
}
