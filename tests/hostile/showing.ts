/** Scripts in markup as what a glossary says: in the preview of its import, on its entries' pages, and in their cards on a page. */
import type { Page } from 'playwright-core'
import { serve } from '../../scripts/serve.mjs'
import { cardText, type Extension } from '../browser/chromium'
import { pointAt } from '../browser/marks'
import { listen } from '../browser/noise'
import { pageOf } from '../browser/pages'
import { listenForRequests } from '../browser/requests'
import { concept, packOf } from '../glossary/matching/small-pack'

/** As many entries as a preview shows. */
const SHOWN = 10
/** Code units of payloads that an entry has on its page and in its card: a definition has room for no more. */
const TOGETHER = 4_000
/** An import of a few entries is read within some hundred ms, a card is there within a second; a busy machine takes ten times that. */
const WAIT_MS = 10_000

export interface Showing {
  payloads: number
  previews: number
  pages: number
  cards: number
  /** Of scripts that ran or tried to: errors of our pages among them, and what the browser refused to load or run. */
  noise: string[]
  requests: string[]
  /** Payloads that were not shown as the text they are, and elements that became of one. */
  wrong: string[]
}

/** Letters and brackets of a text: white space and marks for invisible characters aside. */
const letters = (text: string): string => text.normalize('NFC').replace(/[^a-z0-9<>]/gi, '')

const named = (number: number): string => `hostile entry ${number}`

/** Entries that say these texts wherever an entry says something. */
const packSaying = (texts: readonly string[]) => ({
  ...packOf(
    ...texts.map((text, number) =>
      concept(`entry-${number}`, [named(number), text.slice(0, 200).trim()], {
        definition: { en: text },
        wordingNote: { en: text },
        sources: [{ organisation: text.slice(0, 500), title: text.slice(0, 500), url: 'https://elsewhere.example/' }],
      }),
    ),
  ),
  id: 'hostile',
  name: { en: texts[0]?.slice(0, 500) ?? '' },
  subjectFields: { test: { en: texts[0]?.slice(0, 500) ?? '' } },
})

/** Runs in a page: what is there that only a payload can have made. */
function madeOfPayloads(root: string): string[] {
  const made = [...document.querySelectorAll(`${root} *`)].filter(
    (element) =>
      /^(script|img|iframe|frame|object|embed|style|link|base|meta|video|audio|math|body|marquee|isindex|layer)$/i.test(
        element.localName,
      ) ||
      element.getAttributeNames().some((name) => name.startsWith('on')) ||
      /^\s*(javascript|data|vbscript):/i.test(element.getAttribute('href') ?? ''),
  )
  return made.map(({ outerHTML }) => outerHTML.slice(0, 200))
}

/** The extension must have every site, and Chromium lead `*.example` to this machine. */
export async function showPayloads(extension: Extension, payloads: readonly string[]): Promise<Showing> {
  const requests = listenForRequests(extension)
  const options = await extension.openOwn('options.html')
  const heard = [await listen(await extension.context.newCDPSession(options))]
  const showing: Showing = {
    payloads: payloads.length,
    previews: 0,
    pages: 0,
    cards: 0,
    noise: [],
    requests: [],
    wrong: [],
  }
  const missing = (where: string, said: readonly string[], shown: string): void => {
    for (const text of said) if (!letters(shown).includes(letters(text))) showing.wrong.push(`${where} lacks ${text}`)
  }
  for (const some of inPartsOf(payloads, SHOWN)) {
    await choose(options, packSaying(some))
    missing('the preview', some, (await options.locator('.l-sample .definition').allInnerTexts()).join('\n'))
    showing.wrong.push(...(await options.evaluate(madeOfPayloads, '.l-preview')))
    await options.getByRole('button', { name: 'Cancel', exact: true }).click()
    showing.previews++
  }
  const texts = joined(payloads)
  await choose(options, packSaying(texts))
  await options.getByRole('button', { name: /^Keep \d+ entr/ }).click()
  await options.getByText(' is in use: ').first().waitFor()

  const entry = await extension.openOwn('entry.html')
  heard.push(await listen(await extension.context.newCDPSession(entry)))
  for (const [number, text] of texts.entries()) {
    await entry.goto(extension.address(`entry.html?key=hostile:entry-${number}`))
    await entry.locator('.definition').first().waitFor()
    missing(`entry ${number}`, [text], await entry.locator('body').innerText())
    showing.wrong.push(...(await entry.evaluate(madeOfPayloads, 'body :not(head)')))
    showing.pages++
  }

  const site = await serve(() => pageOf(texts.map((_, number) => `<p>The ${named(number)}.</p>`).join('')))
  const news = await extension.context.newPage()
  heard.push(await listen(await extension.context.newCDPSession(news)))
  news.on('dialog', (dialog) => {
    showing.noise.push(`${dialog.type()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await news.goto(`http://news.example:${site.port}/`)
  for (const [number, text] of texts.entries()) {
    await pointAt(news, named(number))
    missing(`card ${number}`, [text], await cardOf(news, named(number)))
    await news.keyboard.press('Escape')
    showing.cards++
  }
  for (const page of [options, entry, news]) await page.close()
  await site.close()
  showing.noise.push(...heard.flatMap((said) => said()))
  showing.requests = requests.started
  return showing
}

const inPartsOf = (texts: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size))

/** Line by line, in texts as long as an entry may have. */
function joined(payloads: readonly string[]): string[] {
  const texts: string[] = []
  for (const payload of payloads) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + payload.length < TOGETHER) texts[texts.length - 1] = `${last}\n${payload}`
    else texts.push(payload)
  }
  return texts
}

async function choose(options: Page, pack: object): Promise<void> {
  const file = { name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) }
  await options.locator('.l-library input[type=file]').setInputFiles(file)
  await options.locator('.l-sample').first().waitFor()
}

/** Of the card that is called so. */
async function cardOf(page: Page, name: string): Promise<string> {
  const end = Date.now() + WAIT_MS
  for (;;) {
    const text = await cardText(page)
    if (text.toLowerCase().includes(`${name} `) || Date.now() > end) return text
    await page.waitForTimeout(50)
  }
}
