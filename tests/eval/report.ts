/** The figures as a person reads them: lines for the terminal, tables for the page of measurements. */
import type { Comparison, Miss } from './compare'
import { type Figures, figuresBy, figuresOf } from './figures'
import type { SetName } from './passages'

type Results = ReadonlyMap<SetName, readonly Comparison[]>

/** What each set is, for who has not read about it. */
const ABOUT: Record<SetName, string> = {
  passages:
    'Written in the style of news by someone who had not seen the rules, and frozen before the first run; what was changed since is told in `tests/eval/CHANGES.md`.',
  second: 'Written before the rules were bettered, on other topics, as a guard against rules that fit single passages.',
  third: 'Written by someone else who had not seen the rules, and frozen before its first run.',
  fourth:
    'Most of it terse, one sentence with a single cue; written from the names alone and committed before its first run.',
  fifth: 'Forty more of the same kind, committed before their first run; their writer had seen the rules by then.',
  sixth:
    'Another forty of them, written and run the same way, half of its negatives against the rules that had been loosened.',
  seventh: 'Sixty short passages from the list of names alone, committed before their first run.',
  eighth: 'Fifty more, committed before their first run, after the seventh had bettered the rules.',
  ninth: 'Sixty more, written from the list of names alone and committed before their first run.',
  tenth: 'Seventy more, written the same way, nearly half of which expect nothing.',
  eleventh:
    'Eighty of one to three sentences, by another writer who saw concepts and terms alone; half expect nothing.',
  twelfth: 'Eighty more, by yet another writer, most of them in Chinese; half expect nothing.',
  thirteenth: 'A hundred and forty against the rules: names of this glossary in other meanings, all expecting nothing.',
  fourteenth: 'A hundred and twenty by another writer, from names and definitions alone; half expect nothing.',
  fifteenth: 'A hundred and eighty more against the rules, by two writers: other names, and other meanings.',
  sixteenth:
    'A hundred and twenty by another writer, from names and definitions alone, many with acronyms; half expect nothing.',
  seventeenth: 'A hundred and twenty by yet another writer, two thirds of them in Chinese; half expect nothing.',
  eighteenth:
    'Three hundred and forty-four in English against the rules: for each wording of several senses one or two that mean it and two that do not.',
  nineteenth: 'Three hundred and eight of the same kind in Chinese, or mixed, by another writer.',
  twentieth: 'A hundred and fifty by yet another writer, as an acceptance test; nearly half expect nothing.',
  twentyfirst:
    'A hundred and fifty more of the same kind, over more of the rarer concepts; more than half expect nothing.',
  twentysecond:
    'A hundred and forty of everyday reporting, by a writer who thought of where such software errs; half expect nothing.',
  twentythird:
    'A hundred and sixty, by a writer who went through all names for what else newspapers mean by them; a hundred expect nothing.',
  twentyfourth: 'A hundred and seventy in English against the rules, all expecting nothing.',
  twentyfifth: 'A hundred and seventy more of them in Chinese, by another writer.',
  twentysixth:
    'Two hundred and sixty as agency copy, by yet another writer, after all of these had bettered the rules; a third expect nothing.',
  twentyseventh: 'Two hundred and sixty from many desks, by another writer; half expect nothing.',
  twentyeighth:
    'Two hundred and forty with thin evidence, several with both meanings side by side, by one more; half expect nothing.',
  twentyninth:
    'Two hundred and eighty by another writer, as an acceptance test over all concepts; two fifths expect nothing.',
  thirtieth:
    'Three hundred by yet another writer, two hundred and twenty of them with what else the press means by the same wordings.',
  thirtyfirst:
    'Three hundred and twenty by one more writer, as an examiner would, over all concepts; nearly half expect nothing.',
  thirtysecond:
    'Two hundred and eighty by another writer, with what papers and the trade press print with the same letters, and thin evidence; half expect nothing.',
  thirtythird:
    "Two hundred and sixty by one more writer, balanced as a customer's acceptance test over all concepts; two fifths expect nothing.",
  thirtyfourth:
    'Two hundred and sixty by another writer, on the subjects that readers of such news meet; two fifths expect nothing.',
  thirtyfifth: 'Two hundred and sixty by one more writer, who looked for wrong marks above all; half expect nothing.',
  thirtysixth:
    'Two hundred and sixty by another writer, as an acceptance test in the everyday words of agency copy, after guards and vetoes were narrowed; two fifths expect nothing.',
  thirtyseventh:
    'Two hundred and sixty by one more writer, as an acceptance test from many desks, half of what expects nothing in Chinese; two fifths expect nothing.',
  thirtyeighth:
    'Two hundred and sixty by another writer, as a careful reader of three weeks of papers would collect them; two fifths expect nothing.',
  thirtyninth:
    'Two hundred and sixty by one more writer, a sceptical sub-editor who looked for where a marker fails; more than two fifths expect nothing.',
  fortieth:
    'Two hundred and sixty in English by another writer, who was asked for what else papers print with the same words; three quarters expect nothing.',
  fortyfirst:
    'The same in Chinese by one more writer, many of them words cut at their border; nearly three quarters expect nothing.',
  fortysecond:
    "Two hundred and sixty by another writer, as a customer's acceptance test of ordinary news; two fifths expect nothing.",
  fortythird:
    'Two hundred and fifty by one more writer, hired to say whether a marker may be shipped; two fifths expect nothing.',
  fortyfourth:
    "Two hundred and fifty by another writer, as a press clipping service's month of ordinary news; two fifths expect nothing.",
  fortyfifth:
    "Two hundred and sixty by one more writer, as a store's reviewer who decides for newsrooms; two fifths expect nothing.",
  fortysixth: 'Two hundred and thirty by another writer, of the usual news of many desks; nearly half expect nothing.',
  fortyseventh: 'The same by one more writer, two thirds of them with Chinese; nearly half expect nothing.',
  fortyeighth:
    "Two hundred and forty by another writer, of a general reader's week of news; nearly half expect nothing.",
  fortyninth:
    "Two hundred and forty by one more writer, as a dictionary maker's engineer who decides whether a competitor's claim holds; nearly half expect nothing.",
  fiftieth:
    'Two hundred and sixty by another writer, who was told what such a recogniser must reach; two fifths expect nothing.',
  fiftyfirst:
    'Two hundred and sixty by one more writer, as a test of term recognition that goes through the list concept by concept; two fifths expect nothing.',
  fiftysecond: 'Two hundred and sixty by another writer, as an agency’s working week; two fifths expect nothing.',
  fiftythird:
    'Two hundred and sixty by one more writer, in the voices of the press of seven cities; two fifths expect nothing.',
  fiftyfourth: 'Two hundred and sixty by another writer, who hunted for false alarms: seven of ten expect nothing.',
  fiftyfifth: 'Two hundred and forty false alarms and news, mostly in English: seven of ten expect nothing.',
  fiftysixth: 'The same in Chinese.',
  fiftyseventh:
    'Two hundred and sixty by another writer, as the acceptance evaluation of such a product; two fifths expect nothing.',
  fiftyeighth: 'Two hundred and sixty by one more writer, a month of ordinary reporting; two fifths expect nothing.',
  fiftyninth:
    'Two hundred and sixty by another writer, as a linguist would tell senses and borders of words; two fifths expect nothing.',
  sixtieth:
    'Two hundred and sixty by one more writer, where a wrong mark would embarrass a publisher; two fifths expect nothing.',
  sixtyfirst: 'Two hundred and sixty by another writer, as a client would assure quality; two fifths expect nothing.',
  sixtysecond: 'Two hundred and sixty by one more writer, as dense agency copy; two fifths expect nothing.',
  sixtythird: 'Two hundred and sixty by another writer, as a class in media literacy; two fifths expect nothing.',
  sixtyfourth:
    'Two hundred and forty by one more writer, who hunted for works, brands, horses and shops of the same names; three quarters expect nothing.',
  sixtyfifth:
    'Two hundred and sixty by another writer, as an acceptance test of ordinary news; two fifths expect nothing.',
  sixtysixth:
    'Two hundred and sixty by one more writer, as a linguist holds a test set out; two fifths expect nothing.',
  sixtyseventh:
    'Two hundred and sixty by another writer, as a reviewer hides an evaluation; two fifths expect nothing.',
  sixtyeighth: 'Two hundred and sixty by one more writer, as an acceptance test once more; two fifths expect nothing.',
  sixtyninth:
    'Two hundred and sixty by another writer, as a standards editor gathers cases; two fifths expect nothing.',
  seventieth:
    'Two hundred and sixty by one more writer, as the set by which a project manager accepts; two fifths expect nothing.',
  seventyfirst:
    'Two hundred and sixty by another writer, as a fair evaluation that its authors will not see; two fifths expect nothing.',
  seventysecond:
    'Two hundred and sixty by one more writer, as a terminology researcher compares highlighters; two fifths expect nothing.',
  seventythird:
    'Two hundred and sixty by another writer, as a month of a reader’s browsing; two fifths expect nothing.',
  seventyfourth:
    'Two hundred and sixty by one more writer, as a hidden acceptance test with plausible press; two fifths expect nothing.',
  seventyfifth: 'Two hundred and sixty by another writer, as an independent examiner’s; two fifths expect nothing.',
  seventysixth:
    'Two hundred and sixty by one more writer, as a test engineer asks whether a customer may rely on it; two fifths expect nothing.',
  seventyseventh:
    'Two hundred and sixty by another writer, as homonyms in the dress of everyday reporting; two fifths expect nothing.',
  seventyeighth:
    'Two hundred and sixty by one more writer, as a bilingual editor decides what to explain; two fifths expect nothing.',
  seventyninth:
    'Two hundred and sixty by another writer, as a customer’s quality department chooses; two fifths expect nothing.',
  eightieth:
    'Two hundred and sixty by one more writer, as a hidden acceptance set of ordinary news; two fifths expect nothing.',
  eightyfirst:
    'Two hundred and sixty by another writer, as a reader’s advocate collects what annoys and what is missed; two fifths expect nothing.',
  eightysecond:
    'Three hundred and forty-one by one more writer, as a held-out set with every kind of tag; a third expect nothing.',
  eightythird: 'Two hundred and sixty by another writer, as one more hidden acceptance set; two fifths expect nothing.',
  eightyfourth: 'Two hundred and sixty by one more writer, as a magazine compares products; two fifths expect nothing.',
  eightyfifth: 'Two hundred and sixty by another writer, as a teacher of word senses; two fifths expect nothing.',
  eightysixth:
    'Two hundred and sixty by another writer, of banks, cinemas, ports and courts; two fifths expect nothing.',
  eightyseventh:
    'Two hundred and sixty by another writer, of parliaments, farms, rails and obituaries; two fifths expect nothing.',
  ordinary:
    'Three hundred and forty-six sentences of everyday news, each with a word that silenced a term before: not blind, but held from now on.',
}

