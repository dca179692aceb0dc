/** A seeded glossary of any size: multiword terms in English and Chinese, whose parts are words of the news. */
import type { ConceptEntry, Pack, Term } from '../../glossary/pack'
import { type Chance, chance } from './random'
import { BEFORE, hanCharacter, madeUpWord, NOUNS } from './words'

const SEED = 20_261_124
/** Letters that end each term's last word: the term is on no page, while its beginnings are on all of them. */
const ENDING = 'qx'
/** The same for Chinese: names of fishes in traditional characters, which no newspaper prints; first code unit, and how many. */
const RARE = { first: 0x9b5f, many: 270 }

/** Designations of one concept: full in English, short in English, Chinese, Chinese with a prefix. */
const FORMS_A_CONCEPT = 4

/** A pack with exactly `count` different forms, the same on every machine. */
export function termsPack(count: number): Pack {
  const random = chance(SEED)
  const concepts: ConceptEntry[] = []
  for (let left = count; left > 0; left -= FORMS_A_CONCEPT)
    concepts.push(entry(concepts.length, random, Math.min(left, FORMS_A_CONCEPT)))
  return {
    format: 'sidegloss-pack',
    formatVersion: 1,
    id: 'generated',
    version: '0.1.0',
    name: { en: 'Generated' },
    licence: 'MIT',
    languages: ['en', 'zh-Hans'],
    subjectFields: {},
    concepts,
  }
}

function entry(number: number, random: Chance, forms: number): ConceptEntry {
  const { pick, below } = random
  // The number as a word keeps forms apart, whatever chance does.
  const own = `${madeUpWord(random)}${letters(number)}${ENDING}`
  const noun = pick(NOUNS)
  const modifier = below(2) === 0 ? `${pick(BEFORE)} ` : ''
  const han = Array.from({ length: 1 + below(3) }, () => hanCharacter(random)).join('') + hanNumber(number)
  const all = [
    term(`${modifier}${noun} ${own}`, 'en'),
    term(`${pick(BEFORE)} ${own}`, 'en'),
    term(han, 'zh-Hans'),
    term(`${hanCharacter(random)}${hanCharacter(random)}${han}`, 'zh-Hans'),
  ]
  return {
    id: `g${number}`,
    subjectField: 'generated',
    contested: false,
    terms: all.slice(0, forms),
    senses: {},
    guards: [],
    definition: { en: noun },
  } as unknown as ConceptEntry
}

const term = (form: string, language: string): Term => ({
  form,
  language,
  status: 'admitted',
  type: 'full',
  case: 'fold',
  mark: 'always',
})

/** Base 26; without s, e and y, which plurals fold away. */
const ALPHABET = 'abcdfghijklmnopqrtuvwxz'
function letters(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / ALPHABET.length))
    text += ALPHABET.charAt(rest % ALPHABET.length)
  return text
}

/** At least one character that no page has. */
function hanNumber(number: number): string {
  let text = ''
  let rest = number
  do {
    text += String.fromCharCode(RARE.first + (rest % RARE.many))
    rest = Math.floor(rest / RARE.many)
  } while (rest > 0)
  return text
}
