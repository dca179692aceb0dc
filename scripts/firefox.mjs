/** Firefox with the built extension in a throwaway profile. */
import puppeteer from 'puppeteer-core'

const ADDON_ID = 'sidegloss@sidegloss.example'
/** Fixed, so that the addresses of the extension's pages are known; any value will do. */
const UUID = '6f1d6b0e-64a4-4d0b-9d2b-1c6d7d3f4a55'

/** Address of a page of the extension. @param {string} path */
export const ownPage = (path) => `moz-extension://${UUID}/${path}`

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.extension folder of the built extension
 * @param {boolean} [options.headless]
 * @param {Record<string, unknown>} [options.prefs]
 */
export async function launchFirefox({ executable, extension, headless = true, prefs = {} }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1100, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      // Headless, nobody can answer the prompt: requests for access resolve true.
      'extensions.webextOptionalPermissionPrompts': false,
      ...prefs,
    },
  })
  await browser.installExtension(extension)
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
