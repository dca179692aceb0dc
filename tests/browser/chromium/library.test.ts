/** Of the reader's glossaries, what only Chromium's driver can do; the rest is in `../both`. */
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, it, onTestFinished } from 'vitest'
import { TABLE } from '../library-screen'
import { librarySetting } from '../library-setting'
import { servePages } from '../pages'

const here = librarySetting(servePages)
const { choose, press } = here

it('the preview of a table breaks no rule of accessibility', async () => {
  const { options } = here
  await choose('newsroom.csv', TABLE)
  await options.getByText('The row has no term. row 4').waitFor()
  const { violations } = await new AxeBuilder({ page: options }).include('#root').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
  await press('Cancel')
})

it('a table that is dropped on the place for it is read', async () => {
  const { extension, options } = here
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
  await expect
    .poll(() => options.locator('.l-sample .headword').allInnerTexts())
    .toEqual(['Heritage tramway', 'Digital Silk Road'])
  await press('Cancel')
})

it('a long table is pasted by keys into the field that has the focus', async () => {
  const { extension, options, site } = here
  const rows = Array.from({ length: 3_000 }, (_, row) => `tram line ${row},Line ${row} of the trams.`)
  // Copied from a page, as from a spreadsheet.
  const page = await extension.context.newPage()
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin })
  await page.goto(`${site.origin}/target`)
  await page.bringToFront()
  await page.evaluate((text) => navigator.clipboard.writeText(text), ['term,definition', ...rows].join('\n'))
  await page.close()
  await options.bringToFront()
  await press('Paste text')
  await expect.poll(() => options.evaluate(() => document.activeElement?.localName)).toBe('textarea')
  await options.keyboard.press('Control+V')
  await press('Read it')
  await options.getByText('What is in the pasted text').waitFor()
  await options.getByText('Keep 3,000 entries').or(options.getByText('Keep 3000 entries')).waitFor()
  await press('Cancel')
})
