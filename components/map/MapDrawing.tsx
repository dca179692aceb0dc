import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { type ConceptMap, conceptsAt, type MapLine } from '../../glossary/concept-map'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { travel } from './arrows'
import { type MapEntries, type PlacedLabel, placeLabels, placeNames } from './layout'
import { MapName, type Nearness } from './MapName'
import { HEAD_SIZE, LABEL_SIZE } from './measure'
import { useLineWidths } from './use-line-widths'

export interface MapDrawingProps extends MapEntries {
  map: ConceptMap
  near: ReadonlyMap<string, ReadonlySet<string>>
  language: ReaderLanguage
  drawing: RefObject<SVGSVGElement | null>
  href(key: string): string
}

/** The drawing: one stop for Tab, arrows between the names; the name that is pointed at or focused lights what is near to it. */
export function MapDrawing(props: MapDrawingProps) {
  const t = useTranslate()
  const { map, entries, near, language, drawing } = props
  const names = placeNames(map, props, language)
  const [pointed, point] = useState<string>()
  const [focused, focus] = useState<string>()
  const widths = useLineWidths(drawing)
  const here = pointed ?? focused
  const [stop, setStop] = useState(names.find(({ size }) => size === 'hub')?.concept ?? names[0]?.concept)
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target instanceof Element ? event.target.id : ''
    if (event.altKey || event.metaKey) return
    const targets = names.map(({ concept, group, box }) => ({ id: concept, group, box }))
    const next = travel(event.key, from, targets, event.ctrlKey)
    if (next === undefined) return
    event.preventDefault()
    document.getElementById(next)?.focus()
  }
  const nearness = (concept: string): Nearness => {
    if (here === undefined) return undefined
    if (concept === here) return 'here'
    return near.get(here)?.has(concept) ? 'near' : 'far'
  }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is labelled; a title would be a tooltip over all of the drawing
    <svg
      ref={drawing}
      class="map"
      viewBox={`0 0 ${map.width} ${map.height}`}
      {...grouped(t('map_drawing'))}
      onKeyDown={onKeyDown}
    >
      <g class="map-lines" {...unspoken}>
        {map.lines.map((line) => (
          <path key={line.path} d={line.path} data-kind={line.kind} data-lit={isLit(map, line, here)} />
        ))}
      </g>
      <g {...unspoken}>
        {placeLabels(map, language).map((label) => (
          <Label key={`${label.x} ${label.y}`} {...label} />
        ))}
      </g>
      {map.groups.map((group) => (
        <g key={group.id} {...grouped(inLanguage(group.title, language).text)}>
          {names
            .filter((placed) => placed.group === group.id)
            .map((placed) => (
              <MapName
                key={placed.concept}
                placed={placed}
                confidence={entries.get(placed.concept)?.confidence}
                href={props.href(placed.key)}
                widths={widths.get(placed.concept)}
                nearness={nearness(placed.concept)}
                stop={placed.concept === stop}
                onPoint={(on) => point(on ? placed.concept : undefined)}
                onFocus={(on) => {
                  focus(on ? placed.concept : undefined)
                  if (on) setStop(placed.concept)
                }}
              />
            ))}
        </g>
      ))}
    </svg>
  )
}

/** SVG has no elements that say this by themselves. */
const grouped = (label: string) => ({ role: 'group' as const, 'aria-label': label })
const unspoken = { 'aria-hidden': true }

function isLit(map: ConceptMap, { from, to }: MapLine, here: string | undefined): boolean | undefined {
  if (here === undefined) return undefined
  return [...from, ...to].some((end) => conceptsAt(map, end).includes(here))
}

function Label({ text, lang, x, y, anchor, look }: PlacedLabel) {
  const size = look === 'head' ? HEAD_SIZE : LABEL_SIZE
  return (
    <text class={`map-${look}`} lang={lang} x={x} y={y} font-size={size} text-anchor={anchor}>
      {text}
    </text>
  )
}
