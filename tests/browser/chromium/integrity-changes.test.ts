/** What a page does to its text, and what becomes of the marks there: within the task of the change, and once it rests. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { type Extension, inOrder, startChromium } from '../chromium'
import { servePages } from '../pages'
import { watchMarks } from '../watch-marks'

/** A page that changes much is read at most every 2 s; a loaded machine takes longer; ms. */
const SOON = { timeout: 10_000 }
const TERMS = ['digital divide', 'digital divides', 'digital poverty', '数字鸿沟']

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
let page: Page
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.grant()
  await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
  page = await extension.context.newPage()
  await page.goto(`${site.origin}/late`)
  await page.evaluate(watchMarks, TERMS)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
beforeEach(() => page.evaluate(() => markWatch.wrong.splice(0)))

async function show(html: string, marked: string[]): Promise<void> {
  await page.evaluate((body) => {
    const main = document.querySelector('main') as HTMLElement
    main.innerHTML = body
  }, html)
  await expect.poll(painted, SOON).toEqual(marked)
}

/** Makes a change, and looks in the very task of it; how many marks stood then. */
const make = (change: (place: Place) => void): Promise<number> =>
  page.evaluate(async (source) => {
    const main = document.querySelector('main') as HTMLElement
    const p = main.querySelector('p') as HTMLElement
    const act = new Function(`return ${source}`)() as (place: Place) => void
    act({ main, p, text: p.firstChild as Text })
    // The observers' microtask stands before this one.
    await Promise.resolve()
    markWatch.look('task')
    return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
  }, change.toString())

const painted = async (): Promise<string[]> => inOrder(await page.evaluate(readPainted))

/** What each change finds. */
interface Place {
  main: HTMLElement
  /** The first paragraph, and the first text in it. */
  p: HTMLElement
  text: Text
}

it.each<[behaviour: string, html: string, before: string[], change: (place: Place) => void, after: string[]]>([
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
])('a term that is %s', async (_behaviour, html, before, change, after) => {
  await show(html, before)
  await make(change)
  await expect.poll(painted, SOON).toEqual(after)
  expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
})

it.each<[behaviour: string, html: string, change: (place: Place) => void]>([
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
])('a term does not blink for %s', async (_behaviour, html, change) => {
  await show(html, ['digital divide'])
  expect(await make(change)).toBe(1)
})

it('a text that is written letter by letter bears no mark within a word', async () => {
  await show('<p>-</p>', [])
  await page.evaluate(async () => {
    const text = document.querySelector('main p')?.firstChild as Text
    for (const letter of 'The digital dividers, the digital divides and digital povertylike lines. '.repeat(3)) {
      text.appendData(letter)
      await new Promise(requestAnimationFrame)
    }
  })
  await expect.poll(painted, SOON).toEqual(['digital divides', 'digital divides', 'digital divides'])
  expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
})
