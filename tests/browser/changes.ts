/** What pages do to their text, and how a test does it in the page. */

/** All that may be marked in the texts below. */
export const TERMS = ['digital divide', 'digital divides', 'digital poverty', '数字鸿沟']

/** What a change finds in the page's `main`. */
export interface Place {
  main: HTMLElement
  /** The first paragraph, and the first text in it. */
  p: HTMLElement
  text: Text
}

/** A term is marked, then something becomes of it. */
export const changes: readonly [
  fate: string,
  html: string,
  before: string[],
  change: (place: Place) => void,
  after: string[],
][] = [
  [
    'replaced by another term',
    '<p>The digital divide.</p>',
    ['digital divide'],
    ({ text }) => {
      text.data = 'On digital poverty.'
    },
    ['digital poverty'],
  ],
  [
    'replaced by no term',
    '<p>The digital divide.</p>',
    ['digital divide'],
    ({ text }) => {
      text.data = 'The digital device.'
    },
    [],
  ],
  [
    'moved on by text put before it',
    '<p>The digital divide.</p>',
    ['digital divide'],
    ({ text }) => text.insertData(0, 'Once more: '),
    ['digital divide'],
  ],
  [
    'made part of a longer word behind',
    '<p>The digital divide</p>',
    ['digital divide'],
    ({ text }) => text.appendData('rs'),
    [],
  ],
  [
    'made part of a longer word before',
    '<p>digital divide.</p>',
    ['digital divide'],
    ({ text }) => text.insertData(0, 'non'),
    [],
  ],
  [
    'made part of a longer word by an element behind',
    '<p>The digital divide</p>',
    ['digital divide'],
    ({ p }) => p.append(Object.assign(document.createElement('i'), { textContent: 'rs' })),
    [],
  ],
  [
    'made part of a longer word by a text before',
    '<p>digital divide</p>',
    ['digital divide'],
    ({ p }) => p.prepend('non'),
    [],
  ],
  [
    'made part of a longer word by an element before',
    '<p><b></b><i>digital divide</i></p>',
    ['digital divide'],
    ({ p }) => p.querySelector('b')?.append('non'),
    [],
  ],
  [
    'left with white space behind',
    '<p>The digital divide</p>',
    ['digital divide'],
    ({ p }) => p.append(' grows'),
    ['digital divide'],
  ],
  [
    'cut in two',
    '<p>The digital divide.</p>',
    ['digital divide'],
    ({ text }) => void text.splitText(8),
    ['digital divide'],
  ],
  [
    'joined again',
    '<p>The digi<!-- -->tal divide.</p>',
    ['digital divide'],
    ({ p, text }) => {
      text.nextSibling?.remove()
      p.normalize()
    },
    ['digital divide'],
  ],
  [
    'cut by a line of its own',
    '<p>The digital <b>divide</b>.</p>',
    ['digital divide'],
    ({ p }) => {
      p.querySelector('b')?.replaceWith(Object.assign(document.createElement('div'), { textContent: 'divide' }))
    },
    [],
  ],
  [
    'parted by a word between its elements',
    '<p>The <i>digital </i><b>divide</b>.</p>',
    ['digital divide'],
    ({ p }) => p.querySelector('i')?.after('North-South '),
    [],
  ],
  [
    'moved to another paragraph',
    '<p>The digital divide.</p><p>digital poverty</p>',
    ['digital divide', 'digital poverty'],
    ({ main, p }) => main.append(p),
    ['digital poverty', 'digital divide'],
  ],
  [
    'moved alone, as a text',
    '<p>digital divide</p><h2></h2>',
    ['digital divide'],
    ({ main, text }) => main.querySelector('h2')?.append(text),
    ['digital divide'],
  ],
  ['taken away', '<p>The digital divide.</p>', ['digital divide'], ({ p }) => p.remove(), []],
  [
    'moved into code',
    '<p>digital divide</p><pre></pre>',
    ['digital divide'],
    ({ main, text }) => main.querySelector('pre')?.append(text),
    [],
  ],
  [
    'moved into an editor',
    '<p>digital divide</p><div contenteditable></div>',
    ['digital divide'],
    ({ main, p }) => main.querySelector('div')?.append(p),
    [],
  ],
  [
    'made editable',
    '<p>digital divide</p>',
    ['digital divide'],
    ({ p }) => {
      p.contentEditable = 'true'
    },
    [],
  ],
  [
    'hidden',
    '<section><p>digital divide</p></section>',
    ['digital divide'],
    ({ main }) => {
      for (const section of main.querySelectorAll('section')) section.hidden = true
    },
    [],
  ],
  [
    'written anew as HTML',
    '<p>The digital divide.</p>',
    ['digital divide'],
    ({ main }) => {
      main.innerHTML = '<p>The <b>digital</b> divide.</p>'
    },
    ['digital divide'],
  ],
  [
    'rewritten in another language',
    '<p>The digital divide.</p>',
    ['digital divide'],
    ({ text }) => {
      text.data = '弥合数字鸿沟。'
    },
    ['数字鸿沟'],
  ],
  [
    'changed there and back in one task',
    '<p>The digital divide.</p>',
    ['digital divide'],
    ({ text }) => {
      text.data = 'Nothing.'
      text.data = 'The digital divide.'
    },
    ['digital divide'],
  ],
]

/** What a page does beside a digital divide that stays marked. */
export const calmChanges: readonly [what: string, html: string, change: (place: Place) => void][] = [
  [
    'a clock in its paragraph',
    '<p>The digital divide, <time>1</time></p>',
    ({ p }) => p.querySelector('time')?.replaceChildren('2'),
  ],
  [
    'a clock on the next line',
    '<p><a>digital divide</a><br><time>1</time></p>',
    ({ p }) => p.querySelector('time')?.replaceChildren('2'),
  ],
  [
    'a clock behind it, where a block of words stands before it',
    '<section><div>at</div>digital divide <time>1</time><p></p></section>',
    ({ main }) => main.querySelector('time')?.replaceChildren('2'),
  ],
  ['a full stop', '<p>The digital divide</p>', ({ text }) => text.appendData('.')],
  ['Chinese behind it', '<p>The digital divide</p>', ({ p }) => p.append('是什么')],
  ['another paragraph', '<p>The digital divide</p>', ({ p }) => p.after('More.')],
]

/** Runs in the page: shows HTML in its `main`. */
export function showInMain(html: string): void {
  const main = document.querySelector('main') as HTMLElement
  main.innerHTML = html
}

/**
 * Runs in the page: makes a change, given as its source, and looks in the very task of it.
 * @returns how many marks stood then
 */
export async function makeChange(source: string): Promise<number> {
  const main = document.querySelector('main') as HTMLElement
  const p = main.querySelector('p') as HTMLElement
  const act = new Function(`return ${source}`)() as (place: Place) => void
  act({ main, p, text: p.firstChild as Text })
  // The observers' microtask stands before this one.
  await Promise.resolve()
  markWatch.look('task')
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
}
