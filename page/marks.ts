/** The rules that paint marks, for the settings of how they look. */
import type { Settings } from '../platform/settings'

type Marks = Settings['marks']

/** Quiet, plain and strong are the thickness of the line; in em it grows with the text: the floor keeps it visible, the ceiling keeps headlines quiet. */
const THICKNESS: Record<Marks['strength'], Record<'term' | 'contested' | 'repaired' | 'current', string>> = {
  quiet: { term: '1px', contested: '1px', repaired: '1px', current: 'max(2px,.1em)' },
  plain: {
    term: 'clamp(1.25px,.075em,2px)',
    contested: 'clamp(1px,.065em,2px)',
    repaired: 'clamp(1px,.05em,1.5px)',
    current: 'max(2px,.1em)',
  },
  strong: {
    term: 'max(2px,.13em)',
    contested: 'max(2px,.11em)',
    repaired: 'max(1.5px,.08em)',
    current: 'max(3px,.15em)',
  },
}

/**
 * The accents of the page's light and dark ground at once: middle tones with at least 3:1 on white and on near-black.
 * `text` names no colour: in Chromium 156 anything mixed from currentColor paints black inside `::highlight()`.
 */
const COLOURS: Record<Marks['colour'], string> = { text: '', green: '#2f8f7f', blue: '#4a7fc9', ochre: '#b0771f' }

const HEAVIER = 'max(2.5px,.15em)'

/** Darkens white and lightens black. */
const WASH = 'rgb(128 128 128 / .2)'

/** Rules for the highlights a (term), b (contested), c (repaired) and d (current), with every value spelled out. */
export function marksCss({ strength, line, colour }: Pick<Marks, 'strength' | 'line' | 'colour'>): string {
  const thickness = THICKNESS[strength]
  const ink = COLOURS[colour]
  const rule = (name: string, shape: string, width: string, offset: string, more = ''): string =>
    `::highlight(${name}){text-decoration:underline ${shape} ${width}${ink && ` ${ink}`};` +
    `text-underline-offset:${offset};text-decoration-skip-ink:none${more}}`
  return [
    rule('a', line, thickness.term, '.24em'),
    // A contested name is always dashed; where dashes were chosen for all, it is the heavier of the two.
    rule('b', 'dashed', line === 'dashed' ? HEAVIER : thickness.contested, '.24em'),
    rule('c', 'double', thickness.repaired, '.24em'),
    rule('d', 'solid', thickness.current, '.2em', `;background-color:${WASH}`),
  ].join('\n')
}
