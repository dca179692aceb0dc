import { type ConceptMap, conceptsAt, type MapGroup } from '../../glossary/concept-map'
import { relatedName } from '../entry/Related'
import { EntryLink } from '../glossary-page/EntryLink'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { inBrackets, type MapEntries } from './layout'

export interface MapListProps extends MapEntries {
  map: ConceptMap
  language: ReaderLanguage
  href(key: string): string
}

/** Begins the ids of the list's links, beside those of the drawing. */
export const IN_LIST = 'list-'

/** The map as nested headings and links: groups, names, names below names, and the disputes in words. */
export function MapList(props: MapListProps) {
  const { map, language } = props
  return (
    <div class="map-list">
      {map.groups.map((group) => {
        const title = inLanguage(group.title, language)
        return (
          <section key={group.id}>
            <h3 lang={title.lang}>{title.text}</h3>
            <Names {...props} group={group} under={undefined} />
            <Disputes {...props} group={group} />
          </section>
        )
      })}
    </div>
  )
}

type OfGroup = MapListProps & { group: MapGroup }

function Names({ under, ...props }: OfGroup & { under: string | undefined }) {
  const { group, entries, outside, language, href } = props
  const nodes = group.nodes.filter((node) => node.under === under)
  if (nodes.length === 0) return null
  return (
    <ul>
      {nodes.map(({ concept }) => {
        const row = entries.get(concept)
        return (
          row && (
            <li key={concept}>
              <EntryLink
                id={IN_LIST + concept}
                row={row}
                language={language}
                href={href}
                {...(outside.has(concept) && { show: (name: string) => inBrackets(name, language) })}
              />
              <Names {...props} under={concept} />
            </li>
          )
        )
      })}
    </ul>
  )
}

/** What the dashed lines from this group say. */
function Disputes({ map, group, entries, language }: OfGroup) {
  const t = useTranslate()
  const lines = map.lines.filter(({ kind, from }) => kind === 'disputes' && from.includes(group.id))
  return (
    <>
      {lines.map(({ label, to, path }) => {
        const said = inLanguage(label ?? {}, language)
        const names = to
          .flatMap((end) => conceptsAt(map, end))
          .flatMap((concept) => entries.get(concept) ?? [])
          .map((entry) => relatedName(entry, language).text)
        return (
          <p key={path} class="meta" lang={said.lang}>
            {t('map_dispute', said.text, names.join(t('entry_join')))}
          </p>
        )
      })}
    </>
  )
}
