/** An entry as plain text for the clipboard: no statement goes without who says it and where. */
import type { EntryView } from '../../glossary/entry'
import type { Source } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'
import type { Translate } from '../translate'
import { interfaceLanguage, locatorText, shownDate, whoSays } from './locator'
import { isReconstructed, naming } from './wording'

/** Term, definition, what the document says with stance and place, sources; paragraphs divided by an empty line. */
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
  const sources = entry.sources.map((source, index) => `${index + 1}. ${sourceText(source)}`)
  const own = documentText(view, translate)
  if (own !== undefined && claims.length > 0) sources.push(`${sources.length + 1}. ${own}`)
  return [
    [titleLine(view, language, translate), inLanguage(entry.definition, language).text].join('\n'),
    section(whoSays(view, translate), claims),
    section(translate('entry_readings'), readings),
    section(translate('entry_sources'), sources),
    translate('entry_from', inLanguage(view.packName, language).text),
  ]
    .filter((part) => part)
    .join('\n\n')
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

/** `OECD, Understanding the Digital Divide, 2001`, with the address where there is one. */
export function sourceText(source: Source): string {
  const parts = [source.organisation, source.title, source.year]
  return [parts.filter((part) => part !== undefined).join(', '), source.url].filter((part) => part).join(' ')
}

/** The document whose points an entry quotes: who printed it, what it is called, when; and that a machine translated it. */
export function documentText({ document }: EntryView, translate: Translate): string | undefined {
  if (!document) return undefined
  const language = interfaceLanguage(translate)
  const key = document.machineTranslated ? 'entry_document_translated' : 'entry_document'
  const outlet = inLanguage(document.outlet, language).text
  return translate(key, outlet, inLanguage(document.title, language).text, shownDate(document.date, translate))
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
