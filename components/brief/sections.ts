/** Names and anchors of the brief's sections. */
import type { OutlineSection } from '../../glossary/browse'

/** Anchor of the last section, which is about the translation and not part of the document. */
export const MISTAKES = 'mistakes'

export const sectionAnchor = (id: string): string => `section-${id}`

/** Sections of the body are lettered; the title and the credits have names alone. */
export function letterOf({ id, points }: Pick<OutlineSection, 'id' | 'points'>): string | undefined {
  return points.some(({ sentence }) => sentence.startsWith('s')) ? id : undefined
}
