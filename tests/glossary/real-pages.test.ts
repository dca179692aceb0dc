/**
 * Short texts of real pages and of look-alikes, each with one mark that must be there, or none at all. Of a name that is
 * quoted in part, the part in the quotation marks is marked.
 */
import { describe, expect, it } from 'vitest'
import { brief } from '../../glossary/brief/pack'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import { foldForm } from '../../glossary/matching/spelling'
import { settle } from '../../glossary/settle'

const glossary = compile([brief])

/** `wording → concept` of all that is marked; an empty line parts paragraphs. */
function marked(text: string): string[] {
  const paragraphs = text.split('\n\n')
  const { hits, forms, rules } = find(glossary, paragraphs)
  const blocks = paragraphs.map(() => ({ section: 0, hits: [] as number[] }))
  for (let i = 0; i < hits.length; i += 4) blocks[hits[i] as number]?.hits.push(...hits.slice(i + 1, i + 4))
  return settle(blocks, { forms, rules }, { repeat: 'every', garbled: 'auto' }).map(
    ({ block, start, end, concept }) => {
      const wording = foldForm((paragraphs[block] as string).slice(start, end))
      return `${wording} → ${concept.replace(`${brief.id}:`, '')}`
    },
  )
}

describe('is marked', () => {
  it.each([
    ['known as "B3W" (Build Back Better for the World)', 'B3W', 'build-back-better-world'],
    ["Beijing's multi-trillion-dollar Belt And Road Initiative(BRI)", 'BRI', 'belt-and-road-initiative'],
    ['It’s called the Build Back Better World (B3W)', 'B3W', 'build-back-better-world'],
    ['Launch Build Back Better World (B3W) Partnership', 'Build Back Better World', 'build-back-better-world'],
    ['the “One Belt, One Road” (OBOR) initiative', 'OBOR', 'belt-and-road-initiative'],
    ['China’s One Belt, One Road project (Obor)', 'Obor', 'belt-and-road-initiative'],
    ['countries. One Belt One Road.\n\nalong the OBOR ‘corridors’', 'OBOR', 'belt-and-road-initiative'],
    [
      'Belt and Road plan\n\ntranslating the “belt and road” into feasible development plans',
      'belt and road',
      'belt-and-road-initiative',
    ],
    ['within the Belt & Road Initiative (BRI), the Digital Silk Road', 'Digital Silk Road', 'digital-silk-road'],
    ['the Belt and Road Initiative (B&R) promotes connectivity', 'B&R', 'belt-and-road-initiative'],
    ['China’s Digital Silk Road (D.S.R.) enables the country', 'D.S.R.', 'digital-silk-road'],
    ['Digital Silk Road\n\nDSR is challenging West’s tech dominance', 'DSR', 'digital-silk-road'],
    ['the joint construction of the “One Belt and One Road”', 'One Belt and One Road', 'belt-and-road-initiative'],
    ['A digital Belt and Road is an important part', 'digital Belt and Road', 'digital-belt-and-road'],
    ['A five-pronged approach: policy coordination, unimpeded trade', 'five pronged approach', 'five-connectivities'],
    [
      'Connectivity of facilities: Improve communication networks',
      'Connectivity of facilities',
      'facilities-connectivity',
    ],
    [
      '“a community with a shared future for mankind/humanity,”',
      'community with a shared future for mankind',
      'community-with-a-shared-future',
    ],
    [
      '"a community of common destiny" (命运共同体) for mankind',
      'community of common destiny',
      'community-with-a-shared-future',
    ],
    [
      'China’s ‘Global Data Security Initiative’ 全球数据安全倡议',
      'Global Data Security Initiative',
      'global-data-security-initiative',
    ],
    [
      'China proposes Global Initiative on Data Security',
      'Global Initiative on Data Security',
      'global-data-security-initiative',
    ],
    ['Telling China’s Story', "Telling China's Story", 'telling-chinas-story'],
    ['歐盟「全球門户」計劃 被指用於抗衡中國「一帶一路」', '一帶一路', 'belt-and-road-initiative'],
    ['歐盟「全球門户」計劃 被指', '「全球門户」計劃', 'global-gateway'],
    ['「數字絲綢之路」倡議的內涵與影響', '數字絲綢之路', 'digital-silk-road'],
    ['一带一路十年专题', '一带一路', 'belt-and-road-initiative'],
    ['欧盟「全球门户」计划与「一带一路」倡议', '「一带一路」倡议', 'belt-and-road-initiative'],
    ['【地评线】共建数字丝绸之路,共享网络发展红利', '数字丝绸之路', 'digital-silk-road'],
    ['數位威權主義(digital authoritarianism)', '數位威權主義', 'digital-authoritarianism'],
    ['以政策沟通、设施联通、贸易畅通、资金融通、民心相通（简称“五通”）', '五通', 'five-connectivities'],
    [
      'policy coordination, facilities connectivity, unimpeded trade, financial integration and people-to-people bonds',
      'financial integration',
      'financial-integration',
    ],
    ['The Digital Divide in rural broadband', 'Digital Divide', 'digital-divide'],
    ['G7 leaders at the summit', 'G7', 'g7'],
    ['The U.N. Security Council', 'U.N.', 'united-nations'],
    ['Huawei builds 5G in Africa', '5G', '5g'],
    ['BELT AND ROAD INITIATIVE', 'BELT AND ROAD INITIATIVE', 'belt-and-road-initiative'],
    ['EU launches Global Gateway, von der Leyen said', 'Global Gateway', 'global-gateway'],
    ['联合国防治荒漠化公约', '联合国', 'united-nations'],
    ['联合国资金', '联合国', 'united-nations'],
    ['中国联合国际电信联盟发布', '国际电信联盟', 'itu'],
    ['日本支持联合国内部改革', '联合国', 'united-nations'],
    ['「重建更美好世界」（B3W）', '重建更美好世界', 'build-back-better-world'],
    ['建設數字「一帶一路」', '數字一帶一路', 'digital-belt-and-road'],
    ['一带一路沿线国家与共建国家', '共建国家', 'co-building-countries'],
    ['“一带一路”共建国家', '一带一路共建国家', 'co-building-countries'],
    ['數碼鴻溝與數位落差', '數位落差', 'digital-divide'],
    ['中俄深化戰略合作後的數位威權與民主競逐', '數位威權', 'digital-authoritarianism'],
  ])('%s: %s', (text, wording, concept) => expect(marked(text)).toContain(`${foldForm(wording)} → ${concept}`))
})

