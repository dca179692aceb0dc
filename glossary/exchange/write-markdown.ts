/** A glossary to read and to print, in Markdown: a heading an entry, under headings of subject fields. */
import { isInUse, names } from '../entry'
import type { ConceptEntry, Pack } from '../pack'
import { NOT_STATED } from './not-stated'

export function writeMarkdown(pack: Pack): string {
  const parts = [`# ${inline(values(pack.name).join(' · '))}`]
  for (const [field, title] of Object.entries(pack.subjectFields)) {
    const concepts = pack.concepts.filter(({ subjectField }) => subjectField === field)
    if (concepts.length > 0) parts.push(`## ${inline(values(title).join(' · '))}`, ...concepts.flatMap(entry))
  }
  if (pack.licence !== NOT_STATED) parts.push(inline(pack.licence))
  return `${parts.join('\n\n')}\n`
}

function entry(concept: ConceptEntry): string[] {
  const { terms, definition, wordingNote = {}, sources } = concept
  const heads = values(names(concept))
  const others = terms.filter(({ form }) => !heads.includes(form))
  const shown = others.map((term) => (isInUse(term) ? inline(term.form) : `~~${inline(term.form)}~~`))
  return [
    `### ${inline([...new Set(heads)].join(' · ') || (terms[0]?.form ?? concept.id))}`,
    ...(shown.length > 0 ? [shown.join(' · ')] : []),
    ...values(definition).map(block),
    ...values(wordingNote).map((text) => `> ${inline(text)}`),
    ...(sources.length > 0 ? [sources.map(source).join('\n')] : []),
  ]
}

const source = ({ organisation, title, year, url }: ConceptEntry['sources'][number]): string =>
  `- ${inline([organisation, title, year].filter((part) => part !== undefined).join(', '))}${
    url === undefined ? '' : ` <${url.replace(/[\s<>]/g, encodeURIComponent)}>`
  }`

const values = (texts: Readonly<Record<string, string>>): string[] => Object.values(texts)

/** Addresses as links of their own; what ends a sentence is no part of one. */
const ADDRESS = /https?:\/\/[^\s<>"'`|\\[\](){}*]*[^\s<>"'`|\\[\](){}*.,;:!?]/g

/** On one line, so that no text begins a block but at its start. */
function inline(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  let written = ''
  let end = 0
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    written += `${escaped(line.slice(end, index), end === 0)}<${address}>`
    end = index + address.length
  }
  return written + escaped(line.slice(end), end === 0)
}

/**
 * What could begin markup, written as itself: marks anywhere; of blocks at the start of a line or, for headings, at its
 * end; addresses and symbols by name within a word.
 */
function escaped(text: string, start: boolean): string {
  const inner = text
    .replace(/[\\`*_{}[\]<>()|~$]|&(?=#?\w+;)|!(?=\[)|:(?=\S)|(?<=\bwww)\.|(?<=\w)@(?=\w)/gi, '\\$&')
    .replace(/(?<=^|\s)#/g, '\\#')
  return start ? inner.replace(/^(?=[-+=])|(?<=^\d+)(?=\.)/, '\\') : inner
}

const block = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(inline)
    .join('\n\n')
