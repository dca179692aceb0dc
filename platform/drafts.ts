/** What a reader has half typed, kept at each stroke: nothing is lost when the page closes. Not in private windows. */
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { relation, term } from '../glossary/pack'
import type { Written } from '../glossary/writing/written'

const removed = v.optional(v.boolean())
/** Drafts of earlier versions have one text, in the language of the reader's explanations. */
const textsFor = (language: string) =>
  v.union([
    v.record(v.string(), v.string()),
    v.pipe(
      v.string(),
      v.transform((text): Record<string, string> => ({ [language]: text })),
    ),
  ])
const draftIn = (language: string) =>
  v.object({
    glossary: v.string(),
    written: v.object({
      terms: v.array(
        v.object({
          form: v.string(),
          language: v.string(),
          status: term.entries.status,
          exact: v.boolean(),
          removed,
          follows: v.optional(v.boolean()),
          ranks: v.optional(v.boolean()),
          sound: v.optional(v.string()),
        }),
      ),
      definition: textsFor(language),
      note: textsFor(language),
      near: v.string(),
      never: v.string(),
      // Drafts of earlier versions have none of these.
      subject: v.optional(v.string(), ''),
      tags: v.optional(v.string(), ''),
      relations: v.optional(v.array(v.object({ ...relation.entries, removed })), []),
      sources: v.optional(
        v.array(
          v.object({
            organisation: v.string(),
            title: v.string(),
            url: v.string(),
            at: v.optional(v.number()),
            removed,
          }),
        ),
        [],
      ),
      example: v.optional(v.object({ sentence: v.string(), address: v.string(), removed })),
    }),
  })
export interface Draft {
  glossary: string
  written: Written
}

const PREFIX = 'draft:'
/** The page's own storage answers before the page can close; the extension's does not. */
const store = (): Storage | undefined => (browser.extension.inIncognitoContext ? undefined : localStorage)

/** The draft for a target, such as the key of an entry; one that cannot be read is no draft. */
export function readDraft(target: string, language: string): Draft | undefined {
  try {
    const read = v.safeParse(draftIn(language), JSON.parse(store()?.getItem(PREFIX + target) ?? 'null'))
    return read.success ? (read.output as Draft) : undefined
  } catch (error) {
    console.warn('Sidegloss:', error)
    return undefined
  }
}

export const keepDraft = (target: string, kept: Draft): void => store()?.setItem(PREFIX + target, JSON.stringify(kept))

export const forgetDraft = (target: string): void => store()?.removeItem(PREFIX + target)

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
