/**
 * The one pack format: a glossary as inert data (no markup, no scripts, no patterns).
 * The schema is the type. Vocabulary: ISO 1087 (concept, designation), ISO 30042 (concept entry, term status).
 */
import * as v from 'valibot'

/** BCP 47 tag, e.g. `en`, `zh-Hans`, `zh-Hant`. */
const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag'))
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id is lower-case letters, digits and hyphens'))
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const prose = v.pipe(v.string(), v.minLength(1), v.maxLength(4000))

/** One text in several languages. */
export const texts = v.record(language, prose)
export type Texts = v.InferOutput<typeof texts>

/** How sure a wording is. `standard` and `verified` were seen in print; the rest are reconstructions. */
export const confidence = v.picklist(['standard', 'verified', 'high', 'middle', 'low'])
export type Confidence = v.InferOutput<typeof confidence>

/**
 * How case counts: any; exactly as written; letters written as capitals here must be capitals in the text; any, but as a common
 * noun, which in running text is the name of something else where all its longer words have capitals (the sloop Digital Economy).
 */
export const caseRule = v.picklist(['fold', 'exact', 'title-sensitive', 'common'])

export const markRule = v.picklist(['always', 'sense', 'garbled-pages', 'search-only'])

export const term = v.object({
  form: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  language,
  region: v.optional(v.string()),
  status: v.picklist(['preferred', 'admitted', 'deprecated', 'obsolete', 'garbled']),
  type: v.picklist(['full', 'short', 'acronym', 'phrase']),
  case: caseRule,
  mark: markRule,
  /** Name of the sense rule that must pass; present exactly when `mark` is `sense`. */
  sense: v.optional(id),
  confidence: v.optional(confidence),
  note: v.optional(line),
})
export type Term = v.InferOutput<typeof term>

/**
 * A cue is a list of alternative forms that count as one. `case: exact` binds the letters' case.
 * A form that ends in `*` matches any word that begins so (at least four letters before the star).
 */
export const cue = v.array(v.object({ form: line, case: v.picklist(['fold', 'exact']) }))
export type Cue = v.InferOutput<typeof cue>

/**
 * Passes if one strong cue, or two different weak ones, stand in `cueScope` and no veto in `vetoScope`. A sense without
 * any cue is presumed: it passes unless a veto speaks against it. With `company` it is not, since a firm or a yacht may be
 * called Digital Economy, and what is said of it has nothing else of these matters: there each other name of the pack is a
 * strong cue, and the strong cues of all senses that ask for no company are strong ones, or, where company is to be `much`,
 * weak ones. `near` is a few words around the term. In a paragraph that speaks of both, what is nearer to the term counts,
 * the veto or a name of the concept that is always marked; nearest of all is a strong cue that holds the term (“China's
 * BRI”). What is farther than 2,000 code units is no longer looked at.
 */
export const sense = v.object({
  strong: v.array(cue),
  weak: v.array(cue),
  vetoes: v.array(cue),
  cueScope: v.picklist(['page', 'section', 'paragraph']),
  vetoScope: v.picklist(['page', 'section', 'paragraph', 'near']),
  company: v.optional(v.picklist(['some', 'much'])),
  note: v.optional(line),
})
export type Sense = v.InferOutput<typeof sense>

/**
 * A longer string that swallows what lies inside it and is itself not marked. It holds nothing inside the still longer
 * strings of `except`: 联合国内 (“with domestic …”) is no guard in 联合国内部 (“inside the United Nations”). One that ends in
 * ` *` is case-sensitive and swallows each longer name that begins so: `UN *` the UN Stakes and not the UN speech, `和为贵 *`
 * a restaurant (和为贵面馆).
 */
export const guard = v.object({ form: line, reason: line, except: v.optional(v.array(line)) })

export const source = v.object({
  organisation: line,
  title: line,
  year: v.optional(v.number()),
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//, 'only http and https addresses'))),
  /** Date the address was last seen, ISO 8601. */
  checked: v.optional(v.string()),
  /** What stands at the address: the original, or a summary, copy, mirror, news of it. */
  kind: v.optional(line),
  /** The statements of the entry that rest on it; without it, the definition. */
  supports: v.optional(v.array(v.picklist(['definition', 'in-the-news', 'readings', 'wording']))),
})
export type Source = v.InferOutput<typeof source>

/**
 * Each is true from both ends (ISO 25964): broader ↔ narrower, part-of ↔ has-part, succeeds ↔ followed-by; related and
 * contrasts are their own converses. "A: broader B" says that B is the broader concept.
 */
