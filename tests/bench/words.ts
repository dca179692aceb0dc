/** What pages and terms of the benchmark are made of. */
import type { Chance } from './random'

/** Small words that hold English sentences together, as often as they come in the news. */
export const SMALL =
  'the the the the of of of to to and and and in in in a a a that is for on with as by at from it was has be are its an this will not which have more been their but were after who one over about up out than when new also into'.split(
    ' ',
  )

/** Words that stand before nouns in terms and in the news alike. */
export const BEFORE =
  'national digital economic global regional public private social political local financial industrial strategic technical foreign federal central urban rural green open fair free special joint bilateral maritime northern southern eastern western agricultural medical legal fiscal monetary cultural military civil nuclear renewable high-speed cross-border long-term international'.split(
    ' ',
  )

export const NOUNS =
  'policy market trade development initiative agreement network system security energy health education research investment cooperation governance infrastructure platform standard partnership programme fund corridor project data water power growth debt climate rights labour transport agency council ministry bank exchange zone industry science technology media culture community forum summit report tax reform budget supply chain port railway satellite payment currency'.split(
    ' ',
  )

const OPENINGS = 'b br c ch cl d dr f fr g gl gr h j k kl l m n p pl pr qu r s sh sk sl st t th tr v w z'.split(' ')
const VOWELS = 'a e i o u ai ea ie ou'.split(' ')
const CLOSINGS = ['', '', '', 'n', 'l', 'r', 's', 't', 'm', 'nd', 'ck']

/** Chinese characters of running text: common ones, from the block's first two thirds. */
const FREQUENT =
  '的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感'

export function madeUpWord({ below, pick }: Chance): string {
  let word = ''
  for (let syllables = 1 + below(3); syllables > 0; syllables--) word += pick(OPENINGS) + pick(VOWELS) + pick(CLOSINGS)
  return word
}

export const hanCharacter = ({ below }: Chance): string => FREQUENT.charAt(below(FREQUENT.length))