const missesOf = (comparisons: readonly Comparison[]): Miss[] => comparisons.flatMap(({ misses }) => misses)

const negatives = (comparisons: readonly Comparison[]): number =>
  comparisons.filter(({ expected }) => expected === 0).length

/** Marks where none is expected at all. */
const marksOnNegatives = (comparisons: readonly Comparison[]): number =>
  comparisons.filter(({ expected }) => expected === 0).reduce((sum, { marked }) => sum + marked, 0)

function groupsOf(comparisons: readonly Comparison[]): { title: string; rows: [string, Figures][] }[] {
  return [
    { title: 'all', rows: [['all', figuresOf(comparisons)]] },
    { title: 'language', rows: figuresBy(comparisons, ({ passage }) => [passage.language]) },
    { title: 'tag', rows: figuresBy(comparisons, ({ passage }) => passage.tags) },
  ]
}

const cells = ([name, { passages, expected, marked, right, precision, recall, f1 }]: [string, Figures]): string[] => [
  name,
  ...[passages, expected, marked, right].map(String),
  ...[precision, recall, f1].map((share) => share.toFixed(3)),
]
const HEAD = ['passages', 'expected', 'marked', 'right', 'precision', 'recall', 'F1']

/** Figures by language and tag, and every miss. */
export function asLines(results: Results): string[] {
  return [...results].flatMap(([set, comparisons]) => [
    `\n${set}`,
    ...groupsOf(comparisons).flatMap(({ title, rows }) => [
      line([title, ...HEAD]),
      ...rows.map((row) => line(cells(row))),
    ]),
    ...missesOf(comparisons).map((miss) => `${told(miss)}\n         ${miss.context}`),
  ])
}

