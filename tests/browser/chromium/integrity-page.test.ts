/** Pages with and without the extension: the same to whoever reads them, copies, searches or prints them. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { differences, lookAt } from '../../../scripts/looks.mjs'
import { type Extension, startChromium } from '../chromium'
import { marks, some } from '../marks'
import { servePages } from '../pages'

const WORDS = ['digital', 'Belt and Road', '数字']
const PATHS = ['/integrity', '/belt-and-road', '/chinese', '/shadow', '/framed', '/skips', '/garbled']

interface Visit {
  page: Page
  /** What the page said in the console. */
  said: string[]
}

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
/** As they are without the extension. */
const controls = new Map<string, Awaited<ReturnType<typeof look>>>()
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.context.grantPermissions(['clipboard-read'], { origin: site.origin })
  // The site's icon is asked for once.
  await open('/target')
  for (const path of PATHS) {
    const visit = await open(path)
    await marks(visit.page)
    controls.set(path, await look(visit))
    await visit.page.close()
  }
  await extension.grant()
})
// Tabs are told apart by their address.
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

async function open(path: string): Promise<Visit> {
  const page = await extension.context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(`${site.origin}${path}`)
  await page.bringToFront()
  return { page, said }
}

/** Everything that is compared, by its name. */
const look = async ({ page, said }: Visit): Promise<Record<string, string>> => ({
  ...(await lookAt(page, WORDS)),
  console: said.join('\n'),
})

describe('a page with marks', () => {
  it.each(PATHS)('%s is the same as without', async (path) => {
    const visit = await open(path)
    expect(await marks(visit.page, some)).not.toEqual([])
    expect(differences([controls.get(path) ?? {}], await look(visit))).toEqual([])
  })

  it('is not changed for a moment, and none of its functions is called', async () => {
    const { page } = await open('/integrity')
    expect(await marks(page, some)).not.toEqual([])
    expect(await page.evaluate('witnessed')).toEqual({ changes: 0, calls: [], messages: 0 })
  })

  it('would not be the same if a single term stood in an element', async () => {
    const visit = await open('/belt-and-road')
    await marks(visit.page, some)
    await visit.page.evaluate(() => {
      const range = document.createRange()
      range.setStart(document.querySelector('#link')?.firstChild as Text, 4)
      range.setEnd(document.querySelector('#link')?.firstChild as Text, 21)
      range.surroundContents(document.createElement('mark'))
    })
    expect(differences([controls.get('/belt-and-road') ?? {}], await look(visit))).toEqual(
      expect.arrayContaining(['document', 'layout', 'selecting', 'reader view', 'printing', 'copying']),
    )
  })
})
