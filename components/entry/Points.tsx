import type { EntryView } from '../../glossary/entry'
import type { Point } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { locatorText } from './locator'
import { Stance } from './Stance'

/** The way to a point in the brief. */
export interface PointLink {
  href: string
  newTab: boolean
}

/** The same from anywhere: on a page that is not ours, a card has no address to link to and asks. */
type PointPlace = PointLink | { onOpen(): void }

interface PointTextProps {
  point: Point
  document: EntryView['document']
  language: ReaderLanguage
  place: PointPlace
}

/** What is said, and below it where: never the one without the other. */
export function PointText({ point, document, language, place }: PointTextProps) {
  const t = useTranslate()
  const said = inLanguage(point.text, language)
  const where = locatorText(point, document, t)
  return (
    <>
      <p class="note-text" lang={said.lang}>
        {said.text}
      </p>
      <p class="meta">
        {'href' in place ? (
          <a class="to-point" href={place.href} {...(place.newTab && { target: '_blank' })}>
            {where}
          </a>
        ) : (
          <button type="button" class="to-point" onClick={place.onOpen}>
            {where}
          </button>
        )}
      </p>
    </>
  )
}

/** One statement of the document with its stance above it. */
export function PointItem(props: PointTextProps) {
  return (
    <li class="point">
      <p class="note-head">
        <Stance stance={props.point.stance} />
      </p>
      <PointText {...props} />
    </li>
  )
}
