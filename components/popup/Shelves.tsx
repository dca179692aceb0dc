import type { Texts } from '../../glossary/pack'
import { counted } from '../controls/counted'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { ConceptRow } from './ConceptRow'
import type { ListProps } from './Lists'
import type { Shelf } from './popup-props'
import { Roving, useStop } from './Roving'
import { SurenessKey } from './SurenessKey'

/** Subjects: closed shelves with their counts, one open at a time. */
export function Shelves(props: ListProps & { shelves: readonly Shelf[] }) {
  const t = useTranslate()
  const { language, shelf: open, onShelf, shelves } = props
  const ids = shelves.flatMap((shelf) => [
    shelfStop(shelf.id),
    ...(shelf.id === open ? shelf.items.map((item) => `${shelf.id}/${item.key}`) : []),
  ])
  return (
    <Roving ids={ids} axis="vertical" onLeave={props.onLeave}>
      <ul>
        {shelves.map(({ id, title, items }) => (
          <li key={id}>
            <ShelfHead
              {...{ id, title, language }}
              count={items.length}
              counted={counted(t, 'popup_entries', items.length)}
              open={id === open}
              onToggle={() => onShelf(id === open ? undefined : id)}
            />
            {id === open && (
              <ul class="shelf-items">
                {items.map((item) => (
                  <ConceptRow
                    key={item.key}
                    row={item}
                    stop={`${id}/${item.key}`}
                    language={language}
                    onOpen={(key) =>
                      props.onOpen(
                        key,
                        items.map((each) => each.key),
                      )
                    }
                  />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <SurenessKey rows={shelves.find(({ id }) => id === open)?.items ?? []} language={language} />
    </Roving>
  )
}

/** Name of a shelf's head among the stops of its list. */
export const shelfStop = (id: string): string => `shelf-${id}`

/** What opens and closes a shelf; `counted` says the count in words. */
export function ShelfHead(props: {
  id: string
  title: Texts
  language: ReaderLanguage
  count: number
  counted: string
  open: boolean
  onToggle(): void
}) {
  const stop = useStop(shelfStop(props.id))
  const title = inLanguage(props.title, props.language)
  return (
    <button type="button" class="row shelf" aria-expanded={props.open} {...stop} onClick={props.onToggle}>
      <span class="row-name" lang={title.lang}>
        {title.text}
      </span>
      <span class="row-count">
        <span aria-hidden="true">{props.count}</span>
        <span class="sr">{props.counted}</span>
      </span>
    </button>
  )
}
