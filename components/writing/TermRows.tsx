import { type WrittenTerm, writtenStatuses } from '../../glossary/writing/written'
import { standing } from '../../glossary/writing/written-parts'
import { Removed, useRemoval } from '../controls/Removed'
import { interfaceLanguage } from '../entry/locator'
import { Icon } from '../icons'
import { languageName } from '../language'
import { useTranslate } from '../translate'
import { Part } from './Part'
import type { WriteProps } from './write-props'

/** Languages that are offered besides those the entry has. */
const OFFERED = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'fr', 'de', 'es', 'pt', 'it', 'ru', 'ar']

/** All names of the entry, each with its language, its standing and whether capitals count. */
export function TermRows({ written, language, onWrite }: WriteProps) {
  const t = useTranslate()
  const { terms } = written
  const put = (next: readonly WrittenTerm[]) => onWrite({ ...written, terms: next })
  const add = () => {
    const used = new Set(standing(terms).map((term) => term.language))
    const next = OFFERED.find((tag) => !used.has(tag)) ?? language
    put([...terms, { form: '', language: next, status: 'preferred', exact: false }])
  }
  return (
    <Part title={t('write_terms')}>
      <ul class="w-terms">
        {terms.map((term, number) => (
          <li key={number}>
            <TermRow
              {...{ term, number }}
              languages={[...new Set([...OFFERED, ...terms.map((one) => one.language)])]}
              onChange={(changed) => put(terms.with(number, changed))}
              only={standing(terms).length === 1}
            />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="btn" onClick={add}>
          {t('write_term_add')}
        </button>
      </p>
    </Part>
  )
}

function TermRow(props: {
  term: WrittenTerm
  number: number
  languages: readonly string[]
  /** The last name of the entry stays. */
  only: boolean
  onChange(term: WrittenTerm): void
}) {
  const t = useTranslate()
  const { term, languages, only, onChange } = props
  const place = props.number + 1
  const removed = term.removed === true
  const removal = useRemoval(removed, () => onChange({ ...term, removed: !removed }))
  if (removed) return <Removed words={t('removed', term.form.trim() || t('write_term', place))} button={removal} />
  return (
    <div class="w-term">
      <input
        type="text"
        class="w-word"
        aria-label={t('write_term', place)}
        placeholder={t('write_term_placeholder')}
        autocomplete="off"
        lang={term.language}
        value={term.form}
        onInput={({ currentTarget }) => onChange({ ...term, form: currentTarget.value })}
      />
      <select
        aria-label={t('write_term_language', place)}
        value={term.language}
        onChange={({ currentTarget }) => onChange({ ...term, language: currentTarget.value })}
      >
        {languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, interfaceLanguage(t))}
          </option>
        ))}
      </select>
      <select
        aria-label={t('write_term_status', place)}
        value={term.status}
        onChange={({ currentTarget }) =>
          onChange({ ...term, status: writtenStatuses.find((one) => one === currentTarget.value) ?? term.status })
        }
      >
        {writtenStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`write_status_${status}`)}
          </option>
        ))}
      </select>
      <label class="check">
        <input
          type="checkbox"
          checked={term.exact}
          onChange={({ currentTarget }) => onChange({ ...term, exact: currentTarget.checked })}
        />
        {t('write_term_exact')}
      </label>
      {!only && (
        <button type="button" class="tool" aria-label={t('write_term_remove', place)} {...removal}>
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
