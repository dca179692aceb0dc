/** The embedded glossary as a pack like any other: its texts with the rules by which its names are found. */
import type { ConceptEntry, Pack } from '../pack'
import approaches from './rules-approaches.json?raw'
import digitalAndTrade from './rules-digital-and-trade.json?raw'
import initiatives from './rules-initiatives.json?raw'
import world from './rules-world.json?raw'
import { briefHead, briefTexts } from './texts'

type Rules = Pick<ConceptEntry, 'id' | 'senses' | 'guards'>

/** Complete as it stands, every optional list included: it is not parsed when it is loaded, a test holds it to the schema. */
export const brief = {
  ...briefHead,
  /** Joined when first asked for, and in the getter's place from then on. */
  get concepts() {
    const rules = [initiatives, approaches, digitalAndTrade, world].flatMap((text): Rules[] => JSON.parse(text))
    const byId = new Map(rules.map((ofOne) => [ofOne.id, ofOne]))
    const value = briefTexts.concepts.map((entry) => ({ senses: {}, guards: [], ...byId.get(entry.id), ...entry }))
    Object.defineProperty(this, 'concepts', { value })
    return value
  },
} as unknown as Pack
