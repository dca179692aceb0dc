/** A reader's file: a generated glossary as a table for spreadsheets, which holds a million forms within what a file may cost. */
import type { Pack } from '../../glossary/pack'

const HEADER = ['term_en', 'synonym_en', 'term_zh-Hans', 'synonym_zh-Hans', 'definition_en']

/** An entry a row. Its words are made up without commas and quotation marks. */
export const tableOf = ({ concepts }: Pack): string =>
  `${[HEADER, ...concepts.map(({ terms, definition }) => [...terms.map(({ form }) => form), definition.en])].join('\n')}\n`
