/** What each rule says in English, and how to mend it. Other languages have tables of the same shape. */
import type { LintTexts } from './describe'

export const english: LintTexts = {
  'not-a-pack': {
    says: 'This is no glossary pack.',
    mend: 'A pack is an object with "format": "sidegloss-pack"; glossary/pack.schema.json describes it.',
  },
  schema: {
    says: '{issue}.',
    mend: 'See what glossary/pack.schema.json allows here. Other rules wait until the pack fits it.',
  },
  'field-missing': {
    says: 'The field “{field}” is missing.',
    mend: 'Add it; glossary/pack.schema.json says what it takes.',
  },
  'field-unknown': {
    says: 'The format has no field “{field}”: its content would be lost.',
    mend: 'Correct the spelling, or take the field out.',
  },

  'id-twice': {
    says: 'The id “{id}” is borne by number {first} and by number {second}.',
    mend: 'Give one of them another id, and correct what refers to it.',
  },
  'id-not-kebab': {
    says: 'The id “{id}” is not in kebab case.',
    mend: 'Write lower-case words with a single hyphen between them: five-links.',
  },
  'subject-field-unknown': {
    says: 'The pack has no subject field “{field}”.',
    mend: 'Name it under subjectFields, or file the concept under one that is there.',
  },
  'subject-field-unused': {
    says: 'No concept is filed under “{field}”.',
    mend: 'Take the subject field out, or file concepts under it.',
  },

  'sense-missing': {
    says: '“{form}” is to be marked by sense and names none.',
    mend: 'Name one of the concept’s senses in the field sense, or choose another mark.',
  },
  'sense-unknown': {
    says: '“{form}” waits for the sense “{sense}”, which the concept does not have.',
    mend: 'Write that sense under senses, or name one that is there.',
  },
  'sense-idle': {
    says: '“{form}” names the sense “{sense}” and is marked “{mark}”: the sense is never asked.',
    mend: 'Set mark to sense, or take the field sense out.',
  },
  'garbled-always': {
    says: '“{form}” is a machine translation’s wording and would be marked on every page.',
    mend: 'Set mark to garbled-pages.',
  },
  'reconstruction-preferred': {
    says: '“{form}” was not seen in print (confidence {confidence}) and is the preferred name.',
    mend: 'Prefer a wording that was seen, and set this one to admitted.',
  },
  'preferred-twice': {
    says: '“{form}” and “{other}” are both preferred in {language}; only “{other}” is shown as the name.',
    mend: 'Set one to admitted, or give it the region it belongs to.',
  },
  'pinyin-of-no-form': {
    says: 'There is a romanisation of “{form}”, which is no form of the concept.',
    mend: 'Correct the spelling of its key, or take it out.',
  },
  'gloss-of-no-form': {
    says: 'There is a word-for-word gloss of “{form}”, which is no form of the concept.',
    mend: 'Correct the spelling of its key, or take it out.',
  },
  'gloss-not-joined': {
    says: 'The parts of the gloss join to “{joined}”, not to “{form}”.',
    mend: 'Split the form itself: each character of it stands in one part.',
  },

  'form-empty': {
    says: '“{form}” has no letter that the matcher could find.',
    mend: 'Write the words, or take it out.',
  },
  'form-untrimmed': {
    says: '“{form}” has white space at an end, or more than one space between words.',
    mend: 'Take the superfluous spaces out.',
  },
  'lone-surrogate': {
    says: '“{form}” has half a character ({character}).',
    mend: 'Write the form again: it was cut in the middle of a character.',
  },
  'bidi-control': {
    says: '“{form}” has a character that turns the direction of writing ({character}): it may show otherwise than it reads.',
    mend: 'Take that character out.',
  },
  'invisible-character': {
    says: '“{form}” has a character that nobody can see ({character}).',
    mend: 'Take that character out.',
  },
  'form-too-short': {
    says: '“{form}” is so short that it also stands for other things, and is marked wherever it stands.',
    mend: 'Give it a sense rule (mark: sense), or let it only be found by search (mark: search-only).',
  },
  'form-too-common': {
    says: '“{form}” is an everyday word, and is marked wherever it stands.',
    mend: 'Give it a sense rule (mark: sense), or let it only be found by search (mark: search-only).',
  },
  'form-twice': { says: 'The concept has “{form}” twice in the same language.', mend: 'Take one of them out.' },
  'form-alike': {
    says: '“{form}” and “{other}” are one form to the matcher: case, hyphens, spaces and quotation marks make no difference.',
    mend: 'Take one of them out, unless both spellings are to be shown.',
  },
  'form-claimed': {
    says: '“{form}” is also claimed by “{rival}” (“{other}”): a page would show only one of the two.',
    mend: 'Give both terms sense rules, let one only be found by search, or keep the form with the concept it names best.',
  },

  'sense-unused': {
    says: 'No term waits for the sense “{sense}”.',
    mend: 'Name it in the field sense of a term, or take it out.',
  },
  'sense-impossible': {
    says: 'The sense can never pass: it has no strong cue and {weak} weak one(s), where {enough} different ones are needed.',
    mend: 'Add a strong cue, or another weak one.',
  },
  'sense-empty': {
    says: 'The sense has no cue and no veto: it passes everywhere.',
    mend: 'Add a cue or a veto, or mark its terms always.',
  },
  'cue-empty': { says: 'The cue has no form.', mend: 'Write its forms, or take it out.' },
  'cue-not-a-beginning': {
    says: '“{form}” is never found: a star stands only at the end of one word, after {letters} letters or more.',
    mend: 'Write the words themselves as alternatives, or a longer beginning.',
  },
  'cue-twice': {
    says: '“{form}” and “{other}” match the same text: one wording would speak twice for the sense.',
    mend: 'Keep one of them, as a strong cue or as a weak one.',
  },
  'cue-alike': {
    says: '“{form}” and “{other}” match the same text, and it counts once: one of them does nothing.',
    mend: 'Take one of them out.',
  },
  'veto-is-cue': {
    says: '“{form}” both speaks for this sense and forbids it (“{other}”).',
    mend: 'Take it out of one of the two lists.',
  },
  'guard-guards-nothing': {
    says: '“{form}” has no form of the pack in it that would be marked: it guards nothing.',
    mend: 'Correct its spelling, or take it out.',
  },
  'guard-is-form': {
    says: '“{form}” is itself a form of “{id}”, which it keeps from ever being marked.',
    mend: 'Take the guard out, or let the form only be found by search.',
  },
  'exception-without-guard': {
    says: '“{form}” is no longer string that holds “{guard}”: it excepts nothing.',
    mend: 'Correct its spelling, or take it out.',
  },

  'relation-unknown': {
    says: 'The relation “{type}” leads to “{target}”, which the pack does not have.',
    mend: 'Correct the id, add that concept, or take the relation out.',
  },
  'relation-to-itself': { says: 'The relation “{type}” leads to the concept itself.', mend: 'Take it out.' },
  'relation-twice': {
    says: '“{target}” is named again, as “{type}”.',
    mend: 'Keep the relation that says most.',
  },
  'relation-one-way': {
    says: '“{target}” is said to be “{type}”, and does not say the reverse of “{id}”.',
    mend: 'Add to {target}: { "type": "{inverse}", "target": "{id}" }. Or take this relation out.',
  },
  'relation-in-a-circle': {
    says: 'The relation “{type}” leads from each to the next, and back to where it began: {circle}.',
    mend: 'Take out the relation that is not true, at both its ends.',
  },

  'point-without-concepts': {
    says: 'The point speaks of no concept: no entry leads to it.',
    mend: 'Name the concepts that it is about, or list its sentence in sentencesWithoutClaim.',
  },
  'point-concept-unknown': {
    says: 'The point speaks of “{id}”, which the pack does not have.',
    mend: 'Correct the id, add that concept, or take it out.',
  },
  'point-concept-twice': { says: 'The point names “{id}” twice.', mend: 'Take one of them out.' },
  'repair-of-nothing': {
    says: 'The repair of “{form}” gives neither a wording nor a meaning.',
    mend: 'Say in original or in meaning what was meant, or take the repair out.',
  },
  'concept-without-points': {
    says: 'No point of the document speaks of “{id}”.',
    mend: 'Name it in the points that are about it, or say in beside why it is explained all the same.',
  },
  'beside-unknown': {
    says: 'Beside the document stands “{id}”, which the pack does not have.',
    mend: 'Correct the id, add that concept, or take it out.',
  },
  'beside-spoken-of': {
    says: 'Points of the document speak of “{id}”, which is said to stand beside it.',
    mend: 'Take it out of beside, or out of the points.',
  },
  'beside-twice': { says: '“{id}” stands beside the document twice.', mend: 'Take one of them out.' },
  'section-unknown': {
    says: 'The document has no section “{section}”.',
    mend: 'Correct the section’s id, or add the section.',
  },
  'sentence-unknown': {
    says: 'The sentence “{sentence}” is not in section “{section}” (but in: {holder}).',
    mend: 'Correct the section or the sentence, or list the sentence in its section.',
  },
  'sentence-twice': {
    says: 'The sentence “{sentence}” is already in section “{other}”.',
    mend: 'Keep it in the section where it stands.',
  },
  'sentence-without-point': {
    says: 'No point tells what the sentence “{sentence}” says.',
    mend: 'Add a point, or list it in sentencesWithoutClaim.',
  },
  'locator-empty': {
    says: 'The locator {start} to {end} holds no text.',
    mend: 'Count UTF-16 code units from the start of the text; the end is the first one after the sentence.',
  },
  'locator-outside': {
    says: 'The locator {start} to {end} is not inside the document, which has {length} code units.',
    mend: 'Count UTF-16 code units from the start of the text, in whole numbers.',
  },
  'locator-out-of-order': {
    says: 'The point starts at {start}, before an earlier one at {reached}.',
    mend: 'Put the points in the order of the document, or correct the locator.',
  },
  'locator-cuts-word': {
    says: 'The stretch does not begin and end with whole words: “{begins}” … “{ends}”.',
    mend: 'Move the start and the end to the sentence’s own, without white space.',
  },
  'repair-elsewhere': {
    says: '“{form}” does not stand in the point’s stretch of the document.',
    mend: 'Quote what the translation printed there, word for word, or correct the locator.',
  },
  'mistranslation-repeated': {
    says: 'The text says “{fragment}”, which the translation got wrong (“{printed}”).',
    mend: 'Say what the original says; only a wording note quotes the translation.',
  },
  'mistranslation-unguarded': {
    says: 'No wording in {language} is named that repeats “{printed}”.',
    mend: 'List under never what no text may say; … stands for any words of a clause.',
  },

  'definition-empty': {
    says: 'The definition “{definition}” says nothing.',
    mend: 'Say in a sentence what the thing is.',
  },
  'definition-circular': {
    says: 'The definition explains “{form}” by “{form}”.',
    mend: 'Say what it is by words that someone knows who does not know the term.',
  },
  'definition-synonym': {
    says: 'The definition “{definition}” reads like another name.',
    mend: 'Say what kind of thing it is, and what parts it from others of its kind. Another name is a term.',
  },
  'reading-of-no-source': {
    says: 'The reading rests on “{title}”, which is no source of the entry that supports readings.',
    mend: 'Write the title as it stands under sources, and "readings" among what that source supports.',
  },
  'reading-alone': {
    says: 'There is one reading, and nothing that it differs from.',
    mend: 'Add how others read it, and who they are; or tell it in the definition.',
  },
  'statement-without-source': {
    says: 'No source supports what the entry says ({field}).',
    mend: 'Add {field} to the supports of the source it rests on, or that source, or take the statement out.',
  },
  'support-of-nothing': {
    says: 'The source supports “{field}”, which the entry does not have.',
    mend: 'Take {field} out of its supports.',
  },
  'definition-without-source': {
    says: 'No source supports the definition.',
    mend: 'Add definition to the supports of the source it rests on, or where the term can be met.',
  },
  'figure-undated': {
    says: '{figure} has no time: “{sentence}”',
    mend: 'Say “as of” when, or in which year, in the same sentence.',
  },
  'link-not-https': {
    says: 'The address is not https: {url}',
    mend: 'Use the address with https, where the site has one.',
  },
  'link-malformed': { says: 'This is no address: {url}', mend: 'Copy the address from the browser again.' },
  'date-malformed': { says: '“{date}” is no date.', mend: 'Write year, month and day: 2026-03-01.' },

  'name-missing': {
    says: 'The concept has no name in {language}, which the pack claims.',
    mend: 'Add a term in {language} with status preferred, or admitted where the wording is only reconstructed.',
  },
  'text-missing': {
    says: 'The text ({field}) is not there in {language}, which the pack claims.',
    mend: 'Write it in {language}, or take {language} out of the pack’s languages.',
  },
  'text-copied': {
    says: 'The text ({field}) in {language} is the same as in {other}.',
    mend: 'Write it in {language}.',
  },
  'language-unclaimed': {
    says: 'There is a text ({field}) in {language}, which the pack does not claim.',
    mend: 'Add {language} to the pack’s languages, or take the text out.',
  },
}
