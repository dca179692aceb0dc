import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { cardWith } from '../card'
import type { Tab, TextFile } from '../extension'
import { choose, fill, focused, keep, names, openOptions, paste, putInPlaceOf, TABLE } from '../library-screen'
import { marked } from '../marked'
import { marks, none, pointAt, some } from '../marks'
import { pageOf } from '../pages'
import { has, press, says, textsOf } from '../screen'
import { setting } from '../setting'

const NEWSROOM: TextFile = { name: 'newsroom.csv', text: TABLE }
const STORY =
  'The heritage tramway reopened on Sunday. A minister compared it with the Digital Silk Road, and left before the second tram of the day.'
const BRIEF = 'China’s digital diplomacy: a brief'

const here = setting({ serving: () => serve(() => pageOf(`<h1>News</h1><p>${STORY}</p>`)) })
let options: Tab
let page: Tab
beforeAll(async () => {
  await here.extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
  page = await here.open('/', 'news.example')
})
beforeEach(async () => {
  options = await openOptions(here.extension)
  return () => options.close()
})

const sample = (): Promise<string[]> => textsOf(options, '.l-sample .headword')
const more = (name = 'newsroom'): Promise<void> => press(options, 'button', `More about ${name}`)

describe('a table', () => {
  it('is shown before anything of it is stored, with every row that is left out', async () => {
    await choose(options, NEWSROOM)
    await says(options, 'What is in newsroom.csv')
    await says(options, 'The row has no term. row 4')
    await expect.poll(sample).toEqual(['Heritage tramway', 'Digital Silk Road'])
    await expect.poll(() => names(options)).toHaveLength(1)
    expect(await marks(page)).toEqual(['Digital Silk Road'])
    await press(options, 'button', 'Cancel')
    await expect.poll(() => focused(options)).toBe('Import a file')
    await expect.poll(() => names(options)).toHaveLength(1)
  })

  it('has the names that would mark too much named, before it is kept', async () => {
    const text = 'term,definition\ntime,What clocks tell.\nheritage tramway,A tramway.\nox,A beast.'
    await choose(options, { name: 'everyday.csv', text })
    await says(options, 'Worth knowing: 3')
    await options.click('.l-issues summary')
    await says(options, '“time” is an everyday word: it is not marked wherever it stands. row 2')
    await says(options, '“ox” has very few letters: it is found by search and not marked. row 4')
    expect(String(await textsOf(options, '.l-issues'))).not.toContain('tramway')
    await press(options, 'button', 'Cancel')
  })

  it('is read again by what the reader says of its columns', async () => {
    await choose(options, { name: 'odd.csv', text: 'Slovo,Výklad\nheritage tramway,A tramway kept for its history.' })
    await says(options, 'What the columns hold')
    await options.click('.l-columns summary')
    await press(options, 'checkbox', 'The first row names the columns')
    const holds = (column: string, role: string): Promise<unknown> =>
      options.select(`select[aria-label="What “${column}” holds"]`, role)
    // The mapping stays open, also where a choice leaves nothing to read.
    for (const column of ['Slovo', 'Výklad']) await holds(column, 'ignored')
    await says(options, 'No column holds terms.')
    const dead = () => options.evaluate(() => document.querySelector('.l-keep [type=submit]')?.matches(':disabled'))
    await expect.poll(dead).toBe(true)
    await holds('Slovo', 'term')
    await holds('Výklad', 'definition')
    await expect.poll(() => textsOf(options, '.l-sample .definition')).toEqual(['A tramway kept for its history.'])
    await expect.poll(sample).toEqual(['Heritage tramway'])
    await press(options, 'button', 'Cancel')
  })

  it('is read again in the encoding and by the delimiter that the reader names', async () => {
    await choose(options, { name: 'odd.csv', text: 'café, big;A place, for coffee\ndepot, small;A place, for trams' })
    await expect.poll(sample).toEqual(['Café', 'Depot'])
    await options.click('.l-columns summary')
    const select = async (label: string, value: string): Promise<void> => {
      await says(options, label, '.l-parting')
      const number = await options.evaluate(
        (words) =>
          [...document.querySelectorAll('.l-parting label')].findIndex((one) => one.textContent?.startsWith(words)),
        label,
      )
      await options.select(`.l-parting label:nth-of-type(${number + 1}) select`, value)
    }
    await select('Between cells', ';')
    await expect.poll(sample).toEqual(['Café, big', 'Depot, small'])
    await select('Encoding', 'windows-1252')
    await expect.poll(sample).toEqual(['cafÃ©, big', 'Depot, small'])
    await select('Encoding', 'utf-8')
    await expect.poll(sample).toEqual(['Café, big', 'Depot, small'])
    await press(options, 'button', 'Cancel')
  })

  it('is said to have entries of one name, which can be merged', async () => {
    await choose(options, { name: 'twice.csv', text: 'term,definition\ntram,One.\nTram,Another.\nbus,A third.' })
    await says(options, '2 entries share a name.', '.l-preview > .l-ignored')
    await press(options, 'button', 'Cancel')
  })

  it('says which columns it does not read, and which format it was taken for', async () => {
    await choose(options, { name: 'wide.csv', text: 'Begriff;Erklärung;Farbe\nHeimatbahn;Eine Bahn.;rot' })
    await says(options, 'Not read: Farbe', '.l-preview > .l-ignored')
    await says(options, 'German 1', '.l-facts')
    await press(options, 'button', 'Cancel')
    await choose(options, { name: 'cards.txt', text: '#separator:tab\n#columns:Front\tBack\ntramway\tA railway.' })
    await says(options, 'Anki cards', '.l-facts')
    await expect.poll(sample).toEqual(['Tramway'])
    await press(options, 'button', 'Cancel')
  })

  it('of OmegaT is read by what the reader says of its columns, too', async () => {
    await choose(options, { name: 'omegat.txt', text: 'heritage tramway\tan old line\nflood gate\tan iron gate' })
    await says(options, 'OmegaT glossary', '.l-facts')
    await says(options, 'No entry has a definition.', '.l-preview > .l-ignored')
    await options.click('.l-columns summary')
    await options.select('select[aria-label="What “Column 2” holds"]', 'definition')
    await expect.poll(() => textsOf(options, '.l-preview > .l-ignored')).toEqual([])
    await expect.poll(() => textsOf(options, '.l-sample .definition')).toEqual(['an old line', 'an iron gate'])
    await press(options, 'button', 'Cancel')
  })

  it('marks tabs that are open as soon as it is kept, also after the background was stopped', async () => {
    await choose(options, NEWSROOM)
    await expect.poll(() => focused(options)).toBe('What is in newsroom.csv')
    const asked = await countPersisting()
    await keep(options)
    expect(await asked()).toBe(1)
    await expect.poll(() => focused(options)).toBe('newsroom is in use: 2 entries.')
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    await here.extension.stopBackground()
    await page.reload()
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    expect(await cardOn('heritage tramway', 'kept for its history')).toContain('tramway patrimonial')
  })
})

