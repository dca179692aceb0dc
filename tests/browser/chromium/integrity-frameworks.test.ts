/** Pages that a framework renders on a server, takes over in the page, and shows anew while they are read. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { type FrameworkName, frameworkPages } from '../../fixtures/frameworks/frameworks'
import type { Story } from '../../fixtures/frameworks/story'
import { cardWith, type Extension, startChromium } from '../chromium'
import { inOrder } from '../marks'
import { watchMarks } from '../watch-marks'

const NAMES: readonly FrameworkName[] = ['react', 'react-document', 'vue', 'svelte']
/** A page that changes much is read at most every 2 s; a loaded machine takes longer; ms. */
const SOON = { timeout: 10_000 }
const TERMS = ['digital divide', 'digital poverty', 'Digital Silk Road']

const first: Story = [
  { id: 'a', parts: ['The digital divide is wide.'] },
  { id: 'b', parts: ['On ', 'digital', ' poverty.'] },
  { id: 'c', parts: ['The Digital Silk Road.'] },
]
const FIRST_MARKS = ['digital divide', 'digital poverty', 'Digital Silk Road']

/** What becomes of the first story, and what is marked then. */
const stories: readonly [change: string, story: Story, marks: string[]][] = [
  [
    'replaced',
    [
      { id: 'a', parts: ['On digital poverty.'] },
      { id: 'b', parts: ['Nothing'] },
    ],
    ['digital poverty'],
  ],
  [
    'edited into other words',
    [
      { id: 'a', parts: ['The digital dividers.'] },
      { id: 'b', parts: ['On ', 'digit', ' poverty.'] },
    ],
    [],
  ],
  ['moved', [...first].reverse(), ['Digital Silk Road', 'digital poverty', 'digital divide']],
  [
    'split over elements, and joined',
    [
      { id: 'a', parts: ['The ', 'digital', ' divide is wide.'] },
      { id: 'b', parts: ['On digital poverty.'] },
    ],
    ['digital divide', 'digital poverty'],
  ],
  [
    'carried from one passage to another',
    [
      { id: 'c', parts: ['The digital divide is wide.'] },
      { id: 'a', parts: ['The Digital Silk Road.'] },
    ],
    ['digital divide', 'Digital Silk Road'],
  ],
]

let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const pages = new Map<string, string>()
  for (const name of NAMES) for (const [path, text] of await frameworkPages(name, first)) pages.set(path, text)
  site = await serve((path) => pages.get(path))
  extension = await startChromium()
  await extension.grant()
  await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
})

/** A page that was read before its framework takes it over; what is said there from now on. */
async function open(name: FrameworkName): Promise<{ page: Page; said: string[]; painted(): Promise<string[]> }> {
  const page = await extension.context.newPage()
  const said: string[] = []
  page.on('console', (message) => {
    const bad = message.type() === 'warning' || message.type() === 'error'
    if (bad && !message.location().url.endsWith('/favicon.ico')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(`${site.origin}/${name}`)
  await page.evaluate(watchMarks, TERMS)
  const painted = async (): Promise<string[]> => inOrder(await page.evaluate(readPainted))
  await expect.poll(painted, SOON).toEqual(FIRST_MARKS)
  return { page, said, painted }
}

/** Shows a story and looks in the same task. */
const show = (page: Page, story: Story): Promise<void> =>
  page.evaluate(async (next) => {
    await framework.show(next)
    await Promise.resolve()
    markWatch.look('task')
  }, story)

describe.each(NAMES)('a page of %s', (name) => {
  it('is taken over without a warning after it was marked, and keeps its marks', async () => {
    const { page, said, painted } = await open(name)
    await page.evaluate((story) => framework.hydrate(story), first)
    await expect.poll(painted, SOON).toEqual(FIRST_MARKS)
    expect(await page.evaluate(() => document.querySelectorAll('.passage').length)).toBe(3)
    expect(said).toEqual([])
    expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
  })

  it('is taken over without a warning while a card is open', async () => {
    const { page, said } = await open(name)
    await page.bringToFront()
    await extension.command('next-term', await extension.tabId(page))
    await cardWith(page, '数字鸿沟')
    await page.evaluate((story) => framework.hydrate(story), first)
    await cardWith(page, '数字鸿沟')
    expect(said).toEqual([])
  })

  it('would warn if a term had been put in an element', async () => {
    const { page, said } = await open(name)
    await page.evaluate(() => {
      const range = document.createRange()
      range.setStart(document.querySelector('.passage')?.firstChild as Node, 0)
      range.selectNodeContents(document.querySelector('.passage') as Element)
      range.surroundContents(document.createElement('mark'))
    })
    await page.evaluate((story) => framework.hydrate(story), first)
    await expect.poll(() => said.length, SOON).toBeGreaterThan(0)
  })

  it('has its marks follow text that is replaced, edited, moved, split and joined', async () => {
    const { page, said, painted } = await open(name)
    await page.evaluate((shown) => framework.hydrate(shown), first)
    for (const [change, story, marks] of stories) {
      await show(page, story)
      await expect.poll(painted, { ...SOON, message: change }).toEqual(marks)
      await show(page, first)
      await expect.poll(painted, { ...SOON, message: `${change}, and back` }).toEqual(FIRST_MARKS)
    }
    expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
    expect(said).toEqual([])
  })

  it('bears no wrong mark while it is shown anew with every frame, and the right ones in the end', async () => {
    const { page, said, painted } = await open(name)
    const seen = await page.evaluate(async (story) => {
      await framework.hydrate(story)
      const before = markWatch.seen
      const words = ['digital divide', 'digital dividers', 'digital poverty', 'Digital Silk Road', 'Silk Road']
      // On a busy machine the first marks take longer to come.
      for (let turn = 0; turn < 60 || (markWatch.seen === before && turn < 600); turn++) {
        const passages = Array.from({ length: 100 }, (_, i) => {
          // Every second one is only moved.
          const [one, two] = (words[(i + (i % 2) * turn) % words.length] as string).split(' ') as [string, string]
          const parts = (i + (i % 2) * turn) % 3 === 0 ? ['A ', one, ` ${two} here`] : [`A ${one} ${two} here`]
          return { id: String(i), parts }
        })
        passages.push(...passages.splice(0, turn))
        await framework.show(passages)
        await Promise.resolve()
        markWatch.look('task')
        await new Promise(requestAnimationFrame)
      }
      const during = markWatch.seen - before
      await framework.show(story)
      return during
    }, first)
    await expect.poll(painted, SOON).toEqual(FIRST_MARKS)
    expect(seen).toBeGreaterThan(0)
    expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
    expect(said).toEqual([])
  })
})
