/** The terms of a page as plain text for the clipboard: what each means, and what the document says of it, attributed. */
import { type EntryView, names } from '../../glossary/entry'
import { locatorText } from '../entry/locator'
import { inLanguage, type ReaderLanguage } from '../language'
import type { Translate } from '../translate'

export interface BriefingProps {
  site: string
  entries: readonly EntryView[]
  language: ReaderLanguage
  translate: Translate
}

/** Plain text, one paragraph a term in the order given; definitions bare but for the reader's own, claims with their source. */
export function briefing({ site, entries, language, translate }: BriefingProps): string {
  const paragraphs = entries.map((view) => paragraph(view, language, translate))
  const packs = new Set(entries.map((view) => inLanguage(view.packName, language).text))
  return [
    translate('popup_briefing_title', site),
    ...paragraphs,
    translate('popup_briefing_source', [...packs].join('; ')),
  ].join('\n\n')
}

function paragraph(view: EntryView, language: ReaderLanguage, translate: Translate): string {
  const all = names(view.entry)
  const name = inLanguage(all, language).text
  const other = inLanguage(all, language === 'en' ? 'zh-Hans' : 'en').text
  const head = other === name ? name : `${name} (${other})`
  const contested = view.entry.contested ? ` [${translate('popup_contested')}]` : ''
  const point = view.points[0]
  const claim = point
    ? `\n— [${translate(`stance_${point.stance}`)}] ${inLanguage(point.text, language).text} (${locatorText(point, view.document, translate)})`
    : ''
  return `${head}${contested}: ${meaning(view, language, translate)}${claim}`
}

function meaning(view: EntryView, language: ReaderLanguage, translate: Translate): string {
  const definition = inLanguage(view.entry.definition, language).text
  if (!view.own) return definition
  const own = `[${translate('entry_own_label')}] ${inLanguage(view.own, language).text}`
  return definition === '' ? own : `${own}\n— ${translate('entry_glossary_says')} ${definition}`
}
