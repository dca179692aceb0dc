import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { cardWith, type Extension, marks, pointAt, some, startChromium } from '../chromium'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
let page: Page
let options: Page
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.grant()
  page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  await marks(page, some)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
beforeEach(async () => {
  options = await extension.openOwn('options.html')
  await options.getByRole('heading', { name: 'Marks' }).waitFor()
})
afterEach(() => options.close())

const choose = (name: string): Promise<void> => options.getByRole('radio', { name, exact: true }).check()

/** How the first mark is drawn, as the browser computes it from the extension's own rule. */
const line = (): Promise<string> =>
  page.evaluate(() => {
    const { textDecorationStyle, textDecorationColor } = getComputedStyle(document.body, '::highlight(a)')
    return `${textDecorationStyle} ${textDecorationColor}`
  })

describe('marks', () => {
  it('every occurrence, in a tab that is open', async () => {
    await choose('Every time')
    expect(await marks(page, (words) => words.includes('BRI'))).toContain('BRI')
    await choose('First in each section')
    expect(await marks(page, (words) => !words.includes('BRI'))).not.toContain('BRI')
  })

  it('line and colour, in a tab that is open and in the sample', async () => {
    const before = await line()
    await choose('Solid')
    await choose('Blue')
    const after = await rested(line, { good: (now) => now.startsWith('solid') && now !== before })
    expect(after).toMatch(/^solid /)
    expect(await options.evaluate(() => getComputedStyle(document.body, '::highlight(a)').textDecorationStyle)).toBe(
      'solid',
    )
    await choose('Dotted')
    await choose('As the words')
  })
})

it('the language of explanations, in the card and not in the words around it', async () => {
  await options.getByRole('combobox').selectOption('zh-Hant')
  await page.bringToFront()
  await pointAt(page, 'Belt and Road Initiative')
  const text = await cardWith(page, '一帶一路')
  expect(text).toContain('中國')
  expect(text).toContain('Sources')
  await page.keyboard.press('Escape')
  await page.mouse.move(5, 5)
  await options.getByRole('combobox').selectOption('auto')
})

describe('data', () => {
  it('shows and saves everything stored, rules included', async () => {
    await options.getByRole('textbox', { name: 'Add a site' }).fill('news.example')
    await options.getByRole('button', { name: 'Add a rule' }).click()
    await options.getByRole('button', { name: 'Delete the rule for news.example' }).waitFor()
    await options.getByRole('button', { name: 'Show', exact: true }).click()
    const shown = await options.locator('textarea').inputValue()
    expect(JSON.parse(shown)).toEqual(expect.any(Object))
    expect(shown).toContain('news.example')
    const saved = options.waitForEvent('download')
    await options.getByRole('button', { name: 'Save to a file' }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.json$/)
  })

  it('erases in two clicks', async () => {
    await options.getByRole('button', { name: 'Erase everything' }).click()
    await options.getByRole('button', { name: 'Yes, erase' }).click()
    await options.getByText('Erased').waitFor()
    await options.getByText('No rules yet.').waitFor()
  })

  it('reports a damaged setting, sets it aside, and works on', async () => {
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') }
      await chrome.storage.local.set({ marks: { line: 'wavy' } })
    })
    await extension.stopBackground()
    await options.reload()
    await options.getByText('Damaged settings').waitFor()
    await options.getByText('marks', { exact: false }).first().waitFor()
    await extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
    await page.reload()
    expect(await marks(page, some)).toContain('digital silk road')
    await options.getByRole('button', { name: 'Let it go' }).click()
    await options.getByText('Damaged settings').waitFor({ state: 'detached' })
  })
})

it('refuses a rule for what is no host, and says so', async () => {
  await options.getByRole('textbox', { name: 'Add a site' }).fill('not a host/')
  await options.getByRole('button', { name: 'Add a rule' }).click()
  await options.getByRole('alert').waitFor()
})
