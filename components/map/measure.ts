/** How wide words will be, where nothing can be measured: before the first painting, and in tests. */
import type { MapNode } from '../../glossary/concept-map'

/** Font sizes by rank, units of the drawing. */
export const FONT_SIZE: Record<MapNode['size'], number> = { hub: 26, big: 19, plain: 15, small: 13 }
export const HEAD_SIZE = 19
export const LABEL_SIZE = 12.5
/** Distance of the lines of one name, in font sizes. */
export const LEADING = 1.22

/** Widths in em of a serif at the wide end of those a reader may have (Noto Serif): narrower ones leave air, none overlaps. */
const HAN = 1
const NARROW = 0.34
const WIDE = 0.92
const CAPITAL = 0.7
const LETTER = 0.56
/** Headings and the hub are set in bold. */
const BOLD = 1.07

/** Estimated width of `text`, in the unit of `size`. */
export function estimate(text: string, size: number, bold = false): number {
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width * size * (bold ? BOLD : 1)
}

function widthOf(letter: string): number {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter)) return HAN
  if (/[ijlftIr.,:;'’()\-\s]/.test(letter)) return NARROW
  if (/[mwMW@]/.test(letter)) return WIDE
  return /[A-Z0-9&]/.test(letter) ? CAPITAL : LETTER
}

/** Breaks words into lines no wider than `width`: Latin between words, Chinese between characters, never before what closes. */
export function linesOf(text: string, { width, size, bold }: { width: number; size: number; bold: boolean }): string[] {
  const parts = text.match(/\p{Script=Han}[，。；：、）”」》]*|[^\s\p{Script=Han}]+\s*/gu) ?? [text]
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && estimate((last + part).trimEnd(), size, bold) <= width)
      lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines.map((line) => line.trimEnd())
}
