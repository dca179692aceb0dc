/** The embedded glossary as people read it: the structured brief of one opinion piece. */
import type { EntryTexts, PackTexts } from '../pack'
import approaches from './concepts-approaches.json?raw'
import digitalAndTrade from './concepts-digital-and-trade.json?raw'
import initiatives from './concepts-initiatives.json?raw'
import world from './concepts-world.json?raw'
import document from './document.json'
import subjectFields from './subject-fields.json'

/** All but its concepts. */
export const briefHead = {
  format: 'sidegloss-pack',
  formatVersion: 1,
  id: 'digital-diplomacy-brief',
  version: '0.1.0',
  name: { en: 'China’s digital diplomacy: a brief', 'zh-Hans': '中国数字外交提要', 'zh-Hant': '中國數位外交提要' },
  licence: 'MIT',
  languages: ['en', 'zh-Hans', 'zh-Hant'],
  subjectFields,
  document,
}

/** Parsed when first asked for, and in the getter's place from then on: a waking background finds terms without them. */
export const briefTexts = {
  ...briefHead,
  get concepts() {
    const value = [initiatives, approaches, digitalAndTrade, world].flatMap((text): EntryTexts[] => JSON.parse(text))
    Object.defineProperty(this, 'concepts', { value })
    return value
  },
  // Imported JSON is typed by its widest shape (string for a picklist), which no narrower annotation accepts.
} as unknown as PackTexts
