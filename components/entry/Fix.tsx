import type { Repair } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Sureness } from './Stance'

interface FixProps {
  printed: string
  /** What was printed is an ordinary name, and no mistake. */
  isName?: boolean
  repairs: readonly Repair[]
  language: ReaderLanguage
}

/** What a translation printed, and what the original says in its place, as surely as that is known. */
export function Fix(props: FixProps) {
  const { printed, isName = false, repairs, language } = props
  // In the original's own language it may be nothing but the original again.
  const told = repairs.filter(
    ({ meaning, original }) => meaning !== undefined && inLanguage(meaning, language).text !== original,
  )
  return (
    <div class="fix">
      <p>
        <bdi class={isName ? undefined : 'wrong'} lang="en">
          {printed}
        </bdi>
        {repairs.map((repair, index) => (
          <Original key={repair.form} repair={repair} first={index === 0} />
        ))}
      </p>
      {told.map(({ form, meaning = {} }) => (
        <Meaning key={form} {...inLanguage(meaning, language)} />
      ))}
    </div>
  )
}

/** Of noise nothing is reconstructed, and nothing can be more or less sure. */
const HAS_WORDS = /\p{L}/u

const Meaning = ({ text, lang }: ReturnType<typeof inLanguage>) => (
  <p class="fix-means" lang={lang}>
    {text}
  </p>
)

/** `first`: of several that make up one printed wording. */
function Original({ repair, first }: { repair: Repair; first: boolean }) {
  const t = useTranslate()
  const { original, confidence } = repair
  return (
    <span class="fix-to">
      {original !== undefined && (
        <>
          {' '}
          <span aria-hidden="true">{first ? '→' : '·'}</span>
          {first && <span class="sr">{t('brief_stands_for')}</span>}
          {/* No line ends in an arrow. */}
          {'\u00a0'}
          <bdi class="han" lang="zh-Hans">
            {original}
          </bdi>
        </>
      )}{' '}
      {(original !== undefined || HAS_WORDS.test(repair.form)) && <Sureness confidence={confidence} />}
    </span>
  )
}
