/** Notes for Anki: a tab-separated file with its header lines. Importing it again updates the notes by their guid. */
import type { ConceptEntry, Pack, Texts } from '../pack'
import { escapeHtml } from './escape-html'
import { sourceLine } from './source-line'

export function writeAnki(pack: Pack): string {
  return [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#tags column:5',
    '#columns:guid\tFront\tBack\tSource\tTags',
    ...pack.concepts.map((concept) => note(pack.id, concept).join('\t')),
    '',
  ].join('\n')
}

function note(
  pack: string,
  { id, terms, definition, wordingNote = {}, sources, subjectField }: ConceptEntry,
): string[] {
  const names = terms.filter(({ status }) => status === 'preferred')
  const others = terms.filter(({ status }) => status === 'admitted')
  const forms = (list: ConceptEntry['terms']): string => list.map(({ form }) => form).join(' · ')
  const back = [forms(names.length > 0 ? others : []), ...values(definition), ...values(wordingNote)]
  return [
    `${pack}:${id}`,
    field(forms(names.length > 0 ? names : others.length > 0 ? others : terms)),
    field(back.filter((text) => text !== '').join('\n\n')),
    field(sources.map(sourceLine).join('\n')),
    `${pack}::${subjectField}`,
  ]
}

const values = (texts: Texts): string[] => Object.values(texts)

/** Tabs and line ends part fields and notes. */
const field = (text: string): string =>
  escapeHtml(text)
    .replace(/\t/g, ' ')
    .replace(/\r\n?|\n/g, '<br>')
