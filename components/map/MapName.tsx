import type { Confidence } from '../../glossary/pack'
import { useTranslate } from '../translate'
import { BARS, isBold, lineLeft, type PlacedName } from './layout'
import { estimate, FONT_SIZE } from './measure'

/** How a name stands to the one that the reader is on. */
export type Nearness = 'here' | 'near' | 'far' | undefined

export interface MapNameProps {
  placed: PlacedName
  confidence: Confidence | undefined
  href: string
  /** Widths that its lines have of themselves, once they are known. */
  widths: readonly number[] | undefined
  nearness: Nearness
  /** The one stop for Tab. */
  stop: boolean
  onPoint(on: boolean): void
  onFocus(on: boolean): void
}

/** Room between the words and their frame: little enough that the frames of two rows stay apart. */
const FRAME = { x: 5, y: 1 }
/** The dashed line of a name that takes a side: below the baseline, in font sizes. */
const UNDERLINE = 0.22

/** One name of the drawing, a link to its entry. */
export function MapName(props: MapNameProps) {
  const t = useTranslate()
  const { placed, widths } = props
  const size = FONT_SIZE[placed.size]
  const bold = isBold(placed.size)
  const lines = placed.lines.map((line, index) => {
    // Names have their places by the estimate: a wider face is pressed together rather than over its neighbours.
    const room = estimate(line.text, size, bold)
    const width = Math.min(widths?.[index] ?? room, room)
    const pressed = (widths?.[index] ?? 0) > room
    return { ...line, width, pressed, left: lineLeft(placed, width) }
  })
  const last = lines.at(-1)
  const words = [placed.name, placed.beside?.text, placed.contested && t('entry_contested')]
  if (placed.bars !== undefined || placed.beside?.bars !== undefined) words.push(t(`confidence_${props.confidence}`))
  return (
    <a
      id={placed.concept}
      class="map-name"
      data-concept={placed.concept}
      data-size={placed.size}
      data-nearness={props.nearness}
      href={props.href}
      lang={placed.lang}
      tabindex={props.stop ? 0 : -1}
      aria-label={words.filter((word) => word).join(', ')}
      onPointerEnter={() => props.onPoint(true)}
      onPointerLeave={() => props.onPoint(false)}
      onFocus={() => props.onFocus(true)}
      onBlur={() => props.onFocus(false)}
    >
      <rect class="map-frame" rx={3} {...frameOf(placed, lines)} />
      {lines.map((line) => (
        <text
          key={line.y}
          data-line
          x={placed.x}
          y={line.y}
          font-size={size}
          text-anchor={placed.anchor}
          {...(line.pressed && { textLength: line.width, lengthAdjust: 'spacingAndGlyphs' })}
        >
          {line.text}
        </text>
      ))}
      {placed.contested &&
        lines.map((line) => (
          <path key={line.y} class="map-contested" d={`M${line.left} ${line.y + size * UNDERLINE}h${line.width}`} />
        ))}
      {last && <SureBars filled={placed.bars} x={last.left + last.width} y={last.y} />}
      {placed.beside && <Beside {...placed.beside} />}
    </a>
  )
}

/** What the name takes, with its bars and its name in the other language. */
function frameOf({ box, bars, beside }: PlacedName, lines: readonly { left: number; width: number }[]) {
  const room = bars === undefined ? 0 : BARS.gap + BARS.width
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.left + line.width)) + room
  const end = beside ? Math.max(right, besideRight(beside)) : right
  return {
    x: left - FRAME.x,
    y: box.y - FRAME.y,
    width: end - left + 2 * FRAME.x,
    height: box.height + 2 * FRAME.y,
  }
}

/** Han characters are as wide as they are high: there is nothing to measure. */
function besideRight({ text, x, bars }: NonNullable<PlacedName['beside']>): number {
  return x + estimate(text, BESIDE_SIZE) + (bars === undefined ? 0 : BARS.gap + BARS.width)
}

const BESIDE_SIZE = 14

function Beside(beside: NonNullable<PlacedName['beside']>) {
  const { text, lang, x, y, bars } = beside
  return (
    <>
      <text class="map-beside" lang={lang} x={x} y={y} font-size={BESIDE_SIZE}>
        {text}
      </text>
      <SureBars filled={bars} x={x + estimate(text, BESIDE_SIZE)} y={y} />
    </>
  )
}

/** Width and height of a bar, and the step to the next. */
const BAR = { width: 2.5, height: 7, step: 5 }

function SureBars({ filled, x, y }: { filled: number | undefined; x: number; y: number }) {
  if (filled === undefined) return null
  return (
    <>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          class={bar < filled ? 'map-bar map-bar-on' : 'map-bar'}
          x={x + BARS.gap + bar * BAR.step}
          y={y - BAR.height}
          width={BAR.width}
          height={BAR.height}
        />
      ))}
    </>
  )
}
