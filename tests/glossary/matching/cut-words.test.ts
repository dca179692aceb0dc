import { describe, expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import { cutsWord } from '../../../glossary/matching/cut-words'
import { find } from '../../../glossary/matching/find'
import { concept, packOf } from './small-pack'

const cuts = (text: string, name: string): boolean => {
  const start = text.indexOf(name)
  return cutsWord(text, start, start + name.length)
}

describe('a Chinese name', () => {
  it.each([
    ['教育部联合国家文物局举办展览', '联合国'],
    ['美國拉攏東歐盟友之際', '歐盟'],
    ['上海丝绸厂的老师傅', '海丝'],
    ['几个村的移民心相通，话也相通', '民心相通'],
    ['便以人为本片取名', '以人为本'],
    ['对这个数字经济学家早有预期', '数字经济'],
    ['對這一數字經濟部並不滿意', '數字經濟'],
    ['该数字金融圈里无人相信', '数字金融'],
    ['檢調約談數位金融主管', '數位金融'],
    ['台股重挫後，數位金融高階主管改口', '數位金融'],
    ['留下數位貿易代表在會場', '數位貿易'],
    ['派出數位社會福利工作者', '數位社會福利'],
  ])('in “%s” is no %s: its edge is part of another word', (text, name) => {
    expect(cuts(text, name)).toBe(true)
  })

  it.each([
    ['联合国安理会开会', '联合国', 'the dictionary sees where it ends'],
    ['聯合國大會以壓倒多數通過', '聯合國', 'it is the first part of a compound'],
    ['資金融通最費神，民心相通則最花時間', '民心相通', 'a conjunction follows, which is no part of 通則'],
    ['跨境電商業者更在意退貨', '跨境電商', 'what goes on is a word by itself'],
    ['这是以人为本四个字', '以人为本', 'what stands before it is a particle'],
    ['由北京提出的絲綢之路經濟帶走陸路', '絲綢之路經濟帶', 'it is long'],
    ['第一，联合国；第二', '联合国', 'it stands alone'],
    ['看BRI项目', 'BRI', 'it is not of Han characters'],
    ['法國數位經濟部長宣布', '數位經濟', 'there is one of it'],
    ['數位金融業務', '數位金融', 'no persons are counted'],
    ['这一数字贸易平台已上线', '数字贸易', 'what is pointed at is the platform'],
    ['这些数字经济企业', '数字经济', 'what points may point at things'],
    ['应该数字经济先行，因此数字贸易', '数字经济', 'what stands before it does not point'],
    ['應該數字經濟先行', '數字經濟', 'what stands before it does not point'],
    ['因此数字贸易增长', '数字贸易', 'what stands before it does not point'],
  ])('in “%s” is %s: %s', (text, name) => {
    expect(cuts(text, name)).toBe(false)
  })

  it('that cuts a word is neither marked nor a sign of another’s meaning', () => {
    const glossary = compile([packOf(concept('un', ['联合国']), concept('pact', ['契约']))])
    expect(
      find(glossary, ['教育部联合国家文物局谈契约。', '联合国谈契约。']).hits.filter((_, at) => at % 4 === 0),
    ).toEqual([0, 1, 1])
  })
})
