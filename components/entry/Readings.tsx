import type { ComponentChild } from 'preact'
import type { ContestedReading } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'

interface ReadingsProps {
  readings: readonly ContestedReading[]
  language: ReaderLanguage
  /** The numbers of the sources with these titles. */
  cites?(titles: readonly string[]): ComponentChild
}

/** How those who differ over a name read it, each under who says so; side by side where there is room. */
export function Readings({ readings, language, cites }: ReadingsProps) {
  return (
    <dl class="readings">
      {readings.map((reading) => {
        const holder = inLanguage(reading.holder, language)
        const text = inLanguage(reading.text, language)
        return (
          <div key={holder.text}>
            <dt lang={holder.lang}>{holder.text}</dt>
            <dd lang={text.lang}>
              {text.text}
              {reading.sources && cites?.(reading.sources)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
