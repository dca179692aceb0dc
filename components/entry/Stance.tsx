import type { Confidence, Stance as StanceName } from '../../glossary/pack'
import { useTranslate } from '../translate'

/** Stating, urging, opposing: the sign beside the word is hollow, half or full. */
const families: Record<StanceName, 'states' | 'urges' | 'opposes'> = {
  reports: 'states',
  describes: 'states',
  defines: 'states',
  claims: 'urges',
  recommends: 'urges',
  predicts: 'urges',
  rejects: 'opposes',
  accuses: 'opposes',
}

/** What the document does when it says something: a word, with a small sign before it. */
export function Stance({ stance }: { stance: StanceName }) {
  const t = useTranslate()
  return (
    <span class="stance" data-family={families[stance]}>
      {t(`stance_${stance}`)}
    </span>
  )
}

export function Contested() {
  return <span class="contested">{useTranslate()('entry_contested')}</span>
}

/** Bars of three for a reconstruction; what was seen in print needs none. */
const bars: Partial<Record<Confidence, number>> = { high: 3, middle: 2, low: 1 }

/** How sure a wording is, in words; bars repeat what the words say. */
export function Sureness({ confidence }: { confidence: Confidence }) {
  const t = useTranslate()
  return (
    <span class="sure" data-sure={confidence}>
      <Bars filled={bars[confidence]} />
      {t(`confidence_${confidence}`)}
    </span>
  )
}

/** Beside a Chinese name that was only worked out: the bars, and their words for who cannot see them. */
export function Restored({ confidence, lang }: { confidence: Confidence | undefined; lang: string }) {
  const t = useTranslate()
  const filled = restoredBars(confidence, lang)
  if (filled === undefined) return null
  return (
    <span class="sure sure-beside" title={t(`confidence_${confidence}`)}>
      <Bars filled={filled} />
      <span class="sr"> ({t(`confidence_${confidence}`)})</span>
    </span>
  )
}

/** How many of the three bars a name in `lang` has; undefined for English, and for Chinese that was seen in print. */
export function restoredBars(confidence: Confidence | undefined, lang: string): number | undefined {
  return confidence && lang.startsWith('zh') ? bars[confidence] : undefined
}

function Bars({ filled }: { filled: number | undefined }) {
  if (filled === undefined) return null
  return (
    <span class="sure-bars" aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <span key={bar} class={bar <= filled ? 'on' : undefined} />
      ))}
    </span>
  )
}
