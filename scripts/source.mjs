/** What `npm start` shows: a file, an address, or the example article. */

import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { runnerImport } from 'vite'
import { Problem, ROOT } from './command.mjs'
import { givenFile } from './given-file.mjs'
import { escaped, htmlPage, serve, textPage } from './serve.mjs'

/** This machine, by whatever name. Only here does no proxy stand between: elsewhere the browser finds its way, not Node. */
const HERE = /^(localhost|127(\.\d+){3}|\[::1\])$/
/** What runs on this machine and has not answered by then will not, ms. */
const ANSWER_TIMEOUT_MS = 20_000

/**
 * The address to open, and what to end afterwards.
 * @param {string | undefined} wanted file or address
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function source(wanted) {
  if (wanted === undefined) return served('/', await exampleArticle())
  if (/^https?:\/\//i.test(wanted)) return answering(wanted)
  return served(`/${encodeURIComponent(basename(wanted))}`, fileAsPage(wanted))
}

/** A page alone on its site: a frame or a picture of it that stayed behind is not the page again. @param {string} path @param {string} page HTML */
async function served(path, page) {
  const server = await serve((at) => (at === path ? page : undefined))
  return { address: `${server.origin}${path}`, close: async () => void (await server.close()) }
}

/** What answers is the browser's to judge; nothing is built for a server of this machine that is down. @param {string} address */
async function answering(address) {
  if (!URL.canParse(address)) throw new Problem(`This is no address: ${address}`)
  try {
    if (HERE.test(new URL(address).hostname)) {
      const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })
      await answer.body?.cancel()
    }
  } catch (error) {
    throw new Problem(`No answer from ${address} (${error.cause?.code ?? error.message}).`)
  }
  return { address, close: async () => undefined }
}

/** @param {string} path */
function fileAsPage(path) {
  const text = givenFile(path)
  if (/^\.x?html?$/i.test(extname(path))) return text
  return textPage(basename(path), text)
}

/** The welcome page's article, as an ordinary page of an ordinary site. */
export async function exampleArticle() {
  const { module } = await runnerImport(join(ROOT, 'entrypoints/welcome/article.ts'))
  const { title, blocks } = /** @type {any} */ (module).article
  const words = JSON.parse(await readFile(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'))
  const run = (/** @type {string | { bold: string }} */ part) =>
    typeof part === 'string' ? escaped(part) : `<b>${escaped(part.bold)}</b>`
  const body = blocks.map((/** @type {any} */ block) =>
    block.kind === 'heading'
      ? `<h2>${escaped(block.text)}</h2>`
      : `<p lang="${block.language}">${block.runs.map(run).join('')}</p>`,
  )
  return htmlPage(
    title,
    `<h1>${escaped(title)}</h1>\n<p><i>${escaped(words.welcome_example.message)}</i></p>\n${body.join('\n')}`,
  )
}
