import { useId, useState } from 'preact/hooks'
import { inverse } from '../../glossary/lint/relations'
import type { Relation } from '../../glossary/pack'
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
  const put = (next: readonly Relation[]) => onWrite({ ...written, relations: next })
  return (
    <Part title={t('write_relations')}>
      <ul class="w-terms">
        {relations.map((relation, number) => (
          <li key={relation.target} class="w-relation">
            <TypeChoice
              label={t('write_relation_type', others.nameOf(relation.target))}
              value={relation.type}
              onChange={(type) => put(relations.with(number, { ...relation, type }))}
            />
            <bdi>{others.nameOf(relation.target)}</bdi>
            <button
              type="button"
              class="tool"
              aria-label={t('write_relation_remove', others.nameOf(relation.target))}
              onClick={() => put(relations.toSpliced(number, 1))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <NewRelation
        complete={(typed) => others.complete(typed).filter(({ id }) => !relations.some(({ target }) => target === id))}
        onAdd={(relation) => put([...relations, relation])}
      />
    </Part>
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
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          // Enter adds the entry and does not save the form.
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
