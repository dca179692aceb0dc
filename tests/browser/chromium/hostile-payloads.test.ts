import { afterAll, beforeAll, expect, it } from 'vitest'
import { scriptPayloads } from '../../hostile/payloads'
import { showPayloads } from '../../hostile/showing'
import { type Extension, startChromium } from '../chromium'
import { listen } from '../noise'

let extension: Extension
beforeAll(async () => {
  extension = await startChromium({ args: ['--host-resolver-rules=MAP *.example 127.0.0.1'] })
  await extension.grant()
})
afterAll(() => extension?.close())

it('scripts in what a glossary says are shown as text, run nowhere and ask for nothing', {
  timeout: 300_000,
}, async () => {
  const payloads = scriptPayloads()
  const { wrong, noise, requests, previews, pages, cards } = await showPayloads(extension, payloads)
  expect({ wrong, noise, requests }).toEqual({ wrong: [], noise: [], requests: [] })
  expect({ previews, cards }).toEqual({ previews: Math.ceil(payloads.length / 10), cards: pages })
})

it('a script that got into a page of ours would be heard of', async () => {
  const options = await extension.openOwn('options.html')
  const heard = await listen(await extension.context.newCDPSession(options))
  await options.evaluate(() => {
    document.body.innerHTML = '<img src="https://elsewhere.example/a" onerror="alert(1)">'
  })
  await expect.poll(() => heard().join('\n')).toContain('Content Security Policy')
})
