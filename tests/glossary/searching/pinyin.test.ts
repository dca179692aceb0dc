import { describe, expect, it } from 'vitest'
import { soundOf } from '../../../glossary/searching/pinyin'

describe('pinyin', () => {
  it.each([
    ['zhōngguó', [0, 5]],
    ['shùzì hónggōu', [0, 3, 5, 9]],
    ["zhōngguó fāng'àn", [0, 5, 8, 12]],
    ['èrshíyī shìjì', [0, 2, 5, 7, 10]],
    ['liánhéguó', [0, 4, 6]],
  ])('of %s begins its syllables at %j', (pinyin, syllables) => expect(soundOf(pinyin).syllables).toEqual(syllables))

  it.each([
    ['yī dài yī lù', ['ydyl']],
    ['shùzì sīchóu zhī lù', ['szsczl', 'szscl']],
    ['shù zhì wéi yào', ['szwy']],
    ['zhīshichǎnquán', ['zscq']],
    ['lù', []],
  ])('of %s has the initials %j', (pinyin, initials) => expect(soundOf(pinyin).initials).toEqual(initials))
})
