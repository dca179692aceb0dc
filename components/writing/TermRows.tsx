import { type WrittenTerm, writtenStatuses } from '../../glossary/writing/written'
import { standing } from '../../glossary/writing/written-parts'
import { Removed, useRemoval } from '../controls/Removed'
import { useId } from '../controls/use-id'
import { interfaceLanguage } from '../entry/locator'
import { Icon } from '../icons'
import { languageName, offeredLanguages } from '../language'
import { useTranslate } from '../translate'
import { FieldProblem, problemAt } from './FieldProblem'
import { nameRemarks } from './name-remarks'
import { Part } from './Part'
import { useAddedRow } from './use-added-row'
import type { WriteProps } from './write-props'

/** All names of the entry, each with its language, its standing and whether capitals count. */
export function TermRows(props: WriteProps) {
  const t = useTranslate()
  const { written, language, onWrite, problem } = props
  const { terms } = written
  const put = (next: readonly WrittenTerm[]) => onWrite({ ...written, terms: next })
  const { list, onAdd } = useAddedRow(terms.length)
  const add = () => {
    onAdd()
    const used = new Set(standing(terms).map((term) => term.language))
    const next = offeredLanguages.find((tag) => !used.has(tag)) ?? language
    put([...terms, { form: '', language: next, status: 'preferred', exact: false, follows: true, ranks: true }])
  }
  return (
    <Part title={t('write_terms')}>
      <ul class="w-terms" ref={list}>
        {terms.map((term, number) => (
          <li key={number}>
            <TermRow
              {...{ term, number }}
              languages={[...new Set([...offeredLanguages, ...terms.map((one) => one.language)])]}
              onChange={(changed) => put(terms.with(number, changed))}
              remarks={nameRemarks(props, number, t)}
              problem={problemAt(problem, 'name', number)}
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
  remarks: readonly string[]
  problem: string | undefined
  onChange(term: WrittenTerm): void
}) {
  const t = useTranslate()
  const { term, languages, only, problem, onChange } = props
  const id = useId()
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
        aria-describedby={`${id}-problem ${id}-remarks`}
        aria-invalid={problem !== undefined}
        value={term.form}
        onInput={({ currentTarget }) => onChange({ ...term, form: currentTarget.value })}
      />
      <FieldProblem problem={problem} id={`${id}-problem`} />
      <ul class="w-remarks" id={`${id}-remarks`} aria-live="polite">
        {props.remarks.map((remark) => (
          <li key={remark}>
            <bdi>{remark}</bdi>
          </li>
        ))}
      </ul>
      {term.language.startsWith('zh') && (
        <input
          type="text"
          class="w-sound"
          aria-label={t('write_reading', place)}
          placeholder={t('write_reading', place)}
          autocomplete="off"
          lang="zh-Latn"
          maxLength={500}
          value={term.sound ?? ''}
          onInput={({ currentTarget }) => onChange({ ...term, sound: currentTarget.value })}
        />
      )}
      <select
        aria-label={t('write_term_language', place)}
        value={term.language}
        onChange={({ currentTarget }) => onChange({ ...term, language: currentTarget.value, follows: false })}
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
          onChange({
            ...term,
            status: writtenStatuses.find((one) => one === currentTarget.value) ?? term.status,
            ranks: false,
          })
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
