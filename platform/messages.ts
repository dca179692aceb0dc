/**
 * Every message, by direction. What arrives is parsed by these schemas and checked by sender;
 * what does not fit is refused and counted, never thrown into a page.
 */
import * as v from 'valibot'
import { texts } from '../glossary/pack'
import { known } from '../glossary/reading'
import { cards, correction, marks, mute, scope, siteRule } from './settings'

const conceptKey = v.pipe(v.string(), v.maxLength(200))

/** An entry as a whole, or the form that writes it anew, or a point where it stands in its document. */
const place = v.union([
  v.object({ key: conceptKey }),
  v.object({ edit: conceptKey }),
  v.object({ point: v.pipe(v.string(), v.maxLength(200)) }),
])
export type Place = v.InferOutput<typeof place>

const entryName = v.object({ key: conceptKey, name: texts, contested: v.boolean() })

/** How many occurrences of a concept a frame holds; `alone` where they were left unmarked, for want of their meaning. */
export const termCount = v.object({ concept: conceptKey, count: v.number(), alone: v.optional(v.boolean()) })
export type TermCount = v.InferOutput<typeof termCount>

/** Page script → background. Content scripts may only ask for hits and entries, and report counts. */
export const fromPage = v.variant('type', [
  /**
   * Texts of blocks, in order; answered by a condensed `Reading`. `known`: what the frame has kept of the readings before.
   * `underlined`: it was told of terms before and has the rule.
   */
  v.object({ type: v.literal('find'), texts: v.array(v.string()), known, underlined: v.boolean() }),
  /** Answered by an `EntryView` or null. */
  v.object({ type: v.literal('entry'), key: conceptKey }),
  /** Asks for the card's script to be injected into the sender's frame; answered when it is there. */
  v.object({ type: v.literal('card') }),
  /** Asks how this page is to be read; answered by a `PageState`. `begins`: what the frame counted before is of another document. */
  v.object({ type: v.literal('state'), begins: v.boolean() }),
  /** The different terms of the sender's frame. No answer. */
  v.object({ type: v.literal('count'), terms: v.array(termCount) }),
  /** A reader's word on a meaning, for the page or site of the sender's tab; taken back with `on: false`. */
  v.object({ type: v.literal('mute'), key: conceptKey, reach: v.picklist(['page', 'site']), on: v.boolean() }),
  /** Opens in a tab what the card leads to. */
  v.object({ type: v.literal('open'), place }),
])
export type FromPage = v.InferOutput<typeof fromPage>

/** What a page script needs to know to work or to fall silent. */
export const pageState = v.object({
  on: v.boolean(),
  marks,
  cards,
  /** Concepts that the reader does not want marked here. */
  muted: v.array(conceptKey),
  /** True once "explain this page once" was asked for in this tab. */
  once: v.boolean(),
  /** Another one when other glossaries are used here; absent where it is the embedded one alone. */
  glossaries: v.optional(v.string()),
})
export type PageState = v.InferOutput<typeof pageState>

/** Background or popup → page script. */
export const toPage = v.variant('type', [
  v.object({ type: v.literal('state'), state: pageState }),
  v.object({ type: v.literal('step'), direction: v.picklist(['next', 'previous']) }),
  /** Scrolls to the concept's next occurrence in this frame and flashes it. */
  v.object({ type: v.literal('jump'), key: conceptKey }),
  /** Opens a card for the first entry, at the current selection. Where no entry has these words, they are the nearest. */
  v.object({ type: v.literal('explain'), text: v.string(), exact: v.boolean(), entries: v.array(entryName) }),
])
export type ToPage = v.InferOutput<typeof toPage>

/** Popup, options, welcome → background: the one writer of settings. */
export const fromUi = v.variant('type', [
  v.object({ type: v.literal('settings') }),
  v.object({ type: v.literal('set-scope'), value: v.partial(scope) }),
  v.object({ type: v.literal('set-marks'), value: v.partial(marks) }),
  v.object({ type: v.literal('set-cards'), value: v.partial(cards) }),
  v.object({ type: v.literal('put-rule'), rule: siteRule }),
  v.object({ type: v.literal('delete-rule'), rule: siteRule }),
  v.object({ type: v.literal('put-mute'), mute }),
  v.object({ type: v.literal('delete-mute'), mute }),
  v.object({ type: v.literal('put-correction'), correction }),
  v.object({ type: v.literal('delete-correction'), correction }),
  /** Answered by a `TabReport`. */
  v.object({ type: v.literal('tab'), tabId: v.number() }),
  v.object({ type: v.literal('explain-once'), tabId: v.number() }),
  v.object({ type: v.literal('show-private'), tabId: v.number(), on: v.boolean() }),
  v.object({ type: v.literal('jump'), tabId: v.number(), key: conceptKey }),
  /** Opens in a tab what the popup over this one leads to. */
  v.object({ type: v.literal('open'), tabId: v.number(), place }),
  /** Opens the form of a new entry: for these words, or for those that are selected in the tab. */
  v.object({ type: v.literal('write'), tabId: v.number(), words: v.optional(v.string()) }),
  v.object({ type: v.literal('forget-damaged'), key: v.string() }),
  v.object({ type: v.literal('erase') }),
  /** Choices as they were stored when a backup was made. */
  v.object({ type: v.literal('restore'), values: v.record(v.string(), v.unknown()) }),
  /** Glossaries came, went, or are used otherwise. */
  v.object({ type: v.literal('library-changed') }),
  /** A test asks to be told of refused messages; shown in the options too. */
  v.object({ type: v.literal('refused') }),
])
export type FromUi = v.InferOutput<typeof fromUi>
