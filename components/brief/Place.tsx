import { placeInDocument } from '../entry/locator'
import { useTranslate } from '../translate'

/** Where a point stands: the number of its sentence, or what else it is; a link to the point itself. */
export function Place({ pointId, sentence }: { pointId: string; sentence: string }) {
  const t = useTranslate()
  const words = placeInDocument(sentence, t)
  const number = /^s(\d+)$/.exec(sentence)?.[1]
  return (
    <p class="meta pt-l">
      <a href={`#${pointId}`} {...(number !== undefined && { 'aria-label': words, title: words })}>
        {number ?? words}
      </a>
    </p>
  )
}
