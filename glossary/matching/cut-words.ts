/** Chinese has no spaces: where the letters of a name stand, the border of a word may run through its first or last one. */

/** Around a name, code units: enough for the dictionary to see the words at its edges. */
const AROUND = 8

/** Longer names do not come about by chance, code units. */
const LONG = 6

/** Words of one character, which stand beside anything: with a character more they look like another word. */
const PARTICLES = new Set('的地得了是為为在與与和及对對从從以于於由向將将把被等之也都就而則则或但其这這那所内內外')

/** A word that points at a figure: 这个数字, “this figure”. Not 这些, which points at things as well, nor 应该 and 因此. */
const POINTING = /(?:[这這那][个個一组組串]|(?<![应應])[该該])$/u
/** Code units that the longest such word and the letter before it have. */
const POINTER = 3
const FIGURE = /^[数數]字./u
/** Such things have the name before them and are pointed at themselves: 这一数字贸易平台. */
const THING =
  /^(?:平[台臺]|模式|[项項]目|计划|計[劃畫]|方案|系[统統]|体系|體系|[协協][议議定]|法案|战略|戰略|政策|倡[议議]|框架|工程|[产產][业業])/u

/** 數位 counts persons where it stands before their office or calling: 數位｜金融主管, “several finance executives”. */
const COUNTED = /^數位./u
const PERSONS =
  /^(?:高[階層])?(?:主管|人[員士]|代表|專家|委員|[老教]師|學[生員]|鄰居|司機|領袖|幹部|志工|工作者|分析師|教授|議員|經理|員工|記者|醫師|律師|工程師|法師|總監|同學|同事|社工|旅客|觀眾|交易員|研究員|導演|球員|選手|大老|成員|夥伴|青年|長者|居民)/u
/** Code units that the longest of them have. */
const PERSON = 5

let segmenter: Intl.Segmenter | undefined
const wordsOf = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/**
 * Whether the first or last character of a name belongs to a word that goes on outside, by the browser's own dictionary:
 * 联合国 in 教育部联合国家文物局, 民心相通 in 移民心相通. Not where what stands outside is a word by itself (跨境电商业者), nor
 * where the name gives more than a character to it (聯合國大會).
 */
export function cutsWord(text: string, start: number, end: number): boolean {
  if (isFigure(text, start, end) || isSeveral(text, start, end)) return true
  if (end - start >= LONG) return false
  const before = text.slice(runOfHan(text, start, -1), start)
  const after = text.slice(end, runOfHan(text, end, 1))
  if (before === '' && after === '') return false
  let at = -before.length
  const size = end - start
  for (const word of wordsOf(before + text.slice(start, end) + after)) {
    const last = at + word.length
    if (at < 0 && last === 1 && isPart(word.slice(0, -1), wordsOf(before).at(-1))) return true
    if (at === size - 1 && last > size && isPart(word.slice(1), wordsOf(after)[0])) return true
    at = last
  }
  return false
}

/** Whether the first word of a name is a figure that is pointed at, and what follows begins another: 对这个数字｜经济学家. */
const isFigure = (text: string, start: number, end: number): boolean =>
  FIGURE.test(text.slice(start, end)) &&
  POINTING.test(text.slice(Math.max(0, start - POINTER), start)) &&
  !THING.test(text.slice(end, end + POINTER))

const isSeveral = (text: string, start: number, end: number): boolean =>
  COUNTED.test(text.slice(start, end)) && PERSONS.test(text.slice(end, end + PERSON))

/** Whether what a word has outside a name is no word of its own there; `beside` is what stands there without the name. */
const isPart = (outside: string, beside: string | undefined): boolean =>
  !PARTICLES.has(outside) && (beside === undefined || beside.length === 1)

/** The end of the Han characters that go on from an edge of a name, if the name has one there, in a direction. */
function runOfHan(text: string, edge: number, step: -1 | 1): number {
  const at = (place: number): number => (step > 0 ? place : place - 1)
  let place = edge
  if (!isHan(text, at(edge - step))) return edge
  while (Math.abs(place - edge) < AROUND && isHan(text, at(place))) place += step
  return place
}

/** Of the plane in which all but the rarest are. */
function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x3400 && code <= 0x9fff
}
