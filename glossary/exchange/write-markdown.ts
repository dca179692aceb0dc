/** A glossary to read and to print, in Markdown: a heading an entry, under headings of subject fields. */
import { names } from '../entry'
import type { ConceptEntry, Pack } from '../pack'

export function writeMarkdown(pack: Pack): string {
  const parts = [`# ${inline(values(pack.name).join(' · '))}`]
  for (const [field, title] of Object.entries(pack.subjectFields)) {
    const concepts = pack.concepts.filter(({ subjectField }) => subjectField === field)
    if (concepts.length > 0) parts.push(`## ${inline(values(title).join(' · '))}`, ...concepts.flatMap(entry))
  }
  parts.push(`${inline(pack.licence)}`)
  return `${parts.join('\n\n')}\n`
}

function entry(concept: ConceptEntry): string[] {
  const { terms, definition, wordingNote = {}, sources } = concept
  const heads = values(names(concept))
  const others = terms.filter(({ form }) => !heads.includes(form))
  const shown = others.map(({ form, status }) =>
    status === 'admitted' || status === 'preferred' ? inline(form) : `~~${inline(form)}~~`,
  )
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

/** Every character that could begin markup, written as itself; on one line, so that none begins a block. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&$:]/g, '\\$&')

const block = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(inline)
    .join('\n\n')
