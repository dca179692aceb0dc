/** Whether a file that is imported is one of the reader's glossaries again. */
import type { GlossaryHead } from '../../platform/library/glossary-head'
import type { ImportPreview } from './library-props'

type Known = Pick<GlossaryHead, 'id' | 'name' | 'languages' | 'source' | 'entries' | 'terms'>

/**
 * The glossary that the file is, or is like. `sure`: both have one id of their own, or one name and the same languages;
 * a pasted text has no name of its own. Like it is what has its name, came from a file of its name, or holds as much.
 */
export function likeGlossary<Head extends Known>(
  preview: Pick<ImportPreview, 'file' | 'ownId' | 'name' | 'languages' | 'entries' | 'terms'>,
  heads: readonly Head[],
): { head: Head; sure: boolean } | undefined {
  const tongues = words(preview.languages.map(({ tag }) => tag))
  const spoken = ({ languages }: Head): boolean => words(languages) === tongues
  const named = ({ name }: Head): boolean =>
    preview.file !== '' && Object.values(preview.name).some((text) => Object.values(name).includes(text))
  const same = heads.find(({ id }) => id === preview.ownId) ?? heads.find((head) => named(head) && spoken(head))
  if (same) return { head: same, sure: true }
  const like =
    heads.find(named) ??
    heads.find(({ source }) => preview.file !== '' && source === preview.file) ??
    heads.find((head) => head.entries === preview.entries && head.terms === preview.terms && spoken(head))
  return like && { head: like, sure: false }
}

const words = (tags: readonly string[]): string => [...tags].sort().join(' ')
