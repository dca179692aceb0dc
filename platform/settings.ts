/** What the reader chose. One storage key a part, so that a damaged part is set aside alone. */
import * as v from 'valibot'
import { texts } from '../glossary/pack'

/** A rule for a host, optionally with its subdomains, optionally only below a path. Hosts are lower-case ASCII (punycode). */
export const siteRule = v.object({
  host: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  /** Port, where the rule is for one port only. */
  port: v.optional(v.string()),
  subdomains: v.boolean(),
  /** Begins with `/`; the rule holds for this path and what lies below it. */
  path: v.optional(v.string()),
  on: v.boolean(),
  /** When it was set, ISO 8601. */
  since: v.string(),
})
export type SiteRule = v.InferOutput<typeof siteRule>

/** A meaning that the reader does not want marked, and where. */
export const mute = v.object({
  /** `packId:conceptId`. */
  concept: v.pipe(v.string(), v.maxLength(200)),
  reach: v.picklist(['page', 'site', 'everywhere']),
  /** Address of the page without its fragment; host of the site; empty for everywhere. */
  place: v.pipe(v.string(), v.maxLength(4000)),
  /** When it was set, ISO 8601. */
  since: v.string(),
})
export type Mute = v.InferOutput<typeof mute>

/** What the reader would rather have as the definition of an entry, by language of explanations. */
export const correction = v.object({
  concept: v.pipe(v.string(), v.maxLength(200)),
  definition: texts,
  since: v.string(),
})
export type Correction = v.InferOutput<typeof correction>

export const scope = v.object({
  /** What holds where no rule speaks. */
  default: v.picklist(['everywhere', 'chosen']),
  paused: v.boolean(),
})
export const marks = v.object({
  repeat: v.picklist(['section', 'page', 'every']),
  /** Wordings of machine translation: on pages that look translated, on all, on none. */
  garbled: v.picklist(['auto', 'always', 'never']),
  strength: v.picklist(['quiet', 'plain', 'strong']),
  /** Line of ordinary terms. */
  line: v.picklist(['dotted', 'dashed', 'solid']),
  /** `text`: the colour of the page's own words. */
  colour: v.picklist(['text', 'green', 'blue', 'ochre']),
})
export const cards = v.object({
  /** Language of explanations; `auto` follows the browser. */
  language: v.picklist(['auto', 'en', 'zh-Hans', 'zh-Hant']),
  /** Rest of the pointer before a card opens, ms. */
  openAfter: v.pipe(v.number(), v.minValue(0), v.maxValue(1500)),
  textSize: v.picklist(['small', 'medium', 'large']),
  theme: v.picklist(['system', 'light', 'dark']),
})

export const settings = v.object({
  scope,
  marks,
  cards,
  rules: v.array(siteRule),
  mutes: v.array(mute),
  corrections: v.array(correction),
})
export type Settings = v.InferOutput<typeof settings>

export const defaults: Settings = {
  scope: { default: 'chosen', paused: false },
  marks: { repeat: 'section', garbled: 'auto', strength: 'plain', line: 'dotted', colour: 'text' },
  cards: { language: 'auto', openAfter: 250, textSize: 'medium', theme: 'system' },
  rules: [],
  mutes: [],
  corrections: [],
}

/** A stored value that could not be read: set aside under its key, reported, never silently reset. */
export interface DamagedSetting {
  key: string
  problem: string
  since: string
}
