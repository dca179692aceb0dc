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

/**
 * `20 Jan 2022`, `2022年1月20日`; what is no date is left as it was written. By our own words: the browser's dates take
 * 13 ms to come up in a process that has shown none (Chromium 156), which is half of a card's opening.
 */
export function shownDate(iso: string, translate: Translate): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const name = translate('entry_months').split(' ')[Number(month) - 1]
  if (year === undefined || name === undefined) return iso
  return translate('entry_date', Number(day), name, year)
}

/** `Guangming Online, 20 Jan 2022, sentence 6`. */
export function locatorText(point: Point, document: DocumentHead | undefined, translate: Translate): string {
  const place = placeInDocument(point.sentence, translate)
  if (!document) return place
  const outlet = inLanguage(document.outlet, interfaceLanguage(translate)).text
  return translate('entry_locator', outlet, shownDate(document.date, translate), place)
}

/** `In a Guangming Online article`: a reader must not take it for the page they read. */
export function whoSays({ document, packName }: EntryView, translate: Translate): string {
  const language = interfaceLanguage(translate)
  return translate('entry_says', inLanguage(document?.outlet ?? packName, language).text)
}

/** `sentence 6`, `title`, `credit line 1`. */
export function placeInDocument(sentence: string, translate: Translate): string {
  if (sentence === 't') return translate('entry_place_title')
  const [, kind, number] = /^([sp])(\d+)$/.exec(sentence) ?? []
  if (kind === undefined || number === undefined) return sentence
  return translate(kind === 's' ? 'entry_place_sentence' : 'entry_place_credit', number)
}
