import { useEffect, useState } from 'preact/hooks'
import { useTranslate } from '../translate'

export type CopyOutcome = 'idle' | 'copied' | 'failed'

/** How long "Copied" stays, ms: long enough to be read and to be announced. */
const SHOWN_FOR = 2000

/** Copies by the function given and tells for a while how it went. */
export function useCopy(onCopy: (text: string) => Promise<boolean>): [CopyOutcome, (text: string) => void] {
  const [outcome, setOutcome] = useState<CopyOutcome>('idle')
  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = (text: string) => {
    onCopy(text).then(
      (done) => setOutcome(done ? 'copied' : 'failed'),
      () => setOutcome('failed'),
    )
  }
  return [outcome, copy]
}

/** Says how the copy went, to eyes and to screen readers; the region is there before it speaks. */
export function CopyStatus({ outcome }: { outcome: CopyOutcome }) {
  const t = useTranslate()
  return (
    <span class="copy-status" role="status">
      {outcome !== 'idle' && t(`card_copy_${outcome}`)}
    </span>
  )
}
