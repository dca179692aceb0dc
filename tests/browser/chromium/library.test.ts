import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { cardWith, type Extension } from '../chromium'
import { librarySetting } from '../library-setting'
import { marked } from '../marked'
import { marks, pointAt, some } from '../marks'
import { pageOf } from '../pages'

/** Rows: one entry of its own, one that the embedded glossary has too, one without a term. */
const TABLE = [
  'id,name_en,name_fr,def_en',
  'tram,heritage tramway,tramway patrimonial,A tramway kept for its history.',
  'road,Digital Silk Road,,What our newsroom says of it.',
  'none,,,',
].join('\n')
const STORY =
  'The heritage tramway reopened on Sunday. A minister compared it with the Digital Silk Road, and left before the second tram of the day.'

const here = librarySetting(() => serve(() => pageOf(`<h1>News</h1><p>${STORY}</p>`)))
const { choose, keep, names, press } = here
let extension: Extension
let options: Page
let page: Page
beforeAll(async () => {
  page = await here.extension.context.newPage()
  await page.goto(`http://news.example:${here.site.port}/`)
})
beforeEach(async () => {
  ;({ extension, options } = here)
  await options.bringToFront()
})

const sample = (): Promise<string[]> => options.locator('.l-sample .headword').allInnerTexts()
/** What has the focus: its label, or its words. */
const focused = (): Promise<string> =>
  options.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '')

describe('a table', () => {
  it('is shown before anything of it is stored, with every row that is left out', async () => {
    await choose('newsroom.csv', TABLE)
    await options.getByText('What is in newsroom.csv').waitFor()
    await options.getByText('The row has no term. row 4').waitFor()
    await expect.poll(sample).toEqual(['Heritage tramway', 'Digital Silk Road'])
    await expect.poll(names).toHaveLength(1)
    const { violations } = await new AxeBuilder({ page: options }).include('#root').analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([])
    await press('Cancel')
    await expect.poll(focused).toBe('Import a file')
    await expect.poll(names).toHaveLength(1)
  })

  it('that is dropped on the place for it is read', async () => {
    const path = join(tmpdir(), `sidegloss-dropped-${process.pid}.csv`)
    writeFileSync(path, TABLE)
    onTestFinished(() => rmSync(path))
    const session = await extension.context.newCDPSession(options)
    const offer = options.getByRole('group', { name: 'Import a glossary' })
    await offer.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await offer.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    // As a reader's hand does it: the file comes over the page, and is let go there.
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: x + width / 2,
        y: y + height / 2,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      })
    await options.getByText(`What is in ${basename(path)}`).waitFor()
    await expect.poll(sample).toEqual(['Heritage tramway', 'Digital Silk Road'])
    await press('Cancel')
  })

  it('has the names that would mark too much named, before it is kept', async () => {
    await choose('everyday.csv', 'term,definition\ntime,What clocks tell.\nheritage tramway,A tramway.\nox,A beast.')
    await options.getByText('Worth knowing: 3').click()
    await options.getByText('“time” is an everyday word: it is not marked wherever it stands. row 2').waitFor()
    await options.getByText('“ox” has very few letters: it is found by search and not marked. row 4').waitFor()
    expect(await options.locator('.l-issues').innerText()).not.toContain('tramway')
    await press('Cancel')
  })

  it('is read again by what the reader says of its columns', async () => {
    await choose('odd.csv', 'Wort,Erklärung\nheritage tramway,A tramway kept for its history.')
    await options.getByText('What the columns hold').click()
    await options.getByLabel('The first row names the columns').check()
    // The mapping stays open, also where a choice leaves nothing to read.
    for (const column of ['Wort', 'Erklärung'])
      await options.getByLabel(`What “${column}” holds`).selectOption('ignored')
    await options.getByText('No column holds terms.').waitFor()
    await expect.poll(() => options.getByRole('button', { name: /^Keep \d+ entr/ }).isDisabled()).toBe(true)
    await options.getByLabel('What “Wort” holds').selectOption('term')
    await options.getByLabel('What “Erklärung” holds').selectOption('definition')
    await expect
      .poll(() => options.locator('.l-sample .definition').allInnerTexts())
      .toEqual(['A tramway kept for its history.'])
    await expect.poll(sample).toEqual(['Heritage tramway'])
    await press('Cancel')
  })

  it('marks tabs that are open as soon as it is kept, also after the background was stopped', async () => {
    await choose('newsroom.csv', TABLE)
    await expect.poll(focused).toBe('What is in newsroom.csv')
    await keep()
    await expect.poll(focused).toBe('newsroom is in use: 2 entries.')
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    await extension.stopBackground()
    await page.reload()
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    await page.bringToFront()
    await pointAt(page, 'heritage tramway')
    const card = await cardWith(page, 'kept for its history')
    expect(card).toContain('tramway patrimonial')
    await page.keyboard.press('Escape')
    await page.mouse.move(5, 5)
  })
})

