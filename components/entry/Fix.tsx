import type { Repair } from '../../glossary/pack'
import type { ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Sureness } from './Stance'

/** What a translation printed, and what the original says in its place, as surely as that is known. */
export function Fix(props: { printed: string; repairs: readonly Repair[]; language: ReaderLanguage }) {
  const { printed, repairs, language } = props
  // Who reads the original needs no translation of it.
  const told = repairs.filter(
    ({ meaning, original }) => meaning !== undefined && (language === 'en' || original === undefined),
  )
  return (
    <div class="fix">
      <p>
        <bdi class="wrong" lang="en">
          {printed}
        </bdi>
        {repairs.map((repair) => (
          <Original key={repair.form} repair={repair} />
        ))}
      </p>
      {told.map(({ form, meaning }) => (
        <p key={form} class="fix-means" lang="en">
          {meaning}
        </p>
      ))}
    </div>
  )
}

function Original({ repair: { original, confidence } }: { repair: Repair }) {
  const t = useTranslate()
  return (
    <span class="fix-to">
      {original !== undefined && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="sr">{t('brief_stands_for')}</span>{' '}
          <bdi class="han" lang="zh-Hans">
            {original}
          </bdi>
        </>
      )}{' '}
      <Sureness confidence={confidence} />
    </span>
  )
}
