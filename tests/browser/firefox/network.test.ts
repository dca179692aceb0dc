import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { type Extension, startFirefox } from '../firefox'
import { marked } from '../marked'

const html = readFileSync(new URL('../../fixtures/pages/belt-and-road.html', import.meta.url), 'utf8')
const asked: string[] = []
let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  site = await serve((path) => {
    asked.push(path)
    return path === '/belt-and-road' ? html : undefined
  })
  extension = await startFirefox()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

it('starts no request from its own pages or from a page it reads', async () => {
  await extension.request('*://*/*')
  const page = await extension.newPage(`${site.origin}/belt-and-road`)
  await marked(page).not.toEqual([])
  const seen: string[] = []
  for (const path of ['welcome.html', 'options.html', 'entry.html']) {
    const own = await extension.openOwn(path)
    seen.push(...(await own.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))))
  }
  expect(seen.filter((url) => !url.startsWith('moz-extension:') && !url.startsWith('data:'))).toEqual([])
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/belt-and-road'])
})
