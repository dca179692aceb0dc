/** The example article of the welcome page: an invented port, real terms. Its marks come from the code that reads real pages. */

/** A stretch of a paragraph: plain, or set off in bold. Terms may run across the two. */
export type Run = string | { bold: string }

export type ArticleBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; language: 'en' | 'zh-Hans'; runs: readonly Run[] }

export interface Article {
  title: string
  blocks: readonly ArticleBlock[]
}

const paragraph = (...runs: Run[]): ArticleBlock => ({ kind: 'paragraph', language: 'en', runs })

export const article: Article = {
  title: 'Three offers for one cable',
  blocks: [
    paragraph(
      'The island of Port Selwyn expects three visitors this spring, and all of them want to talk about a cable. One comes from a company that has built networks along the Digital Silk Road. The second speaks for banks that lend under the European Union’s Global Gateway. The third brings papers on the Partnership for Global Infrastructure and Investment.',
    ),
    paragraph(
      'The oldest of the three plans is part of the Belt and Road Initiative, which China proposed in 2013. It joins the Silk Road Economic Belt on land to the 21st-Century Maritime Silk Road at sea. The BRI is often described by its five connectivities: policy coordination, facilities connectivity, unimpeded trade, financial integration and people-to-people bonds.',
    ),
    paragraph(
      'The other two are younger. At the G7 summit in Cornwall in June 2021, the United States and its partners announced Build Back Better World, or B3W. The European plan followed in December of that year. In June 2022 a renamed G7 plan, PGII, took the place of B3W.',
    ),
    { kind: 'heading', text: 'More than a cable' },
    paragraph(
      'For the island’s schools, the question is the ',
      { bold: 'digital' },
      ' divide. Teachers speak of digital poverty when a family has a connection but no device, or a device and no one to ask. The council wants digital infrastructure first and a 5G network later, and it wants shopkeepers trained in cross-border e-commerce and digital finance.',
    ),
    paragraph(
      'Rules matter as much as wires. Laws on privacy and security limit cross-border data flows; digital trade is debated at the World Trade Organization; and technical standards are agreed at the International Telecommunication Union, an agency of the United Nations. In September 2020 China put forward a Global Initiative on Data Security of its own.',
    ),
    { kind: 'heading', text: 'Words that take sides' },
    paragraph(
      'Some of the words at such meetings carry an opinion. Critics of exported surveillance tools speak of digital authoritarianism. Chinese commentators answer with labels such as “digital security threat theory” and see Western-centrism at work. Official Chinese texts prefer a community with a shared future for mankind, cite non-interference in internal affairs, and sum up the method as extensive consultation, joint contribution and shared benefits.',
    ),
    {
      kind: 'paragraph',
      language: 'zh-Hans',
      runs: [
        '岛上的中文周报这样写道：“一带一路”提出之后，数字丝绸之路成为其中的数字部分。设施联通不只是港口和公路，也包括海底电缆；要缩小数字鸿沟，除了数字基础设施，还需要培训和负担得起的资费。',
      ],
    },
    paragraph(
      'Port Selwyn has signed nothing yet. Its council will put the same questions to all three visitors: who pays, whose rules apply to the data, and who repairs the cable when it breaks.',
    ),
  ],
}
