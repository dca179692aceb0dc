import type { ContestedReading } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'

interface ReadingsProps {
  readings: readonly ContestedReading[]
  language: ReaderLanguage
}

/** How those who differ over a name read it, each under who says so; side by side where there is room. */
export function Readings({ readings, language }: ReadingsProps) {
  return (
    <dl class="readings">
      {readings.map((reading) => {
        const holder = inLanguage(reading.holder, language)
        const text = inLanguage(reading.text, language)
        return (
          <div key={holder.text}>
            <dt lang={holder.lang}>{holder.text}</dt>
            <dd lang={text.lang}>{text.text}</dd>
          </div>
        )
      })}
    </dl>
  )
}
