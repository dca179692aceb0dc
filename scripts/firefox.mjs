/** Firefox with the built extension. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { must, Problem } from './command.mjs'
import { inWindow } from './firefox-window.mjs'

/** One question to a page may be five hundred changes of settings long; the driver's own limit is 3 minutes. ms */
const LONGEST_QUESTION = 900_000

export const ADDON_ID = 'sidegloss@sidegloss.example'
/** Fixed, so that the addresses of the extension's pages are known; any value will do. */
const UUID = '6f1d6b0e-64a4-4d0b-9d2b-1c6d7d3f4a55'

/** Address of a page of the extension. @param {string} path */
export const ownPage = (path) => `moz-extension://${UUID}/${path}`

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.extension folder of the built extension
 * @param {boolean} [options.headless]
 * @param {string} [options.profile] folder of a profile that is kept, and the extension in it; without it one that is thrown
 * away
 * @param {Record<string, unknown>} [options.prefs]
 * @param {boolean} [options.anyCertificate] takes servers' certificates for good that nobody vouches for
 */
export async function launchFirefox({
  executable,
  extension,
  profile,
  headless = true,
  prefs = {},
  anyCertificate = false,
}) {
  const browser = await puppeteer
    .launch({
      browser: 'firefox',
      executablePath: executable,
      headless,
      acceptInsecureCerts: anyCertificate,
      protocolTimeout: LONGEST_QUESTION,
      args: ['--remote-allow-system-access'],
      defaultViewport: { width: 1100, height: 800 },
      ...(profile !== undefined && { userDataDir: profile }),
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
        // Headless, nobody can answer the prompt: requests for access resolve true.
        'extensions.webextOptionalPermissionPrompts': false,
        // A page's script that a busy machine makes slow is not ended: nobody is there to be asked, and its end is an error.
        'dom.max_script_run_time': 0,
        // Only signed extensions outlive a restart otherwise; Firefox ESR listens, the released Firefox does not.
        ...(profile !== undefined && { 'xpinstall.signatures.required': false }),
        ...prefs,
      },
    })
    .catch((error) => {
      throw new Problem(`${executable} did not start.\n${error.message}`)
    })
  if (profile === undefined) await browser.installExtension(extension)
  else await keepExtension(browser, extension)
  return { browser, close: () => browser.close() }
}

/**
 * Evaluates in Firefox's own window, with its rights: JSON in and out.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {string} expression of what JSON can hold, or a promise of it
 */
export async function evaluateInBrowser(firefox, expression) {
  // The driver keeps its connection to itself, and has no words for the browser's own windows.
  const { connection } = /** @type {any} */ (firefox)
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
    target: { context: tree.contexts[0].context },
    awaitPromise: true,
  })
  if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? result.type)
  return JSON.parse(result.result.value)
}

/** The extension as Firefox knows it: an expression for `evaluateInBrowser`. */
export const ADDON = `WebExtensionPolicy.getByID(${JSON.stringify(ADDON_ID)}).extension`

/** Has Firefox load the extension anew. @param {import('puppeteer-core').Browser} firefox */
export const reloadAddon = (firefox) =>
  evaluateInBrowser(firefox, `AddonManager.getAddonByID(${JSON.stringify(ADDON_ID)}).then((addon) => addon.reload())`)

/**
 * Installs the extension for good, unless an earlier start of this profile has.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {string} folder
 */
async function keepExtension(firefox, folder) {
  if (await inWindow(firefox, (id) => WebExtensionPolicy.getByID(id) !== null, ADDON_ID)) return
  const packed = await mkdtemp(join(tmpdir(), 'sidegloss-packed-'))
  try {
    await must('npx', ['web-ext', 'build', '--source-dir', folder, '--artifacts-dir', packed, '--filename', 'it.xpi'])
    // The driver installs for one session only, and keeps its connection to itself in its types alone.
    await /** @type {any} */ (firefox).connection.send('webExtension.install', {
      extensionData: { type: 'archivePath', path: join(packed, 'it.xpi') },
      'moz:permanent': true,
    })
  } finally {
    await rm(packed, { recursive: true, force: true })
  }
}

/**
 * Opens a page of the extension in a tab. Its load event is not reported: what is wanted is waited for.
 * @param {import("puppeteer-core").Browser} firefox
 * @param {string} path
 */
export async function openOwnPage(firefox, path) {
  const page = await firefox.newPage()
  await page.goto(ownPage(path), { waitUntil: [] })
  await page.waitForFunction(() => document.readyState === 'complete' && typeof browser !== 'undefined')
  return page
}

/**
 * Asks for a match pattern in a real click, without which Firefox refuses to.
 * @param {import('puppeteer-core').Page} own page of the extension
 * @param {string} pattern
 * @returns {Promise<boolean>}
 */
export async function requestInClick(own, pattern) {
  await own.bringToFront()
  const asked = await own.evaluateHandle((origin) => {
    const answer = new Promise((resolve, reject) => {
      const ask = (event) => {
        // The click is ours alone: what it falls on must not act.
        event.preventDefault()
        event.stopImmediatePropagation()
        globalThis.browser.permissions.request({ origins: [origin] }).then(resolve, reject)
      }
      addEventListener('click', ask, { capture: true, once: true })
    })
    return { answer }
  }, pattern)
  await own.mouse.click(5, 5)
  return asked.evaluate(({ answer }) => answer)
}
