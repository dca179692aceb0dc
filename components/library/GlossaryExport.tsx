import { useState } from 'preact/hooks'
import { type WriteFormat, writable } from '../../glossary/exchange/format'
import type { Loss } from '../../glossary/exchange/losses'
import { counted } from '../controls/counted'
import { useTranslate } from '../translate'
import type { DetailProps } from './library-props'
import { useAnswer } from './use-answer'

/** The format first, then what it cannot hold, then the file. */
export function GlossaryExport({ head, name, lossesOf, onExport }: DetailProps) {
  const t = useTranslate()
  const [format, setFormat] = useState<WriteFormat>('pack')
  const losses = useAnswer(() => lossesOf(head.id, format), [head.id, head.content, format, lossesOf])
  const lost = losses === 'failed' ? [] : losses
  return (
    <>
      <p class="o-buttons">
        <select
          aria-label={t('library_format', name)}
          value={format}
          onChange={({ currentTarget }) => setFormat(writable.find((one) => one === currentTarget.value) ?? 'pack')}
        >
          {writable.map((one) => (
            <option key={one} value={one}>
              {t(`library_format_${one}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="btn"
          disabled={losses === undefined}
          onClick={() => onExport(head.id, format, name)}
        >
          {t('library_save')}
        </button>
      </p>
      <div class="l-losses" aria-live="polite">
        {/* Its line is there before its words are: what is below does not move under the pointer. */}
        <p class="meta">{losses ? t(lossesSay(losses)) : '\u00a0'}</p>
        {lost !== undefined && lost.length > 0 && (
          <ul>
            {lost.map((loss) => (
              <li key={loss.kind}>{counted(t, `loss_${loss.kind.replaceAll('-', '_')}`, loss.count)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

/** A file can be saved all the same where nobody could say what it loses. */
function lossesSay(losses: readonly Loss[] | 'failed'): string {
  if (losses === 'failed') return 'library_unread'
  return losses.length === 0 ? 'library_lossless' : 'library_losses'
}
