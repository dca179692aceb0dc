import { useId } from 'preact/hooks'
import { Choice } from '../controls/Choice'
import { SiteField } from '../controls/SiteField'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import type { DetailProps } from './library-props'

/** Everywhere, or on sites the reader names. Chosen and with none named, it is used nowhere. */
export function GlossarySites({ head, name, onUse, parseSite }: DetailProps) {
  const t = useTranslate()
  const id = useId()
  const sites = head.sites === 'all' ? [] : head.sites
  const add = (typed: string) => {
    const parsed = parseSite(typed)
    if (parsed.kind === 'problem') return parsed.problem
    onUse(head.id, { sites: [...sites.filter(({ host }) => host !== parsed.site.host), parsed.site] })
    return undefined
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
        onChoose={(value) => onUse(head.id, { sites: value === 'all' ? 'all' : [] })}
      />
      {head.sites !== 'all' && (
        <div class="o-add">
          <ul class="o-own">
            {sites.map((site) => (
              <li key={site.host}>
                <bdi>{site.host}</bdi>
                <button
                  type="button"
                  class="tool"
                  aria-label={t('library_site_delete', site.host, name)}
                  onClick={() => onUse(head.id, { sites: sites.filter((other) => other !== site) })}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <SiteField button={t('library_site_add')} onAdd={add} />
        </div>
      )}
    </>
  )
}
