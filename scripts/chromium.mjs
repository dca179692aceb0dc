/** Chromium with the built extension in a throwaway profile. */
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { Problem } from './command.mjs'

/** The one pattern of the manifest's optional hosts. */
export const EVERY_SITE = '*://*/*'
/** Loading the extension takes 1 s; ten times that on a busy machine. */
const EXTENSION_TIMEOUT_MS = 20_000

/** Nothing the browser does for itself may be taken for a request of ours. */
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.extension folder of the built extension
 * @param {boolean} [options.headless]
 * @param {string} [options.profile] folder of a profile that is kept; without it one that is thrown away
 * @param {readonly string[]} [options.args] more switches of the command line
 * @param {readonly string[]} [options.without] switches that the driver would set
 * @param {import('playwright-core').BrowserContextOptions} [options.context] size, colour scheme and the like
 */
export async function launchChromium({
  executable,
  extension,
  profile: kept,
  headless = true,
  args = [],
  without = [],
  context: more = {},
}) {
  const profile = kept === undefined ? await throwaway() : { folder: kept, remove: async () => undefined }
  const context = await chromium
    .launchPersistentContext(profile.folder, {
      executablePath: executable,
      headless,
      ...more,
      ignoreDefaultArgs: [...without],
      args: [
        // As root, in containers, Chromium starts only without its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        ...quiet,
        ...args,
      ],
    })
    .catch(async (error) => {
      await profile.remove()
      throw new Problem(`${executable} did not start.\n${error.message}`)
    })
  const close = async () => {
    await context.close()
    await profile.remove()
  }
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: EXTENSION_TIMEOUT_MS }))
    return { context, id: new URL(worker.url()).host, close }
  } catch (error) {
    await close()
    if (error.name !== 'TimeoutError') throw error
    throw new Problem(
      `${executable} did not load the extension. Chrome from version 137 refuses to: use Chromium or Edge.`,
    )
  }
}

const REMOVED = { recursive: true, force: true, maxRetries: 3 }

/** A profile that goes with `remove`, or with the program where a signal ends it before that. */
async function throwaway() {
  const folder = await mkdtemp(join(tmpdir(), 'sidegloss-'))
  const atEnd = () => rmSync(folder, REMOVED)
  process.once('exit', atEnd)
  const remove = async () => {
    await rm(folder, REMOVED)
    process.off('exit', atEnd)
  }
  return { folder, remove }
}

/**
 * Lets `permissions.request` resolve true in the extension, past the prompt that headless browsers cannot show:
 * for every site, and for narrower patterns. Nothing is granted by this alone.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} id
 */
export async function answerPromptsWithYes(context, id) {
  const page = await context.newPage()
  // What is asked for is there before the page has drawn its list.
  await page.goto('chrome://extensions/', { waitUntil: 'commit' })
  await page.evaluate(
    ([extension, pattern]) =>
      // An interface of this page alone.
      globalThis.chrome.developerPrivate.addHostPermission(extension, pattern),
    [id, EVERY_SITE],
  )
  await page.close()
}

/** The switch that lets `pressButton` work. */
export const PRESSABLE = '--enable-unsafe-extension-debugging'

/**
 * Presses the toolbar button over a page as a person does: the popup comes, and with it access to the tab for this once.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} id of the extension
 * @param {import('playwright-core').Page} page
 */
export async function pressButton(context, id, page) {
  await page.bringToFront()
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('Chromium gave no session of the browser itself.')
  // The button belongs to the tab, and the driver knows only the pages in them.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tab = targetInfos.find(({ url }) => url === page.url())
  // The driver's list of commands is older than the browser.
  const send = /** @type {(method: string, parameters: object) => Promise<unknown>} */ (
    /** @type {unknown} */ (session.send.bind(session))
  )
  await send('Extensions.triggerAction', { id, targetId: tab?.targetId })
  await session.detach()
}
