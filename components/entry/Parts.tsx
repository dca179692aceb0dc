import type { EntryName, EntryView } from '../../glossary/entry'
import type { ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Fix } from './Fix'
import { placeInDocument } from './locator'
import type { PointLink } from './Points'
import { Neighbour, type Opening } from './Related'
import { Restored } from './Stance'
import { leadingPoint, naming, repairsOf } from './wording'

/** A part as its whole names it, and what is known of it. */
export interface Part {
  name: EntryName
  view: EntryView
}

export type PartsProps = Opening & {
  parts: readonly Part[]
  language: ReaderLanguage
  placeOf(pointId: string): PointLink
}

/** What a concept consists of: each part with its other name, where the document speaks of it, what a translation made of it. */
export function Parts({ parts, language, placeOf, ...opening }: PartsProps) {
  return (
    <ul class="parts">
      {parts.map(({ name, view }) => (
        <li key={name.key}>
          <p class="part-names">
            <span class="related" lang={language}>
              <Neighbour neighbour={name} language={language} {...opening} />
            </span>
            <OtherName view={view} language={language} />
            <InTheDocument view={view} placeOf={placeOf} />
          </p>
          {repairsOf(view.entry, view.points).map((repair) => (
            <Fix key={repair.form} printed={repair.form} repairs={[repair]} language={language} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function OtherName({ view, language }: { view: EntryView; language: ReaderLanguage }) {
  const { other, chinese } = naming(view.entry, language)
  return (
    <span class="part-other">
      {other && <bdi lang={other.lang}>{other.text}</bdi>}
      {other && <Restored confidence={view.entry.confidence} lang={other.lang} />}
      {chinese?.pinyin && (
        <span class="pinyin" lang="zh-Latn">
          {chinese.pinyin}
        </span>
      )}
    </span>
  )
}

function InTheDocument({ view, placeOf }: { view: EntryView } & Pick<PartsProps, 'placeOf'>) {
  const t = useTranslate()
  const point = leadingPoint(view.entry, view.points, undefined)
  if (!point) return null
  const { href, newTab } = placeOf(point.id)
  return (
    <a class="to-point meta" href={href} {...(newTab && { target: '_blank' })}>
      {placeInDocument(point.sentence, t)}
    </a>
  )
}
