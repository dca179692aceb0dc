import type { Confidence } from '../../glossary/pack'
import { useTranslate } from '../translate'
import { Restored } from './Stance'
import { isReconstructed, type Naming } from './wording'

/** Below the headword: the name in the other language, the sound, and whether the Chinese was only worked out. */
export function Names({ naming, confidence }: { naming: Naming; confidence: Confidence | undefined }) {
  const t = useTranslate()
  const { other, chinese } = naming
  const restored = chinese !== undefined && isReconstructed(confidence)
  if (!other && !chinese?.pinyin && !restored) return null
  return (
    <p class="other">
      {other && <bdi lang={other.lang}>{other.text}</bdi>}
      {chinese?.pinyin && (
        <span class="pinyin" lang="zh-Latn">
          {chinese.pinyin}
        </span>
      )}
      {restored && (
        <span class="restored">
          {t('entry_reconstructed')}
          <Restored confidence={confidence} lang={chinese.lang} />
        </span>
      )}
    </p>
  )
}
