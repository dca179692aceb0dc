import type { OutlineSection } from '../../glossary/browse'
import type { Confidence } from '../../glossary/pack'
import { Sureness } from '../entry/Stance'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { letterOf, MISTAKES, sectionAnchor } from './sections'
import { useCurrent } from './use-current'

export interface BriefRailProps {
  sections: readonly OutlineSection[]
  language: ReaderLanguage
  withMistakes: boolean
}

/** The outline beside the text, and how its signs are to be read. */
export function BriefRail({ sections, language, withMistakes }: BriefRailProps) {
  const t = useTranslate()
  const stops = [
    ...sections.map((section) => ({
      anchor: sectionAnchor(section.id),
      letter: letterOf(section),
      title: inLanguage(section.title, language),
    })),
    ...(withMistakes
      ? [{ anchor: MISTAKES, letter: undefined, title: { text: t('brief_mistakes'), lang: undefined } }]
      : []),
  ]
  const current = useCurrent(stops.map(({ anchor }) => anchor))
  return (
    <div class="b-rail">
      <nav class="b-toc" aria-label={t('brief_outline')}>
        <ul>
          {stops.map(({ anchor, letter, title }) => (
            <li key={anchor}>
              <a href={`#${anchor}`} aria-current={anchor === current ? 'location' : undefined}>
                <span>{letter}</span>
                <span lang={title.lang}>{title.text}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Legend />
    </div>
  )
}

/** What each sign of a stance says; beside it in the text stands the stance's own word. */
const families = ['states', 'urges', 'opposes'] as const

/** How sure a wording is, from surest; the words of the first two say too little. */
const sureness: readonly { confidence: Confidence; key?: string }[] = [
  { confidence: 'standard', key: 'brief_key_standard' },
  { confidence: 'verified', key: 'brief_key_verified' },
  { confidence: 'high' },
  { confidence: 'middle' },
  { confidence: 'low' },
]

function Legend() {
  const t = useTranslate()
  return (
    <aside class="b-key" aria-label={t('brief_key')}>
      <p class="label">{t('brief_key_stance')}</p>
      {families.map((family) => (
        <p key={family} class="b-signs">
          <span class="stance" data-family={family}>
            {t(`brief_key_${family}`)}
          </span>
        </p>
      ))}
      <p class="label">{t('brief_key_repairs')}</p>
      <p class="b-signs">
        <span class="wrong">{t('brief_key_printed')}</span>
        <span>→ {t('brief_key_original')}</span>
      </p>
      {sureness.map(({ confidence, key }) => (
        <p key={confidence} class="b-signs">
          <Sureness confidence={confidence} />
          {key && <span>{t(key)}</span>}
        </p>
      ))}
    </aside>
  )
}
