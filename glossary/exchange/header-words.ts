/** The words by which headers of tables name their columns, and the names of languages: the one table of both. */
import type { Role } from './columns'

type Words = Partial<Record<Role, string>>

const english: Words = {
  id: 'id key identifier uri iri guid',
  term: 'term terms name label preflabel preferred word headword entry phrase expression translation front',
  synonym: 'synonym synonyms alt altlabel alternative aka variant variants',
  abbreviation: 'abbreviation abbr acronym',
  deprecated: 'deprecated forbidden hiddenlabel',
  status: 'status usagestatus termstatus administrativestatus',
  romanisation: 'pinyin romanisation romanization',
  definition: 'def definition description desc meaning explanation gloss back',
  note: 'note notes comment comments remark remarks scopenote',
  field: 'field domain category topic subject subjectfield area inscheme',
  source: 'source sources reference url link',
  broader: 'broader',
  narrower: 'narrower',
  related: 'related',
}

/** By the language of the word: names under `Begriff` are German, where nothing else is said. */
const foreign: Readonly<Record<string, Words>> = {
  de: {
    term: 'Begriff Begriffe Benennung Bezeichnung Fachbegriff Terminus Wort',
    synonym: 'Synonyme',
    abbreviation: 'Abkürzung Kürzel',
    definition: 'Erklärung Erläuterung Bedeutung Beschreibung',
    note: 'Anmerkung Bemerkung Hinweis Notiz Kommentar',
    field: 'Bereich Fachgebiet Sachgebiet Thema Kategorie',
    source: 'Quelle Quellen',
  },
  fr: {
    term: 'terme termes mot mots',
    synonym: 'synonyme synonymes',
    abbreviation: 'abréviation sigle acronyme',
    status: 'statut',
    definition: 'définition définitions explication signification',
    note: 'remarque remarques commentaire',
    field: 'domaine sujet thème catégorie',
    source: 'référence',
  },
  es: {
    term: 'término términos palabra',
    synonym: 'sinónimo sinónimos',
    abbreviation: 'abreviatura acrónimo',
    status: 'estado',
    definition: 'definición definiciones descripción explicación significado',
    note: 'nota notas observación comentario',
    field: 'campo ámbito dominio tema categoría',
    source: 'fuente fuentes referencia',
  },
  'zh-Hant': {
    id: '編號 序號',
    term: '術語 名詞 詞彙 詞語 詞條 名稱 譯名 譯文',
    synonym: '同義詞 別名 又稱',
    abbreviation: '縮寫 縮略語 簡稱',
    status: '狀態',
    romanisation: '拼音 漢語拼音',
    definition: '定義 釋義 解釋 說明 含義',
    note: '備註 附註 註釋 注釋',
    field: '領域 主題 類別 分類 學科',
    source: '來源 出處',
  },
  'zh-Hans': {
    id: '编号 序号',
    term: '术语 名词 词汇 词语 词条 名称 译名 译文',
    synonym: '同义词 别名 又称',
    abbreviation: '缩写 缩略语 简称',
    status: '状态',
    romanisation: '拼音 汉语拼音',
    definition: '定义 释义 解释 说明 含义',
    note: '备注 附注 注释',
    field: '领域 主题 类别 分类 学科',
    source: '来源 出处',
  },
}

/** Names of languages but the English ones, which the reader of tags knows. `zh`: of Chinese in whichever script. */
const languages: Readonly<Record<string, string>> = {
  en: 'Englisch anglais inglés 英文 英语 英語',
  zh: 'Chinesisch chinois chino 中文 汉语',
  'zh-Hans': '简体 简体中文 中文简体',
  'zh-Hant': '漢語 繁體 繁体 繁體中文 繁体中文 正體中文 中文繁體',
  de: 'Deutsch allemand alemán 德文 德语 德語',
  fr: 'Französisch français francés 法文 法语 法語',
  es: 'Spanisch espagnol español 西班牙文 西班牙语 西班牙語',
  ja: 'Japanisch japonais japonés 日文 日语 日語 日本語',
  ko: 'Koreanisch coréen coreano 韩文 韓文 韩语 韓語',
  ru: 'Russisch russe ruso 俄文 俄语 俄語',
}

/** As words are compared: without case, and without the accents that many leave out. */
export const plainWord = (word: string): string => word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

export interface HeaderWord {
  role: Role
  /** Absent for English, in which headers of any table are written. */
  tongue?: string
  /** Where several languages write it alike: the other headers say which it is. */
  tongues?: readonly string[]
}

const wordsOf = (words: string): string[] => words.split(' ').map(plainWord)

const roleWords = (words: Words, tongue?: string): [string, HeaderWord][] =>
  (Object.entries(words) as [Role, string][]).flatMap(([role, list]) =>
    wordsOf(list).map((word): [string, HeaderWord] => [word, { role, ...(tongue !== undefined && { tongue }) }]),
  )

/** What is English too counts as that. */
export const headerWords: ReadonlyMap<string, HeaderWord> = new Map([
  ...alike(Object.entries(foreign).flatMap(([tongue, words]) => roleWords(words, tongue))),
  ...roleWords(english),
])

/** Of a word in both scripts of Chinese, the cells say which it is. */
function alike(words: readonly [string, HeaderWord][]): Map<string, HeaderWord> {
  const known = new Map<string, HeaderWord>()
  for (const [word, said] of words) {
    const { tongue, tongues = [tongue ?? ''] } = known.get(word) ?? said
    const isOther = said.tongue !== undefined && !tongues.includes(said.tongue) && !said.tongue.startsWith('zh')
    known.set(
      word,
      isOther ? { role: said.role, ...(tongue && { tongue }), tongues: [...tongues, said.tongue ?? ''] } : said,
    )
  }
  return known
}

export const languageWords: ReadonlyMap<string, string> = new Map(
  Object.entries(languages).flatMap(([tag, words]) => wordsOf(words).map((word): [string, string] => [word, tag])),
)