describe('stays unmarked', () => {
  it.each([
    'BRI pockets highest profit among 4 top market capitalization banks in China',
    'Body Roundness Index (BRI) was measured in China, Chinese adults in Beijing',
    'The Debt Service Ratio (DSR) is a financial metric in China, watched by Huawei staff',
    'Design science research (DSR) is a research paradigm',
    'my time with the Zero DSR Black Forest',
    'Silk Road used to be a darknet platform',
    '‘The Digital Divide’ is a high energy, pulsating album',
    "Victory Pill's latest album The Digital Divide",
    'The International Triathlon Union (ITU) is the world governing body',
    "consolidating China Unicom's edges",
    '你只知五通码头是个坐船去金门的地儿',
    '五通渡口因其边上有座五通宫而得名',
    '乐山五通桥',
    'an anchor text with a hyperlink pointing to another page with five links',
    'founded in 2021 by the Digital Poverty Alliance',
    '联合国大学',
    '公司联合国内外专家',
    '公司联合国家电网',
    '西欧盟国',
    '世贸中心',
    '台北世貿一館',
    '中国智慧城市',
    '惠民县',
    '光明网络科技公司',
    '共建国家公园',
    '上海丝绸博物馆',
    '数字经济学专业',
    '第三方支付平台',
    '全球门户网站',
    '欧盟委员会',
    '打了五通电话',
    '五通一平',
    'Canon PowerShot G7 X lens',
    'Group of Seven painters such as Lawren Harris at the gallery',
    'a global gateway for cargo',
    "The airport is the city's Global Gateway to China",
    'seat belt and road safety',
    'Seat Belt and Road Safety Week',
    'he quit technology for good',
    'when people first noticed',
    'trade-in: our digital trade-in program',
    'salt 5g, sugar 3g',
    '5G Wi-Fi',
    'UN homme et UN chien',
    'shoe size EU 42',
    'Obor market in Bucharest',
    'pawai Obor Asian Games',
    'fiscal and monetary policy coordination in China',
    'European financial integration and the euro area',
    'unimpeded trade through the Strait of Hormuz',
    'Build back better after the storm',
    'BRI digital bank Rakyat',
    'museum of the Maritime Silk Road: Tang dynasty porcelain from China, an initiative',
    "The Voice of China: singing contestants from China's voice show",
    '家庭话语权',
    '以多数人为本',
    'connectivity via Bluetooth',
    'US-Japan-Korea trilateral cooperation in China policy',
    'China and gender equality in the United States',
    '一批国防企业联合国防部门',
    '与国家电网联合国资委发布',
    'the convention of painters called B3W in China',
    'a new image: digital-friendly menu in China',
    'SREB schools board in China',
    'DSR borrower loans at Bank Negara; China',
    'OBOR torch relay in China',
  ])('%s', (text) => expect(marked(text)).toEqual([]))
})