/** Counts how often the options ask the browser not to clear away what is stored; the browser is asked all the same. */
async function countPersisting(): Promise<() => Promise<number>> {
  await options.evaluate(() => {
    const { storage } = navigator
    const persist = storage.persist.bind(storage)
    document.body.dataset.persisting = '0'
    storage.persist = () => {
      document.body.dataset.persisting = String(Number(document.body.dataset.persisting) + 1)
      return persist()
    }
  })
  return () => options.evaluate(() => Number(document.body.dataset.persisting))
}

/** What the card over a term says, once it says `words`; it is closed again. */
async function cardOn(term: string, words = term): Promise<string> {
  await page.bringToFront()
  // A tab that comes to the front may read anew: a term that appears under a still pointer opens nothing.
  await marks(page, (words) => words.includes(term))
  await pointAt(page, term)
  const text = await cardWith(page, words)
  await page.keyboard.press('Escape')
  await page.mouse.move(5, 5)
  await options.bringToFront()
  return text
}

it.each([
  ['its only name', '', 'Second tram of the day to be avoided Say'],
  ['one of two', '\n1,Next tram,preferred,', 'second tram of the day : to be avoided Say'],
])('a term that is to be avoided says so in its card: %s', async (_, other, says) => {
  const row = `1,second tram of the day,avoid,Say “the next tram”.`
  await choose(options, { name: 'style.csv', text: `id,term,status,definition\n${row}${other}` })
  await keep(options)
  expect(await cardOn('second tram of the day', 'Say “the next tram”.')).toContain(says)
  await more('style')
  await press(options, 'button', 'Remove this glossary')
  await has(options, 'button', 'Undo')
})

