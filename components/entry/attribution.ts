/** An entry as plain text for the clipboard: no statement goes without who says it and where. */
import type { EntryView } from '../../glossary/entry'
import type { Source } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'
import type { Translate } from '../translate'
import { interfaceLanguage, locatorText, shownDate, whoSays } from './locator'
import { isReconstructed, naming } from './wording'

/** Term, the reader's own definition, the glossary's, what the document says with stance and place, sources; paragraphs divided by an empty line. */
export function plainText(view: EntryView, language: ReaderLanguage, translate: Translate): string {
  const { entry, points, document } = view
  const claims = points.map((point) => {
    const stance = translate(`stance_${point.stance}`)
    const text = inLanguage(point.text, language).text
    return `- [${stance}] ${text} (${locatorText(point, document, translate)})`
  })
  const readings = entry.readings.map(
    ({ holder, text }) => `- ${inLanguage(holder, language).text}: ${inLanguage(text, language).text}`,
  )
  const sources = sourceLines(view, translate)
  return [
    ...meaning(view, language, translate),
    section(whoSays(view, translate), claims),
    section(translate('entry_readings'), readings),
    section(translate('entry_sources'), sources),
    translate('entry_from', inLanguage(view.packName, language).text),
  ]
    .filter((part) => part)
    .join('\n\n')
}

/** The term with its definition; where the reader wrote one of their own, that first, and each under who says it. */
function meaning(view: EntryView, language: ReaderLanguage, translate: Translate): (string | undefined)[] {
  const title = titleLine(view, language, translate)
  const definition = inLanguage(view.entry.definition, language).text
  if (!view.own) return [[title, definition].join('\n')]
  return [
    title,
    section(translate('entry_own_label'), [inLanguage(view.own, language).text]),
    section(translate('entry_glossary_says'), definition === '' ? [] : [definition]),
  ]
}

function titleLine(view: EntryView, language: ReaderLanguage, translate: Translate): string {
  const { headword, other, chinese } = naming(view.entry, language)
  const sound = chinese?.pinyin
  const aside = [other?.text, sound, isReconstructed(view.entry.confidence) && translate('entry_reconstructed')]
  const inside = aside.filter((part) => part).join(', ')
  const contested = view.entry.contested ? ` [${translate('entry_contested')}]` : ''
  return `${headword.text}${inside && ` (${inside})`}${contested}`
}

function section(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [title, ...lines].join('\n')
}

/** `OECD, Understanding the Digital Divide, 2001`, with the address where there is one. What stands for another is said once. */
export function sourceText(source: Source): string {
  const { publisher, title } = sourceNames(source)
  const parts = [publisher, title === source.url ? undefined : title, source.year]
  return [parts.filter((part) => part !== undefined).join(', '), source.url].filter((part) => part).join(' ')
}

/** Publisher and title as they are shown: a source that was given one of the two, or its address alone, has it for both. */
export const sourceNames = ({ organisation, title }: Source): { publisher?: string; title: string } =>
  organisation === title ? { title } : { publisher: organisation, title }

/** What an entry rests on, numbered; last, the document. */
export function sourceLines(view: EntryView, translate: Translate): string[] {
  const document = documentText(view, translate)
  return [...otherSources(view).map(sourceText), ...(document === undefined ? [] : [document])].map(
    (text, index) => `${index + 1}. ${text}`,
  )
}

/** The sources but the document itself, which has a line of its own and is not cited twice. */
export function otherSources({ entry, document }: EntryView): Source[] {
  const titles = document && [document.printedTitle, ...Object.values(document.title)]
  return entry.sources.filter(({ title }) => !titles?.includes(title))
}

/** The sources in the order of their numbers: the document, where the entry cites it, comes last. */
export function numberedSources(view: EntryView): Source[] {
  const others = otherSources(view)
  return [...others, ...view.entry.sources.filter((source) => !others.includes(source)).slice(0, 1)]
}

/** Whether the entry quotes the document or names it among its sources. */
export function citesDocument(view: EntryView): boolean {
  return (
    view.document !== undefined && (view.points.length > 0 || otherSources(view).length < view.entry.sources.length)
  )
}

/**
 * The document, where the entry quotes or cites it: who printed it, what it is called, when; and that a machine
 * translated it. In English a translated document goes by the title its translation printed, by which it can be found.
 */
export function documentText(view: EntryView, translate: Translate): string | undefined {
  const { document } = view
  if (!document || !citesDocument(view)) return undefined
  const language = interfaceLanguage(translate)
  const key = document.machineTranslated ? 'entry_document_translated' : 'entry_document'
  const outlet = inLanguage(document.outlet, language).text
  const printed = language === 'en' ? document.printedTitle?.replace(/\.$/, '') : undefined
  const title = printed ?? inLanguage(document.title, language).text
  return translate(key, outlet, title, shownDate(document.date, translate))
}

/** Host of an address that may be linked; undefined for anything but the web's own schemes. */
export function linkedHost(url: string): string | undefined {
  return hostOf(url, ['https:', 'http:'])
}

/** Host to show beside a source, without the `www.` that says nothing. */
export function shownHost(url: string): string | undefined {
  return hostOf(url, ['https:', 'http:'])?.replace(/^www\./, '')
}

function hostOf(url: string, schemes: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return schemes.includes(protocol) ? host : undefined
}
