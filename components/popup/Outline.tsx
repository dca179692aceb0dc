import type { OutlinePoint, OutlineSection } from '../../glossary/browse'
import type { EntryName } from '../../glossary/entry'
import { counted } from '../controls/counted'
import { placeInDocument } from '../entry/locator'
import { Neighbour } from '../entry/Related'
import { Stance } from '../entry/Stance'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import type { ListProps } from './Lists'
import { Roving, useStop } from './Roving'
import { ShelfHead, shelfStop } from './Shelves'
import { SurenessKey } from './SurenessKey'

export interface OutlineProps extends ListProps {
  sections: readonly OutlineSection[]
  /** The brief and the map on pages of their own. */
  pages: { brief: string; map: string }
}

/** The brief, compact: its sections, one open at a time, with what each point says and the entries it speaks of. */
export function Outline(props: OutlineProps) {
  const t = useTranslate()
  const { sections, language, shelf: open, onShelf } = props
  const ids = sections.flatMap((section) => [
    shelfStop(section.id),
    ...(section.id === open
      ? section.points.flatMap((point) => point.concepts.map(({ key }) => stop(point, key)))
      : []),
  ])
  return (
    <>
      <p class="p-count p-pages">
        <a class="strong-link" href={props.pages.brief} target="_blank" rel="noopener">
          {t('popup_whole_brief')}
        </a>
        <a class="strong-link" href={props.pages.map} target="_blank" rel="noopener">
          {t('page_nav_map')}
        </a>
      </p>
      <Roving ids={ids} axis="vertical" onLeave={props.onLeave}>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <ShelfHead
                id={section.id}
                title={section.title}
                language={language}
                count={section.points.length}
                counted={counted(t, 'popup_points', section.points.length)}
                open={section.id === open}
                onToggle={() => onShelf(section.id === open ? undefined : section.id)}
              />
              {section.id === open && <Points {...props} section={section} />}
            </li>
          ))}
        </ul>
      </Roving>
      <SurenessKey
        rows={sections.flatMap(({ id, points }) => (id === open ? points.flatMap(({ concepts }) => concepts) : []))}
        language={language}
      />
    </>
  )
}

/** Name of an entry below a point among the stops of the list. */
const stop = (point: OutlinePoint, key: string): string => `${point.id}/${key}`

function Points({ section, language, onOpen }: OutlineProps & { section: OutlineSection }) {
  const t = useTranslate()
  const among = [...new Set(section.points.flatMap((point) => point.concepts.map(({ key }) => key)))]
  return (
    <ol class="p-points">
      {section.points.map((point) => {
        const said = inLanguage(point.text, language)
        return (
          <li key={point.id}>
            <p class="note-head">
              <Stance stance={point.stance} />
              <span class="meta">{placeInDocument(point.sentence, t)}</span>
            </p>
            <p class="note-text" lang={said.lang}>
              {said.text}
            </p>
            {point.concepts.length > 0 && (
              <ul class="related" lang={language}>
                {point.concepts.map((concept) => (
                  <Concept
                    key={concept.key}
                    {...{ concept, language }}
                    stop={stop(point, concept.key)}
                    onOpen={() => onOpen(concept.key, among)}
                  />
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Concept(props: { concept: EntryName; language: ReaderLanguage; stop: string; onOpen(): void }) {
  return (
    <li>
      <Neighbour
        neighbour={props.concept}
        language={props.language}
        onOpen={props.onOpen}
        attributes={useStop(props.stop)}
      />
    </li>
  )
}
