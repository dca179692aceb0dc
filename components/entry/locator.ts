/** Where in the document something is said, in the interface's language, so that label and locator read as one. */
import type { EntryView } from '../../glossary/entry'
import type { Point } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage, readerLanguage } from '../language'
import type { Translate } from '../translate'

export type DocumentHead = NonNullable<EntryView['document']>

/** The language the interface's own words are in, which need not be that of the explanations. */
export function interfaceLanguage(translate: Translate): ReaderLanguage {
  return readerLanguage('auto', translate('entry_interface_language'))
}

/** `20 Jan 2022`, `2022年1月20日`; what is no date is left as it was written. */
export function shownDate(iso: string, language: ReaderLanguage): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  const month = language === 'en' ? 'short' : 'long'
  const tag = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(date)
}

/** `Guangming Online, 20 Jan 2022, sentence 6`. */
export function locatorText(point: Point, document: DocumentHead | undefined, translate: Translate): string {
  const place = placeInDocument(point.sentence, translate)
  if (!document) return place
  const language = interfaceLanguage(translate)
  const outlet = inLanguage(document.outlet, language).text
  return translate('entry_locator', outlet, shownDate(document.date, language), place)
}

/** `sentence 6`, `title`, `credit line 1`. */
export function placeInDocument(sentence: string, translate: Translate): string {
  if (sentence === 't') return translate('entry_place_title')
  const [, kind, number] = /^([sp])(\d+)$/.exec(sentence) ?? []
  if (kind === undefined || number === undefined) return sentence
  return translate(kind === 's' ? 'entry_place_sentence' : 'entry_place_credit', number)
}
