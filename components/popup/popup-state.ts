/**
 * Access × rule × pause × kind of page → what the popup says and offers.
 * One sentence and at most one main button for every combination; no component decides any of it.
 */
import type { Access, PageKind } from '../../platform/tab-report'

/** Which words the reader, or the general rule, has said last about this site. */
export type Decider = 'rule' | 'default'

export interface PopupFacts {
  /** Only `web` can be read. */
  pageKind: PageKind
  access: Access
  paused: boolean
  /** What the rules say, leaving access and the pause aside. */
  decision: { on: boolean; by: Decider }
  /** The page was explained at the reader's request, for this visit only. */
  once: boolean
}

export type PopupKind = 'cannot' | 'paused' | 'no-access' | 'once' | 'off' | 'on'
export type Offer = 'resume' | 'allow-site' | 'explain-once'

export interface PopupState {
  kind: PopupKind
  switch: 'on' | 'off' | 'disabled'
  /** Message key of the one sentence under the site's name. */
  sentence: string
  /** Whether the rule can be changed from the sentence. */
  change: boolean
  main?: Offer
  also?: Offer
}

const cannotSentence: Record<Exclude<PageKind, 'web'>, string> = {
  browser: 'popup_says_browser',
  store: 'popup_says_store',
  extension: 'popup_says_extension',
  file: 'popup_says_file',
  other: 'popup_says_other',
}

/** The popup's state for `facts`. Order of precedence: kind of page, pause, rule against it, access. */
export function popupState(facts: PopupFacts): PopupState {
  const { pageKind, access, paused, decision, once } = facts
  if (pageKind !== 'web')
    return { kind: 'cannot', switch: 'disabled', sentence: cannotSentence[pageKind], change: false }
  if (paused)
    return { kind: 'paused', switch: 'disabled', sentence: 'popup_says_paused', change: false, main: 'resume' }
  const runs = access !== 'none' && decision.on
  if (runs) return { kind: 'on', switch: 'on', sentence: said('on', decision.by), change: true }
  if (once) return visited(access)
  if (!decision.on && (decision.by === 'rule' || access !== 'none'))
    return { kind: 'off', switch: 'off', sentence: said('off', decision.by), change: true, also: 'explain-once' }
  return {
    kind: 'no-access',
    switch: 'off',
    sentence: 'popup_says_no_access',
    change: false,
    main: 'allow-site',
    also: 'explain-once',
  }
}

function said(mark: 'on' | 'off', by: Decider): string {
  return `popup_says_${mark}_${by}`
}

function visited(access: Access): PopupState {
  const state = { kind: 'once', switch: 'off', sentence: 'popup_says_once', change: access !== 'none' } as const
  return access === 'none' ? { ...state, main: 'allow-site' } : state
}
