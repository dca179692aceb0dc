import { useState } from 'preact/hooks'
import { inverse } from '../../glossary/lint/relations'
import type { Relation } from '../../glossary/pack'
import { standing, type WrittenRelation } from '../../glossary/writing/written-parts'
import { Removed, useRemoval } from '../controls/Removed'
import { useId } from '../controls/use-id'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { Part } from './Part'
import type { WriteProps } from './write-props'

const types = Object.keys(inverse) as Relation['type'][]
const typeOf = (value: string): Relation['type'] => types.find((one) => one === value) ?? 'related'

/** What other entries it is related to, and how; others are found by their names as one types. */
export function WriteRelations({ written, others, onWrite }: WriteProps) {
  const t = useTranslate()
  const { relations } = written
  const put = (next: readonly WrittenRelation[]) => onWrite({ ...written, relations: next })
  return (
    <Part title={t('write_relations')}>
      <ul class="w-terms">
        {relations.map((relation, number) => (
          <li key={relation.target}>
            <RelationRow
              relation={relation}
              name={others.nameOf(relation.target)}
              onChange={(changed) => put(relations.with(number, changed))}
            />
          </li>
        ))}
      </ul>
      {!others.any && <p class="meta">{t('write_relations_none')}</p>}
      {others.any && (
        <NewRelation
          complete={(typed) => {
            const related = new Set(standing(relations).map(({ target }) => target))
            return others.complete(typed).filter(({ id }) => !related.has(id))
          }}
          // It may have been removed before.
          onAdd={(relation) => put([...relations.filter(({ target }) => target !== relation.target), relation])}
        />
      )}
    </Part>
  )
}

function RelationRow(props: { relation: WrittenRelation; name: string; onChange(relation: WrittenRelation): void }) {
  const t = useTranslate()
  const { relation, name, onChange } = props
  const removed = relation.removed === true
  const removal = useRemoval(removed, () => onChange({ ...relation, removed: !removed }))
  if (removed) return <Removed words={t('removed', name)} button={removal} />
  return (
    <div class="w-relation">
      <TypeChoice
        label={t('write_relation_type', name)}
        value={relation.type}
        onChange={(type) => onChange({ ...relation, type })}
      />
      <bdi>{name}</bdi>
      <button type="button" class="tool" aria-label={t('write_relation_remove', name)} {...removal}>
        <Icon name="close" />
      </button>
    </div>
  )
}

function NewRelation(props: { complete: WriteProps['others']['complete']; onAdd(relation: Relation): void }) {
  const t = useTranslate()
  const id = useId()
  const [type, setType] = useState<Relation['type']>('related')
  const [typed, setTyped] = useState('')
  const found = typed.trim() === '' ? [] : props.complete(typed)
  const meant = found.find(({ name }) => name === typed.trim()) ?? found[0]
  const add = () => {
    if (!meant) return
    props.onAdd({ type, target: meant.id })
    setTyped('')
  }
  return (
    <div class="w-relation">
      <TypeChoice label={t('write_relation_new_type')} value={type} onChange={setType} />
      <input
        type="text"
        aria-label={t('write_relation_to')}
        placeholder={t('write_relation_to')}
        autocomplete="off"
        list={`${id}-others`}
        aria-describedby={`${id}-none`}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          // Enter adds the entry and does not go on to the next field.
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      <datalist id={`${id}-others`}>
        {found.map((other) => (
          <option key={other.id} value={other.name} />
        ))}
      </datalist>
      <button type="button" class="btn" disabled={!meant} onClick={add}>
        {t('write_relation_add')}
      </button>
      <p class="meta" id={`${id}-none`} aria-live="polite">
        {typed.trim() !== '' && !meant && t('write_relation_unknown')}
      </p>
    </div>
  )
}

function TypeChoice(props: { label: string; value: Relation['type']; onChange(type: Relation['type']): void }) {
  const t = useTranslate()
  return (
    <select
      aria-label={props.label}
      value={props.value}
      onChange={({ currentTarget }) => props.onChange(typeOf(currentTarget.value))}
    >
      {types.map((type) => (
        <option key={type} value={type}>
          {t(`relation_${type.replace('-', '_')}`)}
        </option>
      ))}
    </select>
  )
}