describe('two glossaries of one term', () => {
  it('both speak in its card, each under its name, in the order of the list', async () => {
    await marked(page).toContain('heritage tramway')
    const first = await cardOn('Digital Silk Road')
    expect(first.indexOf('a brief')).toBeLessThan(first.indexOf('newsroom'))
    expect(first).toContain('What our newsroom says of it.')
    await press(options, 'button', 'Move newsroom up')
    await has(options, 'button', 'Move newsroom down')
    await expect.poll(() => names(options)).toEqual(['newsroom', BRIEF])
    const second = await cardOn('Digital Silk Road')
    expect(second.indexOf('newsroom')).toBeLessThan(second.indexOf('a brief'))
    await press(options, 'button', 'Move newsroom down')
    await expect.poll(() => names(options)).toEqual([BRIEF, 'newsroom'])
  })
})

it('two entries of one name in a glossary both speak in its card', async () => {
  const rows = ['second tram of the day,The one after the first.', 'second tram of the day,A late riser.']
  await choose(options, { name: 'twice.csv', text: `term,definition\n${rows.join('\n')}` })
  await keep(options)
  await marked(page).toContain('second tram of the day')
  const card = await cardOn('second tram of the day', 'The one after the first.')
  expect(card).toContain('A late riser.')
  await more('twice')
  await press(options, 'button', 'Remove this glossary')
  await has(options, 'button', 'Undo')
})

