import type { EntryView } from '../../glossary/entry'
import type { Point } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { locatorText } from './locator'
import { Stance } from './Stance'

interface PointTextProps {
  point: Point
  document: EntryView['document']
  language: ReaderLanguage
}

/** What is said, and below it where: never the one without the other. */
export function PointText({ point, document, language }: PointTextProps) {
  const t = useTranslate()
  const said = inLanguage(point.text, language)
  return (
    <>
      <p class="note-text" lang={said.lang}>
        {said.text}
      </p>
      <p class="meta">{locatorText(point, document, t)}</p>
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