export const relationType = v.picklist([
  'broader',
  'narrower',
  'part-of',
  'has-part',
  'related',
  'contrasts',
  'succeeds',
  'followed-by',
])
export const relation = v.object({ type: relationType, target: id })
export type Relation = v.InferOutput<typeof relation>

/** One way in which a contested name is understood, and who understands it so. */
export const contestedReading = v.object({
  holder: texts,
  text: texts,
  /** Titles of those sources of the entry that tell it. */
  sources: v.optional(v.array(line)),
})
export type ContestedReading = v.InferOutput<typeof contestedReading>

export const conceptEntry = v.object({
  id,
  subjectField: id,
  /** `contested`: the name itself takes a side, and is marked with a dashed line. */
  contested: v.optional(v.boolean(), false),
  terms: v.pipe(v.array(term), v.minLength(1)),
  senses: v.optional(v.record(id, sense), {}),
  guards: v.optional(v.array(guard), []),
  /** Romanisation (pinyin) by form. */
  romanisation: v.optional(v.record(line, line), {}),
  /** Word-for-word gloss by form: [part, sense] pairs that join to the form. */
  gloss: v.optional(v.record(line, v.array(v.tuple([line, line]))), {}),
  definition: texts,
  inTheNews: v.optional(texts),
  /** How those who differ over the matter read it, side by side; at least two where there are any. */
  readings: v.optional(v.array(contestedReading), []),
  wordingNote: v.optional(texts),
  /** How sure the Chinese (or other original) head wording is. */
  confidence: v.optional(confidence),
  relations: v.optional(v.array(relation), []),
  sources: v.optional(v.array(source), []),
  /** Words by which whoever keeps the glossary sorts its entries; the entry's own page shows them, no card does. */
  tags: v.optional(v.array(line)),
})
export type ConceptEntry = v.InferOutput<typeof conceptEntry>
/** What of an entry people read: all but the rules by which its names are told from others. */
export type EntryTexts = Omit<ConceptEntry, 'senses' | 'guards'>

export const stance = v.picklist([
  'reports',
  'describes',
  'defines',
  'claims',
  'recommends',
  'predicts',
  'rejects',
  'accuses',
])
export type Stance = v.InferOutput<typeof stance>

/** What a machine translation printed, what the original says, what that means. */
export const repair = v.object({
  form: prose,
  original: v.optional(line),
  confidence,
  meaning: v.optional(texts),
})
export type Repair = v.InferOutput<typeof repair>

/** One claim of the document, attributed, with its place. */
export const point = v.object({
  id,
  section: v.string(),
  /** `s1` is the first sentence of the body; `t` the title; `p1` the first credit line. */
  sentence: v.string(),
  stance,
  text: texts,
  concepts: v.array(id),
  repairs: v.optional(v.array(repair), []),
  /** UTF-16 code units in the document's text, end exclusive. */
  locator: v.object({ start: v.number(), end: v.number() }),
})
export type Point = v.InferOutput<typeof point>

export const mistranslation = v.object({
  printed: prose,
  original: prose,
  rule: prose,
  /**
   * Wordings, by language, that no definition, statement or point may have; `…` stands for any words of the same
   * clause. Wording notes may quote them.
   */
  never: v.optional(v.record(language, v.array(line)), {}),
})

export const document = v.object({
  title: texts,
  /** The title as the machine translation printed it. */
  printedTitle: v.optional(line),
  date: v.string(),
  genre: v.picklist(['opinion', 'report', 'document']),
  machineTranslated: v.boolean(),
  outlet: texts,
  repost: v.optional(texts),
  note: v.optional(texts),
  sections: v.array(v.object({ id: v.string(), title: texts, sentences: v.array(v.string()) })),
  points: v.array(point),
  /** Sentences that make no claim, so that no point tells them. */
  sentencesWithoutClaim: v.optional(v.array(v.string()), []),
  /** Concepts that no point speaks of, each with the reason why the glossary explains it all the same. */
  beside: v.optional(v.array(v.object({ concept: id, because: texts })), []),
  /** Facts that the translation got wrong and no entry may repeat. */
  mistranslations: v.optional(v.array(mistranslation), []),
})
export type Document = v.InferOutput<typeof document>

export const pack = v.object({
  format: v.literal('sidegloss-pack'),
  formatVersion: v.literal(1),
  id,
  version: line,
  name: texts,
  licence: line,
  languages: v.pipe(v.array(language), v.minLength(1)),
  subjectFields: v.record(id, texts),
  document: v.optional(document),
  concepts: v.array(conceptEntry),
})
export type Pack = v.InferOutput<typeof pack>
export type PackTexts = Omit<Pack, 'concepts'> & { concepts: readonly EntryTexts[] }
