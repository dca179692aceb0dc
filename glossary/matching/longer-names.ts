/** A proper name that goes on is another name: European Union Youth Orchestra, 和为贵面馆. Guards say of which. */

import { classAt, SPACE } from './fold'

/** How such a guard ends: `*` stands for a capitalised word, and in Chinese for what firms and houses are called. */
const OPEN = / \*$/

export const isOpen = (guard: string): boolean => OPEN.test(guard)
/** The name with which the longer ones begin. */
export const beginningOf = (guard: string): string => guard.replace(OPEN, '')
/** One of the strings that a guard holds. */
export const exampleOf = (guard: string): string => guard.replace(OPEN, ' Xx')

/** Not a day, which follows without a preposition in American news: told the UN Monday. */
const GOES_ON = /[ \u00a0](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}/uy

/** What firms, houses, ships and bands are called in both scripts. Not 公司 and 企业, of which a union and an economy have many. */
const HOUSES = [
  '[集财財][团團]|控股|股份|有限|商[行号號]|企業社|工作室|[发髮]廊|家[具居私]|大[厦廈]|公寓|[小社][区區]|[农農][场場庄莊]',
  '[饭飯酒][店馆館]|酒[楼樓家吧庄莊]|茶[楼樓馆館餐]|餐[厅廳馆館酒]|小[馆館吃铺鋪]|[面麵][馆館店]|火[锅鍋]|食[堂府]|咖啡',
  '民宿|旅[馆館社店]|客[栈棧]|[书書][店屋局吧坊]|便利店|超市|[药藥][房店局]|[诊診]所|健身房',
  '[渔漁货貨客游遊帆][轮輪船]|[号號](?:[渔漁货貨客游遊帆][轮輪船]|[专專]列)|[乐樂][队隊团團]|合唱|[球舞][队隊团團]|俱[乐樂]部|桌[遊游]',
]
/** After the quotation mark that often ends such names. */
const HOUSE = new RegExp(`[」』”’》]?(?:${HOUSES.join('|')})`, 'uy')

/**
 * How far a guard reaches beyond the name that ends at `end`, if it goes on: code units, exclusive. Of a capitalised word only
 * the first letter is taken: of what overlaps the longest counts, and the longer name may be one of the glossary.
 */
export function endOfLonger(text: string, end: number): number | undefined {
  const goesOn = classAt(text, end) === SPACE ? GOES_ON : HOUSE
  goesOn.lastIndex = end
  return goesOn.test(text) ? goesOn.lastIndex : undefined
}

/** Whether each of several words has a capital, but for short ones: Digital Economy, Putting People First. */
export function hasCapitals(name: string): boolean {
  const words = name.match(/[\p{L}\p{M}’']{4,}/gu) ?? []
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
}

/** Whether capitals say anything in a text: not in a headline of which each longer word has one. */
export const isProse = (text: string): boolean => /(?<![\p{L}\p{M}])\p{Ll}{6}|\p{Script=Han}/u.test(text)
