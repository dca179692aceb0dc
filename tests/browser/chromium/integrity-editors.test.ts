/** What a reader types is the editor's alone: text, HTML and undo are the same as without the extension, and nothing is marked. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { bundle } from '../../bundle'
import { type Extension, startChromium } from '../chromium'
import { marks } from '../marks'
import { fixturePage } from '../pages'
import { watchMarks } from '../watch-marks'

/** With the key that each of them redoes by. */
const REDO = {
  ProseMirror: 'ControlOrMeta+Shift+Z',
  CodeMirror: 'ControlOrMeta+Shift+Z',
  Quill: 'ControlOrMeta+Shift+Z',
  contenteditable: 'ControlOrMeta+Y',
  textarea: 'ControlOrMeta+Y',
  input: 'ControlOrMeta+Y',
}
type Name = keyof typeof REDO
const NAMES = Object.keys(REDO) as Name[]
/** Written in the page itself, outside of every editor. */
const MARKED = ['digital divide']

/** Six editors are written in, key by key, twice: 15 s on a machine at rest; ms. */
const WRITING_TIMEOUT = 150_000

/** What stood in an editor after each act. */
type Course = Record<string, { content: unknown; html: string | undefined; undo: number; redo: number }>

let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
const courses: Record<'without' | 'with', Record<string, Course>> = { without: {}, with: {} }
/** Marks that stood in an editor, were it for a frame. */
const wrong: string[] = []
/** The marks of the page after each editor was written in. */
const marked: Record<string, string[]> = {}
beforeAll(async () => {
  const script = await bundle(new URL('../../fixtures/editors/editors.ts', import.meta.url))
  site = await serve((path) => (path === '/editors.js' ? script : path === '/' ? fixturePage('editors') : undefined))
  extension = await startChromium()
  for (const kind of ['without', 'with'] as const) {
    if (kind === 'with') await extension.grant()
    const page = await extension.context.newPage()
    await page.goto(`${site.origin}/`)
    await page.bringToFront()
    expect(await marks(page, (words) => words.length > 0 || kind === 'without')).toEqual(kind === 'with' ? MARKED : [])
    await page.evaluate(watchMarks, MARKED)
    for (const name of NAMES) {
      courses[kind][name] = await write(page, name)
      if (kind === 'with') marked[name] = await marks(page)
    }
    wrong.push(...(await page.evaluate(() => markWatch.wrong)))
    await page.close()
  }
}, WRITING_TIMEOUT)
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

/** Types, formats, undoes and redoes in one editor. */
async function write(page: Page, name: Name): Promise<Course> {
  const course: Course = {}
  const keys = page.keyboard
  await page
    .locator(`#${name}`)
    .locator('[contenteditable]')
    .or(page.locator(`#${name}`))
    .last()
    .click()
  const acts: [string, () => Promise<void>][] = [
    ['typed', () => keys.type('The digital divide')],
    ['typed on', () => keys.type(' and digital poverty')],
    ['typed Chinese', () => keys.insertText('数字鸿沟')],
    ['cut off a letter', () => keys.press('Backspace')],
    ['made bold', () => keys.press('ControlOrMeta+B')],
    ['typed in bold', () => keys.type(' digital')],
    ['began a line', () => keys.press('Enter')],
    ['undone', () => keys.press('ControlOrMeta+Z')],
    ['undone again', () => keys.press('ControlOrMeta+Z')],
    ['redone', () => keys.press(REDO[name])],
    [
      'undone to the beginning',
      async () => {
        for (let i = 0; i < 8; i++) await keys.press('ControlOrMeta+Z')
      },
    ],
    [
      'redone to the end',
      async () => {
        for (let i = 0; i < 8; i++) await keys.press(REDO[name])
      },
    ],
  ]
  for (const [act, perform] of acts) {
    await page.evaluate((editor) => editors[editor]?.cut(), name)
    await perform()
    course[act] = await page.evaluate(async (editor) => {
      // CodeMirror draws its cursor with the next frame.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      const { content, steps } = editors[editor] as NonNullable<(typeof editors)[string]>
      return { content: content(), html: document.getElementById(editor)?.outerHTML, ...steps() }
    }, name)
    // Longer than the extension waits before it reads what changed.
    if (act === 'typed in bold') await page.waitForTimeout(300)
  }
  return course
}

describe.each(NAMES)('%s', (name) => {
  it('takes in, undoes and redoes what is typed as it does without the extension', () => {
    expect(courses.with[name]).toEqual(courses.without[name])
  })

  it('holds the words that were typed, and undid and redid them', () => {
    const { typed, undone, ...later } = courses.with[name] ?? {}
    expect(JSON.stringify(typed)).toContain('The digital divide')
    expect(JSON.stringify(undone?.content)).toContain('The digital divide and')
    expect(JSON.stringify(later['undone to the beginning']?.content)).not.toContain('digital')
    expect(JSON.stringify(later['redone to the end']?.content)).toContain('数字鸿')
  })

  it('bears no mark', () => {
    expect(marked[name]).toEqual(MARKED)
    expect(wrong).toEqual([])
  })
})
