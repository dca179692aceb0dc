/** A page that stands alone: no script, nothing fetched; each entry a schema.org DefinedTerm of a DefinedTermSet. */
import { names } from '../entry'
import type { ConceptEntry, Pack, Texts } from '../pack'
import { escapeHtml } from './escape-html'

const STYLE =
  ':root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}body{max-width:42rem;margin:2rem auto;padding:0 1rem}' +
  'dt{font-weight:600;margin-top:1.5rem}dd{margin:0}small,cite{font-size:.85rem;font-style:normal;opacity:.75;display:block}'

export function writeHtml(pack: Pack): string {
  const [language = 'en'] = pack.languages
  const title = first(pack.name, language)
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '<main itemscope itemtype="https://schema.org/DefinedTermSet">',
    `<h1 itemprop="name">${escapeHtml(title)}</h1>`,
    ...Object.entries(pack.subjectFields).flatMap(([field, texts]) => section(pack, field, first(texts, language))),
    `<footer><small itemprop="license">${escapeHtml(pack.licence)}</small></footer>`,
    '</main>',
    '</html>',
    '',
  ].join('\n')
}

function section({ concepts }: Pack, field: string, title: string): string[] {
  const entries = concepts.filter(({ subjectField }) => subjectField === field)
  return entries.length === 0 ? [] : [`<h2>${escapeHtml(title)}</h2>`, '<dl>', ...entries.flatMap(entry), '</dl>']
}

function entry(concept: ConceptEntry): string[] {
  const { id, terms, definition, wordingNote = {}, sources } = concept
  const heads = names(concept)
  const shown = new Set(Object.values(heads))
  const others = terms.filter(({ form }) => !shown.has(form))
  const head = Object.entries(heads).length > 0 ? Object.entries(heads) : [['und', terms[0]?.form ?? id] as const]
  return [
    `<div itemprop="hasDefinedTerm" itemscope itemtype="https://schema.org/DefinedTerm" id="${escapeHtml(id)}">`,
    `<meta itemprop="termCode" content="${escapeHtml(id)}">`,
    `<dt>${head.map(([language, form]) => spoken('span', language, form, 'name')).join(' · ')}</dt>`,
    ...(others.length > 0
      ? [
          `<dd><small>${others.map((term) => spoken(isUsed(term) ? 'span' : 's', term.language, term.form, 'alternateName')).join(' · ')}</small></dd>`,
        ]
      : []),
    ...Object.entries(definition).map(([language, text]) => `<dd>${spoken('p', language, text, 'description')}</dd>`),
    ...Object.entries(wordingNote).map(
      ([language, text]) => `<dd><small>${spoken('span', language, text)}</small></dd>`,
    ),
    ...sources.map(({ organisation, title, year, url }) => {
      const text = escapeHtml([organisation, title, year].filter((part) => part !== undefined).join(', '))
      return `<dd><cite>${isAddress(url) ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${text}</a>` : text}</cite></dd>`
    }),
    '</div>',
  ]
}

const isUsed = ({ status }: ConceptEntry['terms'][number]): boolean => status === 'preferred' || status === 'admitted'

const isAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//.test(url)

/** Text of any language and direction among others. */
const spoken = (tag: 'span' | 's' | 'p', language: string, text: string, property?: string): string =>
  `<${tag} lang="${escapeHtml(language)}" dir="auto"${property === undefined ? '' : ` itemprop="${property}"`}>${escapeHtml(text)}</${tag}>`

const first = (texts: Texts, language: string): string => texts[language] ?? Object.values(texts)[0] ?? ''
