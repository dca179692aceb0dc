/** A report of a mistake in an entry as plain text, for the reader to send by whatever way they like: nothing is sent here. */
import type { EntryView } from '../../glossary/entry'
import { inLanguage, type ReaderLanguage } from '../language'
import type { Translate } from '../translate'
import { sourceLines } from './attribution'
import { naming } from './wording'

/** Which entry of which glossary, what it says now, on what it rests, what the reader would say; and room for what is wrong. */
export function reportText(view: EntryView, language: ReaderLanguage, translate: Translate): string {
  const { entry, own, packName, key } = view
  const { headword, other } = naming(entry, language)
  return [
    translate('entry_report_title', [headword.text, other?.text].filter((name) => name).join(' / ')),
    `${inLanguage(packName, language).text}, ${key}`,
    '',
    `${translate('entry_glossary_says')} ${inLanguage(entry.definition, language).text}`,
    ...sourceLines(view, translate),
    ...(own ? ['', `${translate('entry_own_label')}: ${inLanguage(own, language).text}`] : []),
    '',
    translate('entry_report_wrong'),
    '',
  ].join('\n')
}