const told = ({ kind, passage, expected, marked }: Miss): string =>
  `${kind} ${passage}: ${[expected && `expected ${expected}`, marked && `marked ${marked}`].filter(Boolean).join(', ')}`

const line = ([name = '', ...figures]: string[]): string =>
  `${name.padEnd(20)}${figures.map((figure) => figure.padStart(10)).join('')}`

/** A row a set, all of them by language and tag, and every miss. */
export function asMarkdown(results: Results): string {
  const all = [...results.values()].flat()
  const table = (head: readonly string[], rows: readonly string[][]): string =>
    [head, ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n')
      .replace('\n', `\n${rule(head)}\n`)
  const rule = ([, ...figures]: readonly string[]): string => `|---|${'--:|'.repeat(figures.length)}`
  return [
    'A mark is right if its concept, its beginning and its end are. Figures are of the rules as they are now; all sets but the newest have bettered them, and what each found at its first run is told in `tests/eval/CHANGES.md`.',
    table(
      ['set', ...HEAD, 'marks where none is expected'],
      [...results].map(([set, comparisons]) => [
        ...cells([`\`${set}\``, figuresOf(comparisons)]),
        `${marksOnNegatives(comparisons)} of ${negatives(comparisons)}`,
      ]),
    ),
    ...groupsOf(all).map(({ title, rows }) => table([title, ...HEAD], rows.map(cells))),
    'What is missed, marked wrongly, or marked where nothing is expected:',
    [...results].flatMap(([, comparisons]) => missesOf(comparisons).map((miss) => `- ${told(miss)}`)).join('\n'),
    'What the sets are:',
    [...results.keys()].map((set) => `- \`${set}\`: ${ABOUT[set]}`).join('\n'),
  ].join('\n\n')
}

export function asJson(results: Results): object {
  return Object.fromEntries(
    [...results].map(([set, comparisons]) => [
      set,
      {
        ...Object.fromEntries(groupsOf(comparisons).map(({ title, rows }) => [title, Object.fromEntries(rows)])),
        misses: missesOf(comparisons),
      },
    ]),
  )
}