describe('a glossary', () => {
  it('says how much it holds, in which languages, and what space it takes', async () => {
    const facts = async () => (await textsOf(options, '.l-item .l-name .meta'))[1]
    await expect.poll(facts).toMatch(/^2 entries · English, French · [1-9] kB$/)
  })

  it('has an entry of its own written anew from the card', async () => {
    await page.bringToFront()
    await marks(page, (words) => words.includes('heritage tramway'))
    await pointAt(page, 'heritage tramway')
    await cardWith(page, 'kept for its history')
    await page.clickInCard('More')
    await page.clickInCard('Edit')
    const form = await here.extension.opened(here.extension.address('write.html'))
    const definition = () => form.evaluate(() => document.querySelector('textarea')?.value)
    await expect.poll(definition).toBe('A tramway kept for its history.')
    await form.close()
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await page.mouse.move(5, 5)
    await options.bringToFront()
  })

  it('is underlined on pages as the reader chooses for it', async () => {
    const styles = async (): Promise<Record<string, string>> =>
      Object.fromEntries((await page.evaluate(readPainted)).map(({ name, text }) => [text, name]))
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    const before = await styles()
    await more()
    await press(options, 'radio', 'Dashed', '.l-details')
    await expect.poll(styles).toEqual({ ...before, 'heritage tramway': 'b' })
    const line = () => page.evaluate(() => getComputedStyle(document.body, '::highlight(b)').textDecorationStyle)
    expect(await line()).toBe('dashed')
    await press(options, 'radio', 'As each entry says')
    await expect.poll(styles).toEqual(before)
  })

  it('is off in every tab once it is switched off, and on again', async () => {
    await press(options, 'switch', 'Use the glossary newsroom')
    await marked(page).toEqual(['Digital Silk Road'])
    await press(options, 'switch', 'Use the glossary newsroom')
    await marked(page).toContain('heritage tramway')
  })

  it('is used on the sites that were chosen alone', async () => {
    await more()
    await press(options, 'radio', 'Only on these sites')
    await marked(page).toEqual(['Digital Silk Road'])
    await press(options, 'textbox', '', '.l-details')
    await options.keyboard.type('news.example')
    await press(options, 'button', 'Add', '.l-details')
    await marked(page).toContain('heritage tramway')
    const elsewhere = await here.open('/', 'other.example')
    expect(await marks(elsewhere, some)).toEqual(['Digital Silk Road'])
    await elsewhere.close()
    await options.bringToFront()
    await press(options, 'radio', 'Everywhere', '.l-details')
    const field = () => options.evaluate(() => document.querySelector('.l-details .o-add input') === null)
    await expect.poll(field).toBe(true)
  })

  it('that is private is marked on a page only once the reader asks, and not on the next one', async () => {
    await more()
    await press(options, 'switch', 'Keep newsroom private')
    await marked(page).toEqual(['Digital Silk Road'])
    await page.reload()
    expect(await marks(page, some)).toEqual(['Digital Silk Road'])
    const popup = await here.extension.openOwn(`popup.html?tab=${await page.id()}`)
    await press(popup, 'button', 'Mark terms of private glossaries here')
    await marked(page).toContain('heritage tramway')
    // A frame of another site could read there what is marked.
    await page.evaluate(async (port) => {
      const frame = document.createElement('iframe')
      Object.assign(frame, { src: `http://other.example:${port}/`, width: '600', height: '400' })
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
    }, here.site.port)
    const [, frame] = page.frames()
    if (!frame) throw new Error('The frame did not come.')
    expect(await marks(frame, some)).toEqual(['Digital Silk Road'])
    await page.goto(`http://news.example:${here.site.port}/next`)
    expect(await marks(page, some)).toEqual(['Digital Silk Road'])
    await popup.close()
    await options.bringToFront()
    await press(options, 'switch', 'Keep newsroom private')
    await marked(page).toContain('heritage tramway')
  })

  it('is saved as a file that comes in again as it was, and another format says what it cannot hold', async () => {
    await more()
    await says(options, 'This format holds everything.')
    const file = await options.savedBy(() => press(options, 'button', 'Save', '.l-details'))
    expect(file.name).toBe('newsroom.json')
    expect(JSON.parse(file.text).concepts).toHaveLength(2)
    await options.select('select[aria-label="Format in which to save newsroom"]', 'csv')
    await says(options, 'This format cannot hold:')
    await choose(options, { name: 'again.json', text: file.text })
    await says(options, 'You have this glossary already: newsroom.', '.l-keep')
    // Offered next, and chosen by nobody else.
    const offered = () => textsOf(options, '.l-keep option')
    await expect.poll(async () => (await offered()).slice(0, 2)).toEqual(['as a new glossary', 'in place of newsroom'])
    expect(await textsOf(options, '.l-keep option:checked')).toEqual(['as a new glossary'])
    await putInPlaceOf(options, 'newsroom')
    await says(options, '“newsroom” is replaced as a whole', '.l-keep')
    await says(options, 'Unchanged: 2', '.l-changes')
    await keep(options, 'Replace it with ')
    await expect.poll(() => names(options)).toEqual([BRIEF, 'newsroom'])
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
  })

  it('is had back after a file took its place, until the page is closed', async () => {
    const replace = async (): Promise<void> => {
      await choose(options, { name: 'other.csv', text: 'term,definition\nfirst tram,The early one.' })
      await says(options, 'What is in other.csv')
      await putInPlaceOf(options, 'newsroom')
      await keep(options, 'Replace it with ')
      await says(options, 'Before the import it held 2 entries.', '.l-list')
    }
    await replace()
    await marked(page).toEqual(['Digital Silk Road'])
    await press(options, 'button', 'Undo')
    await expect.poll(() => focused(options)).toBe('newsroom is as it was: 2 entries.')
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    await expect.poll(() => names(options)).toEqual([BRIEF, 'newsroom'])
    expect(await textsOf(options, '.l-item button')).not.toContain('Undo')
    await replace()
    await options.close()
    options = await openOptions(here.extension)
    await expect.poll(() => names(options)).toEqual([BRIEF, 'other'])
    expect(await textsOf(options, '.l-item button')).not.toContain('Undo')
    // As it was, for what comes after.
    await choose(options, NEWSROOM)
    await says(options, 'What is in newsroom.csv')
    await putInPlaceOf(options, 'other')
    await keep(options, 'Replace it with ')
  })

  it('is removed at once, can be had back, and is gone for good once the page was closed', async () => {
    const remove = async (): Promise<void> => {
      await more()
      await press(options, 'button', 'Remove this glossary')
      await has(options, 'button', 'Undo')
    }
    await remove()
    await marked(page).toEqual(['Digital Silk Road'])
    await expect.poll(() => focused(options)).toBe('newsroom was removed. Once this page is closed it goes for good.')
    await press(options, 'button', 'Undo')
    await expect.poll(() => focused(options)).toBe('More about newsroom')
    await marked(page).toContain('heritage tramway')
    await remove()
    // An import that is left leaves no trace, and the way back stays.
    await choose(options, NEWSROOM)
    await press(options, 'button', 'Cancel')
    await press(options, 'button', 'Undo')
    await remove()
    await options.close()
    options = await openOptions(here.extension)
    await expect.poll(() => names(options)).toHaveLength(1)
    expect(await textsOf(options, '.l-item button')).not.toContain('Undo')
  })
})

