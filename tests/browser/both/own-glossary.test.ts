import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from '../extension'
import { fill, names, openOptions } from '../library-screen'
import { has, press, says, textsOf } from '../screen'
import { setting } from '../setting'

const here = setting()
let options: Tab
beforeEach(async () => {
  options = await openOptions(here.extension)
})
afterEach(() => options.close())

const facts = async (): Promise<string | undefined> => (await textsOf(options, '.l-item .l-name .meta')).at(-1)

describe('a glossary that the reader begins', () => {
  it('is there by its name, and entries can be written into it', async () => {
    await fill(options, 'Name of a new glossary', 'Trams of the north')
    await press(options, 'button', 'New glossary')
    await says(options, 'Trams of the north is there, and empty.')
    expect(await names(options)).toContain('Trams of the north')
    const href = await options.evaluate(
      () => document.querySelector('.l-subscribe [role=status] a')?.getAttribute('href') ?? '',
    )
    const form = await here.extension.openOwn(href.slice(1))
    await has(form, 'button', 'Save')
    await expect.poll(() => textsOf(form, '[aria-label="Glossary"] option:checked')).toEqual(['Trams of the north'])
    await form.close()
  })

  it('has a name and a licence that the reader can change', async () => {
    await press(options, 'button', 'More about Trams of the north')
    await says(options, 'licence: not stated', '.l-details')
    await fill(options, 'Name', 'Trams of the south', '.l-describe')
    await fill(options, 'Licence', 'CC BY 4.0', '.l-describe')
    await press(options, 'button', 'Save name and licence')
    await says(options, 'licence: CC BY 4.0', '.l-details')
    await says(options, 'Saved.', '.l-describe')
    expect(await names(options)).toContain('Trams of the south')
    const { text } = await options.savedBy(() => press(options, 'button', 'Save', '.l-details'))
    expect(JSON.parse(text)).toMatchObject({ name: { en: 'Trams of the south' }, licence: 'CC BY 4.0' })
  })

  it('does not lose its name', async () => {
    await press(options, 'button', 'More about Trams of the south')
    await fill(options, 'Name', ' ', '.l-describe')
    await press(options, 'button', 'Save name and licence')
    await says(options, 'A glossary needs a name.')
    expect(await names(options)).toContain('Trams of the south')
  })

  it('that is for chosen sites and has none says that it is used nowhere', async () => {
    await press(options, 'button', 'More about Trams of the south')
    await press(options, 'radio', 'Only on these sites')
    await expect.poll(facts).toContain('used nowhere until you add a site')
    await says(options, 'No site yet: this glossary is used nowhere.', '.l-details')
    await fill(options, 'Add a site', '中文.com', '.l-details')
    await press(options, 'button', 'Add', '.l-details')
    await expect.poll(facts).toContain('only on: 中文.com')
  })
})

describe('the form of an entry', () => {
  let forms: Tab[] = []
  const open = async (parameters: Record<string, string>): Promise<Tab> => {
    const form = await here.extension.openOwn(`write.html?${new URLSearchParams(parameters)}`)
    forms.push(form)
    await has(form, 'button', 'Save the entry')
    return form
  }
  const save = (form: Tab): Promise<void> => press(form, 'button', 'Save the entry')
  afterEach(async () => {
    for (const form of forms) await form.close()
    forms = []
  })

  it('writes what options that are open list and save', async () => {
    const form = await open({ term: 'funicular', glossary: 'trams-of-the-north' })
    await save(form)
    await has(form, 'heading', 'Funicular')
    await expect.poll(facts).toContain('1 entry')
    await press(options, 'button', 'More about Trams of the south')
    // Until it knows what a format holds, it saves nothing.
    await says(options, 'This format holds everything.')
    const { text } = await options.savedBy(() => press(options, 'button', 'Save', '.l-details'))
    expect(JSON.parse(text)).toMatchObject({ concepts: [{ id: 'funicular' }] })
  })

  it('writes beside what another form has written since it was opened', async () => {
    const both = [await open({ term: '电车' }), await open({ term: '公共汽车' })]
    for (const form of both) await save(form)
    for (const [at, name] of ['电车', '公共汽车'].entries()) await has(both[at] as Tab, 'heading', name)
    await expect
      .poll(() => textsOf(options, '.l-item .l-name .meta'))
      .toContainEqual(expect.stringContaining('2 entries'))
  })

  it('says that nothing is saved where its glossary was removed, and leaves the others as they are', async () => {
    const form = await open({ term: 'tunnel', glossary: 'trams-of-the-north' })
    await press(options, 'button', 'More about Trams of the south')
    await press(options, 'button', 'Remove this glossary')
    await says(options, 'Undo')
    await save(form)
    await says(form, 'It could not be saved.')
    const own = await here.extension.openOwn('list.html?glossary=my-entries')
    forms.push(own)
    await says(own, '2 entries')
  })

  it('says that there is none where the reader’s own glossary has grown too large and no other is there', async () => {
    await options.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('library')
          opening.onerror = reject
          opening.onsuccess = () => {
            const store = opening.result.transaction('glossaries', 'readwrite').objectStore('glossaries')
            const reading = store.get('my-entries')
            reading.onsuccess = () => {
              store.put({ ...reading.result, entries: 5_001 }, 'my-entries').onsuccess = resolve
            }
          }
        }),
    )
    const form = await here.extension.openOwn('write.html?term=ferry')
    forms.push(form)
    await has(form, 'heading', 'Write an entry')
    await says(form, 'No entry can be added to My entries any more')
  })
})
