import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startComponentsBrowser } from '../components-browser'

let browser: Awaited<ReturnType<typeof startComponentsBrowser>>
beforeAll(async () => {
  browser = await startComponentsBrowser()
})
afterAll(() => browser?.close())

const NAMES = ['quay', 'pier', 'dock', 'mole', 'berth', 'bollard']

/** `tags`: of the entry with that name. */
const list = (tags: Record<string, string[]> = {}, rest: object = {}) => ({
  entries: NAMES.map((id) => ({
    id,
    name: { en: id },
    also: '',
    subject: '',
    tags: tags[id] ?? [],
    statuses: [],
    letters: id,
  })),
  size: NAMES.length,
  searched: false,
  editable: true,
  duplicates: [],
  subjects: [],
  tags: [...new Set(Object.values(tags).flat())],
  languages: ['en'],
  language: 'en',
  edit: { at: 'rest' },
  writeHref: '#write',
  ...rest,
})
const open = (props: object) => browser.open('EntryList', ['href', 'onSearch', 'onEdit', 'onMergeAll', 'onUndo'], props)

describe('the list of entries', () => {
  const tagged = list({ quay: ['new'] })

  it('shows all entries once the tag by which it was filtered is gone', async () => {
    const shown = await open(tagged)
    await shown.find('.e-filter select').selectOption('new')
    expect(await shown.find('.e-row').count()).toBe(1)
    await shown.show(list())
    expect(await shown.find('.e-row').count()).toBe(NAMES.length)
  })

  it('has the focus where it says what an edit came to, since the buttons go', async () => {
    const shown = await open(list())
    await shown.find('[aria-label="list_select quay"]').click()
    await shown.button('list_delete').click()
    await shown.show(list({}, { edit: { at: 'saving' } }))
    await shown.show(list({}, { edit: { at: 'saved', kind: 'delete', entries: 1, left: 0 } }))
    await expect.poll(shown.focused).toContain('list_done_delete')
    await shown.button('library_undo').click()
    await shown.show(list({}, { edit: { at: 'saving' } }))
    await shown.show(list({}, { edit: { at: 'undone' } }))
    await expect.poll(shown.focused).toContain('list_undone')
  })

  it('selects with Shift from the row that was pressed last, whatever its number is by now', async () => {
    const shown = await open(list())
    const box = (name: string) => shown.find(`[aria-label="list_select ${name}"]`)
    const selected = async () => {
      const rows = await shown.find('.e-row[data-chosen="true"] bdi').allTextContents()
      return rows.sort()
    }
    await box('dock').click()
    await box('dock').click()
    const field = shown.find('[type=search]')
    // Rows of pier, dock and mole have gone.
    await field.fill('b')
    await box('bollard').click({ modifiers: ['Shift'] })
    expect(await selected()).toEqual(['bollard'])
    await field.fill('')
    await box('mole').click({ modifiers: ['Shift'] })
    expect(await selected()).toEqual(['berth', 'bollard', 'mole'])
  })
})
