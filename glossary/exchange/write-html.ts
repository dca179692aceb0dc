/** A page that stands alone: no script, nothing fetched; each entry a schema.org DefinedTerm of a DefinedTermSet. */
import { byName } from '../browse'
import { isInUse, names } from '../entry'
import type { ConceptEntry, Pack, Term, Texts } from '../pack'
import { escapeHtml } from './escape-html'
import { NOT_STATED } from './not-stated'

const STYLE =
  ':root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}body{max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}' +
  'nav a{display:inline-block;min-width:1.5rem;line-height:1.5rem;margin-inline-end:.5rem}' +
  'dt{font-weight:600;margin-top:1.5rem}dd{margin:0}dt small{display:inline;font-weight:400}small,cite{font-size:.85rem;font-style:normal;opacity:.75;display:block}'

/** In the order of the alphabet, by the names in the language with most terms, with an index of letters. */
export function writeHtml(pack: Pack): string {
  const [language = 'en'] = pack.languages
  const title = first(pack.name, language)
  const fields = new Set(pack.concepts.map(({ subjectField }) => subjectField))
  const fieldOf = ({ subjectField }: ConceptEntry): string =>
    fields.size > 1 ? first(pack.subjectFields[subjectField] ?? {}, language) : ''
  const groups = byLetter(pack, language)
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
    ...(groups.length > 1 ? [`<nav>${groups.map(({ letter }, at) => link(letter, at)).join('')}</nav>`] : []),
    ...groups.flatMap(({ letter, concepts }, at) => [
      ...(groups.length > 1 ? [`<h2 id="${place(at)}">${escapeHtml(letter)}</h2>`] : []),
      '<dl>',
      ...concepts.flatMap((concept) => entry(concept, { language, field: fieldOf(concept) })),
      '</dl>',
    ]),
    ...(pack.licence === NOT_STATED
      ? []
      : [`<footer><small itemprop="license">${escapeHtml(pack.licence)}</small></footer>`]),
    '</main>',
    '</html>',
    '',
  ].join('\n')
}

/** Names that no Latin letter begins are in the order of their own language. */
function byLetter(pack: Pack, language: string): { letter: string; concepts: ConceptEntry[] }[] {
  const concepts = new Map(pack.concepts.map((concept) => [`${pack.id}:${concept.id}`, concept]))
  const { compare } = new Intl.Collator(/^[a-z]{2,3}(?![a-z\d])/i.exec(language)?.[0] ?? [])
  return byName([pack], language).map(({ letter, entries }) => {
    const sorted = /[A-Z]/.test(letter)
      ? entries
      : [...entries].sort((a, b) => compare(first(a.name, language), first(b.name, language)))
    return { letter, concepts: sorted.flatMap(({ key }) => concepts.get(key) ?? []) }
  })
}

/** Ids of entries have no underscore. */
const place = (at: number): string => `_${at + 1}`
const link = (letter: string, at: number): string => `<a href="#${place(at)}">${escapeHtml(letter)}</a>`

function entry(concept: ConceptEntry, { language, field }: { language: string; field: string }): string[] {
  const { id, terms, definition, wordingNote = {}, sources } = concept
  const heads = names(concept)
  const shown = new Set(Object.values(heads))
  const others = terms.filter(({ form }) => !shown.has(form))
  // The name by which it is found in the alphabet comes first.
  const named = Object.entries(heads).sort(([a], [b]) => Number(b === language) - Number(a === language))
  const head = named.length > 0 ? named : [['und', terms[0]?.form ?? id] as const]
  return [
    `<div itemprop="hasDefinedTerm" itemscope itemtype="https://schema.org/DefinedTerm" id="${escapeHtml(id)}">`,
    `<meta itemprop="termCode" content="${escapeHtml(id)}">`,
    `<dt>${head.map(([language, form]) => spoken('span', language, form, 'name') + sound(concept, form)).join(' · ')}</dt>`,
    ...(others.length > 0
      ? [`<dd><small>${others.map((term) => alternate(term) + sound(concept, term.form)).join(' · ')}</small></dd>`]
      : []),
    ...Object.entries(definition).map(([language, text]) => `<dd>${spoken('p', language, text, 'description')}</dd>`),
    ...Object.entries(wordingNote).map(
      ([language, text]) => `<dd><small>${spoken('span', language, text)}</small></dd>`,
    ),
    ...(field === '' ? [] : [`<dd><small>${escapeHtml(field)}</small></dd>`]),
    ...sources.map(({ organisation, title, year, url }) => {
      const text = escapeHtml([organisation, title, year].filter((part) => part !== undefined).join(', '))
      return `<dd><cite>${isAddress(url) ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${text}</a>` : text}</cite></dd>`
    }),
    '</div>',
  ]
}

const alternate = (term: Term): string =>
  spoken(isInUse(term) ? 'span' : 's', term.language, term.form, 'alternateName')

/** How the form is said, where the entry has that. */
function sound({ romanisation }: ConceptEntry, form: string): string {
  const reading = Object.hasOwn(romanisation, form) ? romanisation[form] : undefined
  return reading === undefined ? '' : ` <small lang="und-Latn">${escapeHtml(reading)}</small>`
}

const isAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//.test(url)

/** Text of any language and direction among others. */
const spoken = (tag: 'span' | 's' | 'p', language: string, text: string, property?: string): string =>
  `<${tag} lang="${escapeHtml(language)}" dir="auto"${property === undefined ? '' : ` itemprop="${property}"`}>${escapeHtml(text)}</${tag}>`

const first = (texts: Texts, language: string): string => texts[language] ?? Object.values(texts)[0] ?? ''
