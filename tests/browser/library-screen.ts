/** The options page as far as it is about the reader's glossaries. */
import type { Extension, Tab, TextFile } from './extension'
import { has, press, says, textsOf } from './screen'

/** Rows: one entry of its own, one that the embedded glossary has too, one without a term. */
export const TABLE = [
  'id,name_en,name_fr,def_en',
  'tram,heritage tramway,tramway patrimonial,A tramway kept for its history.',
  'road,Digital Silk Road,,What our newsroom says of it.',
  'none,,,',
].join('\n')

/** Opened, and its list of glossaries there: from then on nothing moves under the pointer. */
export async function openOptions(extension: Pick<Extension, 'openOwn'>, timeout?: number): Promise<Tab> {
  const options = await extension.openOwn('options.html')
  await has(options, 'switch', 'Use the glossary', timeout)
  return options
}

/** Gives the import a file. */
export const choose = (options: Tab, file: TextFile): Promise<void> =>
  options.giveFile('.l-library input[type=file]', file)

/** Types words in place of those in a field. */
export async function fill(tab: Tab, name: string, words: string, within?: string): Promise<void> {
  await press(tab, 'textbox', name, within)
  await tab.evaluate(() => {
    const at = document.activeElement
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) at.select()
  })
  await tab.keyboard.type(words)
}

/** Puts words into the field for a paste, as one, and has them read. */
export async function paste(options: Tab, words: string): Promise<void> {
  // What was refused or left stands there still.
  const open = await options.evaluate(() => document.querySelector('.l-paste') !== null)
  if (!open) await press(options, 'button', 'Paste text')
  await has(options, 'textbox', 'A table with')
  await options.evaluate((pasted) => {
    const field = document.querySelector<HTMLTextAreaElement>('.l-paste textarea')
    if (!field) throw new Error('There is no field.')
    field.value = pasted
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, words)
  await press(options, 'button', 'Read it')
}

/** Says that what is previewed is to come in the place of a glossary. */
export async function putInPlaceOf(options: Tab, name: string): Promise<void> {
  const item = await options.evaluate(
    (words) =>
      [...document.querySelectorAll<HTMLOptionElement>('.l-keep option')].find((one) => one.text === words)?.value,
    `in place of ${name}`,
  )
  if (item === undefined) throw new Error(`Nothing can come in the place of "${name}".`)
  await options.select('.l-keep select', item)
}

/** Presses Keep, or what stands in its place, and waits until the glossary is in use. */
export async function keep(options: Tab, button: 'Keep ' | 'Replace it with ' = 'Keep '): Promise<void> {
  await press(options, 'button', button)
  await says(options, ' is in use: ')
}

/** Names of the glossaries in the list. */
export const names = (options: Tab): Promise<string[]> => textsOf(options, '.l-item .l-name > bdi')

/** What has the focus: its label, or its words. */
export const focused = (options: Tab): Promise<string> =>
  options.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '')
