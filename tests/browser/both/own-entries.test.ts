import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from '../extension'
import { openOptions, paste } from '../library-screen'
import { has, press, says, textsOf } from '../screen'
import { setting } from '../setting'

const here = setting()

/** As many as are edited entry by entry, and one pair that shares a name. */
const TABLE = [
  'term,definition',
  ...Array.from({ length: 3_999 }, (_, number) => `tram line ${number},The line ${number}.`),
  'Tram Line 7,A second text of it.',
].join('\n')

/** Pastes a table into the options, and has it read. */
async function preview(text: string): Promise<Tab> {
  const options = await openOptions(here.extension)
  await paste(options, text)
  await has(options, 'button', 'Keep ')
  return options
}

async function keep(text: string): Promise<void> {
  const options = await preview(text)
  await press(options, 'button', 'Keep ')
  await says(options, ' is in use: ')
  await options.close()
}

const LIST = 'list.html?glossary=imported-glossary'
let list: Tab
const rows = (): Promise<string[]> => textsOf(list, '.e-row .e-name > :first-child')
const filter = async (words: string): Promise<void> => {
  await press(list, 'textbox', 'Filter by names')
  await list.keyboard.type(words)
}

beforeEach(async () => {
  list = await here.extension.openOwn(LIST)
})
afterEach(() => list.close())

it('a glossary has a page that lists its entries, once it is kept', async () => {
  await says(list, 'There is no such glossary here.')
  await keep(TABLE)
  await list.close()
  list = await here.extension.openOwn(LIST)
  await says(list, '4,000 entries')
})

describe('the list of 4,000 entries', () => {
  it('renders those in sight alone, and goes to its end by a key', async () => {
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(0)
    expect((await rows()).length).toBeLessThan(60)
    await list.focus('.e-row input')
    for (let times = 0; times < 12; times++) await list.keyboard.press('ArrowDown')
    await expect
      .poll(() => list.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Select tram line 12')
  })

  it('is filtered as one types', async () => {
    await filter('line 399')
    await says(list, '13 of 4,000 entries')
    await expect.poll(rows).toContain('tram line 3990')
  })

  it('edits what is selected, and takes it back', async () => {
    await filter('line 1234')
    await says(list, '1 of 4,000 entries')
    await list.click('.e-row input')
    await press(list, 'button', 'Delete')
    await says(list, '1 entry was deleted.')
    await says(list, '0 of 3,999 entries')
    await press(list, 'button', 'Undo')
    await says(list, 'The edit was taken back.')
    await says(list, '1 of 4,000 entries')
  })

  it('merges entries that share a name, and keeps both texts', async () => {
    await press(list, 'button', 'Merge 1 group')
    await says(list, '1 entry was merged into another.')
    await filter('line 7')
    const entry = await here.extension.openOwn('entry.html?key=imported-glossary%3Atram-line-7')
    await says(entry, 'The line 7.')
    await says(entry, 'A second text of it.')
    await entry.close()
    await press(list, 'button', 'Undo')
    await has(list, 'button', 'Merge 1 group')
  })

  it('leads to the form of an entry that is written into it', async () => {
    await list.click('.e-head a')
    await has(list, 'heading', 'Write an entry')
    expect(await list.evaluate(() => document.querySelector('select')?.value)).toBe('imported-glossary')
  })
})

it('a file is merged into a glossary by the names of its entries, after it was said what changes', async () => {
  const options = await preview('term,definition\ntram line 5,New of it.\nfunicular,A railway on a slope.')
  await options.select('.l-keep select', 'merge:imported-glossary')
  await says(options, 'Added: 1')
  await says(options, 'Changed: 1')
  await says(options, 'Not in the file, kept: 3,999')
  await press(options, 'button', 'Merge')
  await says(options, 'is in use: 4,001 entries. Added: 1 · Changed: 1')
  await options.close()
  const entry = await here.extension.openOwn('entry.html?key=imported-glossary%3Atram-line-5')
  await says(entry, 'New of it.')
  await entry.close()
})

it('entries whose texts are too long for one stay two, and that is said', async () => {
  const row = (word: string): string => ['second tram', `${word} `.repeat(400), `${word} `.repeat(400)].join()
  await keep(['term,definition,note', row('early'), row('later')].join('\n'))
  await list.close()
  list = await here.extension.openOwn('list.html?glossary=imported-glossary-2')
  await press(list, 'button', 'Merge 1 group')
  await says(
    list,
    '0 entries were merged into others. 1 entry stays by itself: its texts would not fit into the other.',
  )
  await says(list, '2 entries')
})
