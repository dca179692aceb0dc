import { useRef } from 'preact/hooks'
import type { GlossarySite } from '../../platform/library/glossary-head'
import { Choice } from '../controls/Choice'
import { RemovableItem } from '../controls/RemovableItem'
import { readableHost } from '../controls/readable-host'
import { useRemovedRows } from '../controls/removed-rows'
import { SiteField } from '../controls/SiteField'
import { useId } from '../controls/use-id'
import { useTranslate } from '../translate'
import type { DetailProps } from './library-props'

/** Everywhere, or on sites the reader names. Chosen and with none named, it is used nowhere. */
export function GlossarySites(props: DetailProps) {
  const t = useTranslate()
  const id = useId()
  const { head, onUse } = props
  // Who looks at “everywhere” and comes back finds the sites as they were.
  const left = useRef<GlossarySite[]>([])
  const choose = (where: 'all' | 'chosen') => {
    if (head.sites !== 'all') left.current = [...head.sites]
    onUse(head.id, { sites: where === 'all' ? 'all' : left.current })
  }
  return (
    <>
      <Choice
        label={t('library_where')}
        name={`${id}-where`}
        value={head.sites === 'all' ? 'all' : 'chosen'}
        options={[
          { value: 'all', label: t('library_where_all') },
          { value: 'chosen', label: t('library_where_chosen') },
        ]}
        onChoose={choose}
      />
      {head.sites !== 'all' && <ChosenSites {...props} sites={head.sites} />}
    </>
  )
}

function ChosenSites({ head, name, sites, onUse, parseSite }: DetailProps & { sites: readonly GlossarySite[] }) {
  const t = useTranslate()
  const { rows, remember, forget } = useRemovedRows(sites, ({ host }) => host)
  const put = (next: GlossarySite[]) => onUse(head.id, { sites: next })
  const add = (typed: string) => {
    const parsed = parseSite(typed)
    if (parsed.kind === 'problem') return parsed.problem
    forget()
    put([...sites.filter(({ host }) => host !== parsed.site.host), parsed.site])
    return undefined
  }
  return (
    <div class="o-add">
      <ul class="o-own">
        {rows.map((row) => (
          <RemovableItem
            key={row.item.host}
            {...row}
            name={readableHost(row.item.host)}
            label={t('library_site_delete', readableHost(row.item.host), name)}
            onUndo={(site) => put(rows.flatMap(({ item, removed }) => (removed && item !== site ? [] : [item])))}
            onRemove={(site) => {
              remember(site)
              put(sites.filter((other) => other !== site))
            }}
          >
            <bdi>{readableHost(row.item.host)}</bdi>
          </RemovableItem>
        ))}
      </ul>
      {rows.length === 0 && <p class="meta">{t('library_sites_none_what')}</p>}
      <SiteField button={t('library_site_add')} onAdd={add} />
    </div>
  )
}
