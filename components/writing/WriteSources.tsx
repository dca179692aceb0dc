import type { WrittenSource } from '../../glossary/writing/written-parts'
import { Removed, useRemoval } from '../controls/Removed'
import { useId } from '../controls/use-id'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { FieldProblem, problemAt } from './FieldProblem'
import { Part } from './Part'
import { useAddedRow } from './use-added-row'
import type { WriteProps } from './write-props'

const fields = ['title', 'organisation', 'url'] as const

/** Where what it says can be read. */
export function WriteSources({ written, problem, onWrite }: WriteProps) {
  const t = useTranslate()
  const { sources } = written
  const put = (next: readonly WrittenSource[]) => onWrite({ ...written, sources: next })
  const { list, onAdd } = useAddedRow(sources.length)
  const add = () => {
    onAdd()
    put([...sources, { organisation: '', title: '', url: '' }])
  }
  return (
    <Part title={t('write_sources')}>
      <ul class="w-terms" ref={list}>
        {sources.map((source, number) => (
          <li key={number}>
            <SourceRow
              {...{ source, number }}
              problem={problemAt(problem, 'source', number)}
              onChange={(changed) => put(sources.with(number, changed))}
            />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="btn" onClick={add}>
          {t('write_source_add')}
        </button>
      </p>
    </Part>
  )
}

function SourceRow(props: {
  source: WrittenSource
  number: number
  problem: string | undefined
  onChange(source: WrittenSource): void
}) {
  const t = useTranslate()
  const { source, problem, onChange } = props
  const id = useId()
  const place = props.number + 1
  const removed = source.removed === true
  const removal = useRemoval(removed, () => onChange({ ...source, removed: !removed }))
  if (removed) {
    const name = [source.title, source.organisation, source.url].find((text) => text.trim() !== '')
    return <Removed words={t('removed', name ?? t('write_source', place))} button={removal} />
  }
  return (
    <div class="w-source">
      {fields.map((field) => (
        <input
          key={field}
          type="text"
          class={`w-${field}`}
          inputMode={field === 'url' ? 'url' : 'text'}
          aria-label={t(`write_source_${field}`, place)}
          placeholder={t(`write_source_${field}`, place)}
          maxLength={500}
          autocomplete="off"
          {...(field === 'url' && { 'aria-invalid': problem !== undefined, 'aria-describedby': id })}
          value={source[field]}
          onInput={({ currentTarget }) => onChange({ ...source, [field]: currentTarget.value })}
        />
      ))}
      <button type="button" class="tool" aria-label={t('write_source_remove', place)} {...removal}>
        <Icon name="close" />
      </button>
      <FieldProblem problem={problem} id={id} />
    </div>
  )
}
