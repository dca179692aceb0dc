/** Notes for Anki: a tab-separated file with its header lines. Importing it again updates the notes by their guid. */
import { isInUse } from '../entry'
import type { ConceptEntry, Pack, Term, Texts } from '../pack'
import { escapeHtml } from './escape-html'
import { sourceLine } from './source-line'
import { tagOf } from './term-tags'

export function writeAnki(pack: Pack): string {
  return [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#tags column:5',
    '#columns:guid\tFront\tBack\tSource\tTags',
    ...pack.concepts.map((concept) => note(pack, concept).join('\t')),
    '',
  ].join('\n')
}

/** One language asks, and the others answer with the rest. Each part says what it is: it is read back as that. */
function note(
  { id: pack, languages }: Pack,
  { id, terms, definition, wordingNote = {}, sources, subjectField }: ConceptEntry,
): string[] {
  const { front, back } = sides(terms, languages)
  return [
    `${pack}:${id}`,
    front.map((term) => part('span', kindOf(term), tagOf(term), term.form)).join(' · '),
    [
      ...back.map((term) => part('div', kindOf(term), tagOf(term), term.form)),
      ...parts('definition', definition),
      ...parts('note', wordingNote),
    ].join(''),
    field(sources.map(sourceLine).join('\n')),
    `${pack}::${subjectField}`,
  ]
}

/** The terms of a note: those that are no longer used are not learnt, unless the entry has no others. */
export function sides(terms: readonly Term[], languages: readonly string[]): { front: Term[]; back: Term[] } {
  const used = terms.filter(isInUse)
  const names = used.filter(({ status }) => status === 'preferred')
  const asked = names.length > 0 ? names : used.length > 0 ? used : terms
  const language = languages.find((each) => asked.some((term) => term.language === each)) ?? asked[0]?.language
  const front = asked.filter((term) => term.language === language)
  return { front, back: used.filter((term) => !front.includes(term)) }
}

const kinds: Readonly<Record<Term['status'], string>> = {
  preferred: 'term',
  admitted: 'synonym',
  deprecated: 'deprecated',
  obsolete: 'deprecated',
  garbled: 'deprecated',
}
const kindOf = ({ status }: Term): string => kinds[status]

const parts = (kind: string, texts: Texts): string[] =>
  Object.entries(texts).map(([language, text]) => part('div', kind, language, text))

const part = (tag: 'span' | 'div', kind: string, language: string, text: string): string =>
  `<${tag} class="${kind}" lang="${escapeHtml(language)}">${field(text)}</${tag}>`

/** Tabs and line ends part fields and notes. */
const field = (text: string): string =>
  escapeHtml(text)
    .replace(/\t/g, ' ')
    .replace(/\r\n?|\n/g, '<br>')
