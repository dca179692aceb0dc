import { useRef } from 'preact/hooks'
import { useArrival } from '../controls/use-arrival'
import { interfaceLanguage } from '../entry/locator'
import { useTranslate } from '../translate'
import { MapDrawing, type MapDrawingProps } from './MapDrawing'
import { IN_LIST, MapList } from './MapList'
import { savedSvg } from './saved-svg'

export interface MapPageProps extends Omit<MapDrawingProps, 'drawing'> {
  /** Name and licence of the glossary, for the saved file. */
  origin: { name: string; licence: string }
  onSave(svg: string): void
}

/** The map with its list: the list takes over where the window is too narrow for the drawing. */
export function MapPage({ origin, onSave, ...props }: MapPageProps) {
  const t = useTranslate()
  const drawing = useRef<SVGSVGElement>(null)
  useArrival('center', IN_LIST)
  const save = () => {
    if (!drawing.current) return
    onSave(
      savedSvg(drawing.current, {
        title: t('map_title'),
        description: t('map_reading', t('map_reading_drawing')),
        licence: t('map_origin', origin.name, origin.licence),
        lang: interfaceLanguage(t),
      }),
    )
  }
  return (
    <div class="map-page">
      <div class="map-head">
        <div>
          <h1 class="title">{t('map_title')}</h1>
          <p class="run map-of-drawing">{t('map_lead', t('map_reading', t('map_reading_drawing')))}</p>
          <p class="run map-of-list">{t('map_lead', t('map_reading', t('map_reading_list')))}</p>
        </div>
        <p class="map-acts">
          <a class="quiet" href="#map-list">
            {t('map_to_list')}
          </a>
          <button type="button" class="btn" onClick={save}>
            {t('map_save')}
          </button>
        </p>
      </div>
      <div class="map-box">
        <MapDrawing {...props} drawing={drawing} />
      </div>
      <p class="meta map-keys">{t('map_keys')}</p>
      <section aria-labelledby="map-list">
        <h2 id="map-list" tabIndex={-1}>
          {t('map_list')}
        </h2>
        <MapList {...props} />
      </section>
    </div>
  )
}
