import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { serve } from '../scripts/serve.mjs'
import { source } from '../scripts/source.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sidegloss-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what npm start shows', () => {
  it('is a file at its own address, and nothing where its frames point', async () => {
    const page = '<p>Belt and Road</p><iframe src="frame.html"></iframe>'
    writeFileSync(join(folder, 'A story (1).html'), page)
    const { address, close } = await source(join(folder, 'A story (1).html'))
    expect(await (await fetch(address)).text()).toBe(page)
    expect((await fetch(new URL('frame.html', address))).status).toBe(404)
    await close()
  })

  it('is an address whatever it answers to a program that is no browser', async () => {
    const site = await serve(() => undefined)
    expect((await source(`${site.origin}/story`)).address).toBe(`${site.origin}/story`)
    await site.close()
  })

  it('is an address that only the browser may know the way to', async () => {
    expect((await source('https://news.invalid/story')).address).toBe('https://news.invalid/story')
  })
})
