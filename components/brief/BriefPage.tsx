import type { OutlineSection } from '../../glossary/browse'
import type { Document } from '../../glossary/pack'
import { useArrival } from '../controls/use-arrival'
import { interfaceLanguage } from '../entry/locator'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { BriefHead } from './BriefHead'
import { BriefPoint } from './BriefPoint'
import { BriefRail } from './BriefRail'
import { Mistakes } from './Mistakes'
import { letterOf, MISTAKES, sectionAnchor } from './sections'

export interface BriefPageProps {
  document: Document
  sections: readonly OutlineSection[]
  language: ReaderLanguage
  /** Address of an entry. */
  href(key: string): string
}

/** A document point by point: what it is, what it says in which stance and where, and what its translation got wrong. */
export function BriefPage(props: BriefPageProps) {
  const t = useTranslate()
  const { document, sections, language, href } = props
  const arrived = useArrival()
  return (
    <div class="brief" lang={interfaceLanguage(t)}>
      <BriefHead document={document} language={language} />
      <div class="b-cols">
        <BriefRail sections={sections} language={language} withMistakes={document.mistranslations.length > 0} />
        <div>
          {sections.map((section) => (
            <Section key={section.id} {...{ section, language, arrived, href }} />
          ))}
          {document.mistranslations.length > 0 && (
            <section class="b-sec" aria-labelledby={MISTAKES}>
              <h2 id={MISTAKES} tabIndex={-1}>
                {t('brief_mistakes')}
              </h2>
              <Mistakes mistranslations={document.mistranslations} sections={sections} language={language} />
            </section>
          )}
        </div>
      </div>
    </div>
  )
}

interface SectionProps extends Pick<BriefPageProps, 'language' | 'href'> {
  section: OutlineSection
  /** Id of the point that the reader was sent to. */
  arrived: string | undefined
}

function Section({ section, language, arrived, href }: SectionProps) {
  const title = inLanguage(section.title, language)
  const letter = letterOf(section)
  return (
    <section class="b-sec" aria-labelledby={sectionAnchor(section.id)}>
      <h2 id={sectionAnchor(section.id)} tabIndex={-1} lang={title.lang}>
        {letter && <span class="b-let">{letter}</span>}
        {title.text}
      </h2>
      <ol>
        {section.points.map((point) => (
          <BriefPoint key={point.id} {...{ point, language, href }} arrived={arrived === point.id} />
        ))}
      </ol>
    </section>
  )
}