describe('two glossaries of one term', () => {
  const cardOn = async (words: string): Promise<string> => {
    await page.bringToFront()
    await pointAt(page, words)
    const text = await cardWith(page, words)
    await page.keyboard.press('Escape')
    await page.mouse.move(5, 5)
    return text
  }

  it('both speak in its card, each under its name, in the order of the list', async () => {
    await marked(page).toContain('heritage tramway')
    const first = await cardOn('Digital Silk Road')
    expect(first.indexOf('a brief')).toBeLessThan(first.indexOf('newsroom'))
    expect(first).toContain('What our newsroom says of it.')
    await press('Move newsroom up')
    await options.getByRole('button', { name: 'Move newsroom down' }).waitFor()
    await expect.poll(names).toEqual(['newsroom', 'China’s digital diplomacy: a brief'])
    const second = await cardOn('Digital Silk Road')
    expect(second.indexOf('newsroom')).toBeLessThan(second.indexOf('a brief'))
    await press('Move newsroom down')
    await expect.poll(names).toEqual(['China’s digital diplomacy: a brief', 'newsroom'])
  })
})

describe('a glossary', () => {
  it('says how much it holds, in which languages, and what space it takes', async () => {
    const facts = options.locator('.l-item', { hasText: 'newsroom' }).locator('.l-name .meta')
    await expect.poll(() => facts.innerText()).toMatch(/^2 entries · English, French · [1-9] kB$/)
  })

  it('is underlined on pages as the reader chooses for it', async () => {
    const styles = async (): Promise<Record<string, string>> =>
      Object.fromEntries((await page.evaluate(readPainted)).map(({ name, text }) => [text, name]))
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    const before = await styles()
    await press('More about newsroom')
    await options.getByRole('radio', { name: 'Dashed' }).last().check()
    await expect.poll(styles).toEqual({ ...before, 'heritage tramway': 'b' })
    const line = () => page.evaluate(() => getComputedStyle(document.body, '::highlight(b)').textDecorationStyle)
    expect(await line()).toBe('dashed')
    await options.getByRole('radio', { name: 'As each entry says' }).check()
    await expect.poll(styles).toEqual(before)
  })

  it('is off in every tab once it is switched off, and on again', async () => {
    const use = options.getByRole('switch', { name: 'Use the glossary newsroom' })
    await use.click()
    await marked(page).toEqual(['Digital Silk Road'])
    await use.click()
    await marked(page).toContain('heritage tramway')
  })

  it('is used on the sites that were chosen alone', async () => {
    await press('More about newsroom')
    await options.getByRole('radio', { name: 'Only on these sites' }).check()
    await marked(page).toEqual(['Digital Silk Road'])
    await options.locator('.l-details').getByRole('textbox').fill('news.example')
    await press('Add')
    await marked(page).toContain('heritage tramway')
    await options.locator('.l-details').getByRole('radio', { name: 'Everywhere' }).check()
    await options.locator('.l-details').getByRole('textbox').waitFor({ state: 'detached' })
  })

  it('that is private is marked on a page only once the reader asks, and not on the next one', async () => {
    await press('More about newsroom')
    const hidden = options.getByRole('switch', { name: 'Keep newsroom private' })
    await hidden.click()
    await marked(page).toEqual(['Digital Silk Road'])
    await page.reload()
    expect(await marks(page, some)).toEqual(['Digital Silk Road'])
    const popup = await extension.openOwn(`popup.html?tab=${await extension.tabId(page)}`)
    await popup.getByRole('button', { name: 'Mark terms of private glossaries here' }).click()
    await marked(page).toContain('heritage tramway')
    await page.goto(`http://news.example:${here.site.port}/next`)
    expect(await marks(page, some)).toEqual(['Digital Silk Road'])
    await popup.close()
    await hidden.click()
    await marked(page).toContain('heritage tramway')
  })

  it('is saved as a file that comes in again as it was, and another format says what it cannot hold', async () => {
    await press('More about newsroom')
    await options.getByText('This format holds everything.').waitFor()
    const saved = options.waitForEvent('download')
    await press('Save')
    const download = await saved
    expect(download.suggestedFilename()).toBe('newsroom.json')
    const text = readFileSync(await download.path(), 'utf8')
    expect(JSON.parse(text).concepts).toHaveLength(2)
    await options.getByLabel('Format in which to save newsroom').selectOption('csv')
    await options.getByText('This format cannot hold:').waitFor()
    await choose('again.json', text)
    await options.getByLabel('Keep it').selectOption('in place of newsroom')
    await keep()
    await expect.poll(names).toEqual(['China’s digital diplomacy: a brief', 'newsroom'])
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
  })

  it('is removed at once, can be had back, and is gone for good once the page was closed', async () => {
    await press('More about newsroom')
    await press('Remove this glossary')
    await marked(page).toEqual(['Digital Silk Road'])
    await expect.poll(focused).toBe('newsroom was removed. Once this page is closed it goes for good.')
    await press('Undo')
    await expect.poll(focused).toBe('More about newsroom')
    await marked(page).toContain('heritage tramway')
    await press('More about newsroom')
    await press('Remove this glossary')
    await options.getByRole('button', { name: 'Undo' }).waitFor()
    // An import that is left leaves no trace, and the way back stays.
    await choose('newsroom.csv', TABLE)
    await press('Cancel')
    await press('Undo')
    await press('More about newsroom')
    await press('Remove this glossary')
    await options.getByRole('button', { name: 'Undo' }).waitFor()
    await options.reload()
    await options
      .getByRole('switch', { name: /Use the glossary/ })
      .first()
      .waitFor()
    await expect.poll(names).toHaveLength(1)
    expect(await options.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['bomb.xml', '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tbx>&c;</tbx>', 'is made of other entities'],
    ['pack.json', '{"format":"sidegloss-pack","formatVersion":2}', 'The pack has format version 2'],
    ['empty.csv', '', 'The file is empty.'],
  ])('%s is refused with its reason, and nothing is stored', async (name, text, reason) => {
    await choose(name, text)
    await options.getByText(reason).waitFor()
    await expect.poll(focused).toBe(`${name} was not read`)
    await press('Close')
    await expect.poll(focused).toBe('Import a file')
    await expect.poll(names).toHaveLength(1)
  })
})

it('takes words that were pasted', async () => {
  await press('Paste text')
  await options.getByLabel(/A table with one entry a line/).fill('second tram\tle second tram')
  await press('Read it')
  await options.getByRole('textbox', { name: 'Name' }).fill('pasted')
  await keep()
  // What was removed is not said to be in use.
  await press('More about pasted')
  await press('Remove this glossary')
  await options.locator('.l-kept').waitFor({ state: 'detached' })
  await press('Undo')
  await options.getByText('pasted is in use: 1 entry.').waitFor()
  await marked(page).toContain('second tram')
  const popup = await extension.openOwn(`popup.html?tab=${await extension.tabId(page)}`)
  await popup.locator('#p-panel').getByText('Second tram').waitFor()
  await popup.close()
})

it('everything is saved in one file, erased, and restored from it', async () => {
  await extension.ask({ type: 'set-cards', value: { theme: 'light' } })
  const saved = options.waitForEvent('download')
  await press('Save to a file')
  const file = await (await saved).path()
  await press('Erase everything')
  await press('Yes, erase')
  await expect.poll(names).toHaveLength(1)
  expect(await marks(page, (words) => words.length === 0)).toEqual([])
  await extension.grant()
  await options.locator('section[aria-labelledby=options-data] input[type=file]').setInputFiles(file)
  await options.getByText('pasted').waitFor()
  await press('Restore')
  await options.getByText('Restored', { exact: true }).waitFor()
  await expect.poll(focused).toBe('Open a saved file')
  await expect.poll(names).toEqual(['China’s digital diplomacy: a brief', 'pasted'])
  const { settings } = await extension.ask({ type: 'settings' })
  expect(settings.cards.theme).toBe('light')
  await marked(page).toContain('second tram')
})

it('a file that is no backup is refused, and nothing is changed', async () => {
  const other = { name: 'table.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }
  await options.locator('section[aria-labelledby=options-data] input[type=file]').setInputFiles(other)
  await options.getByText('This is no backup of Sidegloss.').waitFor()
  await expect.poll(names).toHaveLength(2)
})
