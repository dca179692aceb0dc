/** What is removed can be had back where it stood, by keyboard as well. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from '../extension'
import { has, press, says, saysNoMore, textsOf } from '../screen'
import { setting } from '../setting'

const here = setting()
let tab: Tab
afterEach(() => tab.close())

/** What the keyboard is at, by its label or its words. */
const focused = (): Promise<string> =>
  tab.evaluate(() => {
    const holder = document.activeElement
    return holder?.getAttribute('aria-label') ?? holder?.textContent ?? ''
  })
const removed = (): Promise<string[]> => textsOf(tab, '.removed bdi')

/** Presses the button that removes something, then undoes it by keyboard: the button is there again, and has the focus. */
async function removeAndUndo(button: string, name: string): Promise<void> {
  await press(tab, 'button', button)
  await expect.poll(removed).toEqual([name])
  await expect.poll(focused).toBe('Undo')
  await tab.keyboard.press('Enter')
  await expect.poll(removed).toEqual([])
  await expect.poll(focused).toBe(button)
}

const fill = async (name: string, words: string): Promise<void> => {
  await press(tab, 'textbox', name)
  await tab.keyboard.type(words)
}

describe('in the form of an entry', () => {
  const names = (): Promise<string[]> =>
    tab.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.w-word')].map(({ value }) => value))
  const SENTENCE = 'The heritage tramway reopened.'
  const FORM = `write.html?${new URLSearchParams({ term: 'heritage tramway', sentence: SENTENCE, address: 'https://news.example/' })}`
  const open = async (): Promise<void> => {
    tab = await here.extension.openOwn(FORM)
    await has(tab, 'textbox', 'Name')
  }

  it('a relation', async () => {
    tab = await here.extension.openOwn('write.html?term=depot')
    await press(tab, 'button', 'Save the entry')
    await has(tab, 'heading', 'Depot')
    await tab.close()
    await open()
    await fill('Name of another entry', 'depot')
    await tab.keyboard.press('Enter')
    await removeAndUndo('Remove the relation to depot', 'Removed: depot')
  })

  it('a source', async () => {
    await open()
    await press(tab, 'button', 'Add a source')
    await fill('Title of source 1', 'Timetable')
    await removeAndUndo('Remove source 1', 'Removed: Timetable')
  })

  it('the sentence it was met in', async () => {
    await open()
    await removeAndUndo('Leave it out', `Removed: ${SENTENCE}`)
  })

  it('a name, until the entry is saved', async () => {
    await open()
    await press(tab, 'button', 'Add a name')
    await fill('Name 2', 'museum tram')
    await removeAndUndo('Remove name 2', 'Removed: museum tram')
    await press(tab, 'button', 'Remove name 1')
    await expect.poll(removed).toEqual(['Removed: heritage tramway'])
    await tab.close()
    // With what was typed, what was removed is there again.
    await open()
    await expect.poll(removed).toEqual(['Removed: heritage tramway'])
    await press(tab, 'button', 'Undo')
    await expect.poll(names).toEqual(['heritage tramway', 'museum tram'])
    await press(tab, 'button', 'Remove name 2')
    await press(tab, 'button', 'Save the entry')
    await has(tab, 'heading', 'Heritage tramway')
    await tab.close()
    tab = await here.extension.openOwn('write.html?key=my-entries:heritage-tramway')
    await has(tab, 'textbox', 'Name 1')
    expect(await names()).toEqual(['heritage tramway'])
    expect(await removed()).toEqual([])
  })

  it('the entry, whose page is called by its name as long as it is deleted', async () => {
    tab = await here.extension.openOwn('write.html?key=my-entries:heritage-tramway')
    await has(tab, 'heading', 'Edit the entry')
    await press(tab, 'button', 'Delete the entry')
    await expect.poll(() => textsOf(tab, 'h1')).toEqual(['heritage tramway'])
    await expect.poll(focused).toBe('Undo')
    await tab.keyboard.press('Enter')
    await has(tab, 'heading', 'Edit the entry')
    await expect.poll(focused).toBe('Delete the entry')
  })
})

