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
    const form = await here.extension.openOwn('write.html')
    await has(form, 'button', 'Save')
    await expect.poll(() => textsOf(form, 'option')).toContain('Trams of the north')
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
