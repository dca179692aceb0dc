/** Glossaries of a reader's own, for pictures: a newsroom's table in two languages, and a pack that is published. */

const HEAD = 'id,name_en,name_zh-Hans,aka_en,field,def_en'
const tram = 'tram,heritage tramway,有轨电车,old tram,Transport,A tramway that is kept for its history.'
const tramLater = tram.replace('history.', 'history and runs on Sundays.')
const rows = [
  tram,
  'depot,tram depot,电车车库,car barn,Transport,Where trams are kept and mended.',
  'stop,tram stop,电车站,,Transport,A place where a tram takes people up and sets them down.',
  'ferry,harbour ferry,港口渡轮,,Transport,The boat between the two sides of the harbour.',
  'cable,submarine cable,海底电缆,undersea cable,Networks,A cable that lies on the floor of the sea.',
  'landing,landing station,登陆站,,Networks,The building where a submarine cable comes ashore.',
  'road,Digital Silk Road,数字丝绸之路,,Networks,What our newsroom says of it.',
  'council,harbour council,港务委员会,,Government,It runs the harbour and is elected every four years.',
  'tender,public tender,公开招标,call for tenders,Government,Anybody may say at what price they would build.',
]

/** One row has no term, and is left out with a word on it. */
export const newsroom = [HEAD, ...rows, 'none,,,,,'].join('\n')

/** The same a month later: a row more, one less, another definition. */
export const newsroomLater = [
  HEAD,
  tramLater,
  ...rows.slice(1, -1),
  'quay,north quay,北码头,,Transport,Where the harbour ferry comes in.',
].join('\n')

/** A document made of other entities is no table and no pack. */
export const refused = '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tbx>&c;</tbx>'

/** Nobody can tell what its columns hold by their names. */
export const oddTable = 'Wort,Erklärung\nheritage tramway,A tramway that is kept for its history.'

/** @param {string} id @param {string} form @param {string} chinese @param {string} definition */
const concept = (id, form, chinese, definition) => ({
  id,
  subjectField: 'trams',
  terms: [
    { form, language: 'en' },
    { form: chinese, language: 'zh-Hans' },
  ].map((term) => ({ ...term, status: 'preferred', type: 'full', case: 'fold', mark: 'always' })),
  definition: { en: definition },
})

/** @param {string} version @param {ReturnType<typeof concept>[]} concepts */
const trams = (version, ...concepts) => ({
  ...{ format: 'sidegloss-pack', formatVersion: 1, id: 'trams', version, licence: 'CC-BY-4.0' },
  name: { en: 'Words of the tram friends', 'zh-Hans': '电车之友词汇', 'zh-Hant': '電車之友詞彙' },
  languages: ['en', 'zh-Hans'],
  subjectFields: { trams: { en: 'Trams', 'zh-Hans': '电车' } },
  concepts,
})

const battery = concept('battery', 'battery tram', '蓄电池电车', 'A tram that needs no wire.')
const horse = concept('horse', 'horse tram', '马拉轨道车', 'A tram that a horse draws.')

/** What is published first, and what after it. */
export const published = {
  first: trams('1', concept('wire', 'overhead wire', '架空线', 'It feeds the tram.'), horse),
  second: trams('2', concept('wire', 'overhead wire', '架空线', 'The wire that feeds the tram.'), battery),
  about: { en: 'Trams and what belongs to them.', 'zh-Hans': '电车及有关的词。', 'zh-Hant': '電車及相關的詞。' },
}