describe('in the options', () => {
  beforeEach(async () => {
    const since = '2026-11-01T00:00:00.000Z'
    const concept = 'digital-diplomacy-brief:digital-divide'
    await here.extension.ask({ type: 'put-mute', mute: { concept, reach: 'everywhere', place: '', since } })
    await here.extension.ask({ type: 'put-correction', correction: { concept, definition: { en: 'A gap.' }, since } })
    tab = await here.extension.openOwn('options.html')
    // Once the list of glossaries is there, nothing below it moves any more.
    await has(tab, 'switch', 'Use the glossary')
  })
  const addRule = async (site: string): Promise<void> => {
    await fill('Add a site', site)
    await press(tab, 'button', 'Add a rule')
    await has(tab, 'button', `Delete the rule for ${site}`)
  }

  const rules = async () => {
    const { settings } = await here.extension.ask({ type: 'settings' })
    return settings.rules.toSorted((a, b) => a.host.localeCompare(b.host))
  }

  it('rules for sites, until another change of them', async () => {
    for (const site of ['a.example', 'b.example', 'c.example']) await addRule(site)
    const before = await rules()
    await removeAndUndo('Delete the rule for b.example', 'Removed: b.example')
    // With the day since when it is.
    expect(await rules()).toEqual(before)
    await press(tab, 'button', 'Delete the rule for b.example')
    await expect.poll(removed).toEqual(['Removed: b.example'])
    await press(tab, 'button', 'Delete the rule for a.example')
    await expect.poll(removed).toEqual(['Removed: a.example', 'Removed: b.example'])
    await addRule('d.example')
    await expect.poll(removed).toEqual([])
    await expect.poll(() => textsOf(tab, '.o-rules tbody th')).toEqual(['c.example', 'd.example'])
  })

  it('a meaning that was left unmarked, and own words', async () => {
    await removeAndUndo('Take back: digital divide', 'Removed: digital divide')
    await tab.click('#options-own ~ .o-row:last-child .tool')
    await expect.poll(removed).toEqual(['Removed: digital divide'])
    await press(tab, 'button', 'Undo')
    await says(tab, 'A gap.')
  })

  it('a site that a glossary is used on', async () => {
    await press(tab, 'button', 'More about China’s digital diplomacy')
    await press(tab, 'radio', 'Only on these sites')
    await tab.focus('.l-details .o-add input')
    await tab.keyboard.type('e.example')
    await tab.keyboard.press('Enter')
    await removeAndUndo('Do not use China’s digital diplomacy: a brief on e.example', 'Removed: e.example')
    // Looking at the other choice costs none of them.
    await press(tab, 'radio', 'Everywhere', '.l-details')
    await expect.poll(() => textsOf(tab, '.l-details .o-own li')).toEqual([])
    await press(tab, 'radio', 'Only on these sites')
    await expect.poll(() => textsOf(tab, '.l-details .o-own li bdi')).toEqual(['e.example'])
  })

  it('nothing, once everything was erased', async () => {
    await press(tab, 'button', 'Delete the rule for c.example')
    await expect.poll(removed).toEqual(['Removed: c.example'])
    await press(tab, 'button', 'Erase everything')
    await press(tab, 'button', 'Yes, erase')
    await says(tab, 'No rules yet.')
    expect(await removed()).toEqual([])
  })
})

it('the reader’s own words for an entry, until another change of it', async () => {
  tab = await here.extension.openOwn('entry.html?key=digital-diplomacy-brief:digital-divide')
  await press(tab, 'button', 'Write it in your own words')
  await press(tab, 'textbox', 'Your own definition')
  await tab.keyboard.type('Some are online. ')
  await press(tab, 'button', 'Save')
  await says(tab, 'In your own words.')
  const takeBack = async (): Promise<void> => {
    await press(tab, 'button', 'Change your words')
    await press(tab, 'button', 'Go back to the glossary’s')
    await expect.poll(removed).toEqual(['Your own words were removed.'])
  }
  await takeBack()
  await saysNoMore(tab, 'In your own words.')
  await expect.poll(focused).toBe('Undo')
  await tab.keyboard.press('Enter')
  await says(tab, 'In your own words.')
  await expect.poll(focused).toBe('Change your words')
  expect(await removed()).toEqual([])
  await takeBack()
  await press(tab, 'button', 'Leave unmarked everywhere')
  await expect.poll(removed).toEqual([])
})