describe('a file that cannot be read', () => {
  it('is refused where its words were pasted, too', async () => {
    await paste(options, '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tbx>&c;</tbx>')
    await says(options, 'is made of other entities', '.l-issues')
    await says(options, 'The pasted text was not read', '.l-pane h3')
    const field = () => options.evaluate(() => document.querySelector<HTMLTextAreaElement>('.l-paste textarea')?.value)
    expect(await field()).toContain('<!DOCTYPE a')
    await press(options, 'button', 'Close')
    expect(await field()).toContain('<!DOCTYPE a')
  })

  it('leaves the ways in where they are', async () => {
    await choose(options, { name: 'empty.csv', text: '' })
    await says(options, 'The file is empty.')
    await choose(options, NEWSROOM)
    await says(options, 'What is in newsroom', '.l-pane h3')
    await press(options, 'button', 'Cancel')
  })

  it.each([
    ['bomb.xml', '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tbx>&c;</tbx>', 'is made of other entities'],
    ['pack.json', '{"format":"sidegloss-pack","formatVersion":2}', 'The pack has format version 2'],
    ['empty.csv', '', 'The file is empty.'],
    ['story.txt', STORY, 'This does not look like a table'],
    ['cut.json', '{"entries": [{"id": "a"', 'The JSON is damaged or cut off here. line 1, column 24'],
  ])('%s is refused with its reason, and nothing is stored', async (name, text, reason) => {
    await choose(options, { name, text })
    await says(options, reason)
    await expect.poll(() => focused(options)).toBe(`${name} was not read`)
    await press(options, 'button', 'Close')
    await expect.poll(() => focused(options)).toBe('Import a file')
    await expect.poll(() => names(options)).toHaveLength(1)
  })
})

it('takes words that were pasted', async () => {
  await paste(options, 'second tram\tle second tram')
  await says(options, 'What is in the pasted text', '.l-pane h3')
  await fill(options, 'Name', 'pasted', '.l-keep')
  await keep(options)
  await more('pasted')
  await says(options, 'This format holds everything.')
  const file = await options.savedBy(() => press(options, 'button', 'Save', '.l-details'))
  expect(file.name).toBe('pasted.json')
  await more('pasted')
  // What was removed is not said to be in use.
  await more('pasted')
  await press(options, 'button', 'Remove this glossary')
  await expect.poll(() => textsOf(options, '.l-kept')).toEqual([])
  await press(options, 'button', 'Undo')
  await says(options, 'pasted is in use: 1 entry.')
  await marked(page).toContain('second tram')
  const popup = await here.extension.openOwn(`popup.html?tab=${await page.id()}`)
  await says(popup, 'Second tram', '#p-panel')
  await popup.close()
})

const BACKUP = 'section[aria-labelledby=options-data] input[type=file]'

it('everything is saved in one file, erased, and restored from it', async () => {
  await here.extension.ask({ type: 'set-cards', value: { theme: 'light' } })
  const file = await options.savedBy(() => press(options, 'button', 'Save to a file'))
  await press(options, 'button', 'Erase everything')
  await press(options, 'button', 'Yes, erase')
  await expect.poll(() => names(options)).toHaveLength(1)
  expect(await marks(page, none)).toEqual([])
  await here.extension.grant()
  await options.bringToFront()
  await options.giveFile(BACKUP, file)
  await says(options, 'pasted')
  await press(options, 'button', 'Restore')
  await expect.poll(() => textsOf(options, '[role=status]')).toContain('Restored')
  await expect.poll(() => focused(options)).toBe('Open a saved file')
  await expect.poll(() => names(options)).toEqual([BRIEF, 'pasted'])
  const { settings } = await here.extension.ask({ type: 'settings' })
  expect(settings.cards.theme).toBe('light')
  await marked(page).toContain('second tram')
})

it('a backup among the glossaries, and a glossary among the backups, are told where they belong', async () => {
  const { text } = await options.savedBy(() => press(options, 'button', 'Save to a file'))
  await choose(options, { name: 'backup.json', text })
  await says(options, 'It is restored under “Data”.')
  await press(options, 'button', 'Close')
  await options.giveFile(BACKUP, NEWSROOM)
  await says(options, 'A glossary in a file is imported under “Glossaries”.')
})

it('a file that is no backup is refused, and nothing is changed', async () => {
  await options.giveFile(BACKUP, { name: 'table.json', text: '{"a":1}' })
  await says(options, 'This is no backup of Sidegloss.')
  await expect.poll(() => names(options)).toHaveLength(2)
})
