import type { Effect, Issue, Place } from '../../glossary/exchange/issue'
import { describeIssue } from '../../glossary/exchange/issue-texts'
import { interfaceLanguage } from '../entry/locator'
import { languageName } from '../language'
import type { Translate } from '../translate'
import { useTranslate } from '../translate'
import { issueTexts } from './issue-texts'
import { problemText } from './problem-texts'

/** The gravest first. */
const EFFECTS: readonly Effect[] = ['refused', 'left-out', 'mended', 'kept']
/** Issues of one kind that are listed; the rest are counted. */
const MOST_SHOWN = 100

/** Every issue with its place, by what came of the entry. */
export function ImportIssues({ issues }: { issues: readonly Issue[] }) {
  const t = useTranslate()
  const texts = issueTexts(t)
  return EFFECTS.map((effect) => {
    const own = issues.filter((issue) => issue.effect === effect)
    if (own.length === 0) return null
    const grave = effect === 'refused' || effect === 'left-out'
    return (
      <details key={effect} class="l-issues" data-effect={effect} open={grave}>
        <summary>{t(`import_effect_${effect.replace('-', '_')}`, own.length)}</summary>
        {/* The list scrolls: it must be reached by keys. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: axe's scrollable-region-focusable asks for it */}
        <ul tabIndex={0} aria-label={t(`import_effect_${effect.replace('-', '_')}`, own.length)}>
          {own.slice(0, MOST_SHOWN).map((issue, number) => (
            <li key={number}>
              <bdi>{describeIssue(inWords(issue, t), texts)}</bdi>
              <span class="meta">
                {' '}
                <bdi>{placeText(issue.place, t)}</bdi>
              </span>
            </li>
          ))}
          {own.length > MOST_SHOWN && <li class="meta">{t('import_issues_more', own.length - MOST_SHOWN)}</li>}
        </ul>
      </details>
    )
  })
}

/** What a parser says of the file is put into the interface's language too, and languages have their names. */
function inWords({ code, params }: Issue, t: Translate): Pick<Issue, 'code' | 'params'> {
  const { problem, language } = params
  return {
    code,
    params: {
      ...params,
      ...(typeof problem === 'string' && { problem: problemText(problem, t) }),
      ...(code !== 'language-unknown' &&
        typeof language === 'string' && { language: languageName(language, interfaceLanguage(t)) }),
    },
  }
}

function placeText({ line, column, row, entry, path }: Place, t: Translate): string {
  return [
    line !== undefined && (column === undefined ? t('place_line', line) : t('place_line_column', line, column)),
    row !== undefined && t('place_row', row),
    entry !== undefined && t('place_entry', entry),
    path,
  ]
    .filter((part) => part)
    .join(t('entry_join'))
}
