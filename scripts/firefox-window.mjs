/**
 * The window of Firefox itself, from inside: what no driver can see in a page, or press outside of one.
 *
 * With `--remote-allow-system-access`, BiDi lists the browser's own documents under the scope `chrome`; a function called
 * there is privileged. A frame script takes it further, into the process of a page, where closed shadow roots are open to
 * it. Functions given to either are sent as text: they see the globals there and their arguments, and nothing else.
 */

/** A frame script answers within milliseconds; a process that went away never does, ms. */
const ANSWER_TIMEOUT_MS = 10_000

/**
 * Runs a function in the first window of the browser.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {(...given: any[]) => unknown} act
 * @param {...unknown} given plain values
 */
export async function inWindow(firefox, act, ...given) {
  // The driver keeps its connection to itself in its types alone.
  const { connection } = /** @type {any} */ (firefox)
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const window = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml')
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `async (given) => JSON.stringify(await (${act})(...JSON.parse(given)))`,
    arguments: [{ type: 'string', value: JSON.stringify(given) }],
    target: { context: window.context },
    awaitPromise: true,
  })
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text)
  return result.result.value === undefined ? undefined : JSON.parse(result.result.value)
}

/**
 * Runs a function where a document lives: the page in front, the popup at the toolbar button, or the background.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {'page' | { extension: string, view: 'popup' | 'background' }} where `extension`: id of the add-on
 * @param {(content: any, ...given: any[]) => unknown} act gets the window there, past its own scripts
 * @param {...unknown} given plain values
 */
export function inDocument(firefox, where, act, ...given) {
  const script = (/** @type {string} */ name) => `
    Promise.resolve().then(() => (${act})(content, ...${JSON.stringify(given)})).then(
      (value) => sendAsyncMessage(${JSON.stringify(name)}, { value }),
      (error) => sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) }),
    )`
  const name = `answer-${Math.random()}`
  return inWindow(firefox, carry, where, name, script(name), ANSWER_TIMEOUT_MS)
}

/** Runs in the window: brings a script to a document, and its answer back. */
function carry(where, name, script, timeout) {
  const browser =
    where === 'page'
      ? gBrowser.selectedBrowser
      : [...WebExtensionPolicy.getByID(where.extension).extension.views].find(({ viewType }) => viewType === where.view)
          ?.xulBrowser
  if (!browser) throw new Error(`There is no ${where.view}.`)
  const { messageManager } = browser
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => answer({ data: { error: 'The document did not answer.' } }), timeout)
    const answer = ({ data }) => {
      clearTimeout(late)
      messageManager.removeMessageListener(name, answer)
      if (data.error === undefined) resolve(data.value)
      else reject(new Error(data.error))
    }
    messageManager.addMessageListener(name, answer)
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
  })
}

/**
 * Number of the tab in front, as extensions know it.
 * @param {import('puppeteer-core').Browser} firefox
 * @returns {Promise<number>}
 */
export const tabInFront = (firefox) =>
  inWindow(firefox, () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)
  })

/**
 * Presses keys as a keyboard does: the browser's shortcuts hear them before and after the page.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {readonly KeyboardEventInit[]} keys all but the last are held
 */
export const pressKeys = (firefox, keys) =>
  inWindow(
    firefox,
    (strokes) => {
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
      if (!input.beginInputTransactionForTests(window)) throw new Error('Another input is under way.')
      const events = strokes.map((stroke) => new KeyboardEvent('', stroke))
      for (const event of events) input.keydown(event)
      for (const event of events.reverse()) input.keyup(event)
    },
    keys,
  )

/**
 * Presses the toolbar button of an extension over the page in front: the popup comes, and with it access for this once.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {string} extension id of the add-on
 */
export const pressToolbarButton = (firefox, extension) =>
  inWindow(
    firefox,
    async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID(id)
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
      const popup = () => [...extension.views].find(({ viewType }) => viewType === 'popup')?.xulBrowser
      // The panel opens empty, and the popup comes into it. Firefox gives it the focus once the panel is in place on the
      // screen; headless, there is none.
      while (popup()?.closest('panel')?.state !== 'open' || document.activeElement !== popup()) {
        popup()?.focus()
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    extension,
  )

/** Closes the popup at the toolbar button. @param {import('puppeteer-core').Browser} firefox */
export const closePopup = (firefox) =>
  inWindow(firefox, () => {
    for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup()
  })

/**
 * Chooses the item of an extension in the context menu that a right click has opened or is opening.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {string} extension id of the add-on
 * @returns {Promise<string>} the words of the item
 */
export const chooseInMenu = (firefox, extension) =>
  inWindow(
    firefox,
    async (id) => {
      const menu = document.getElementById('contentAreaContextMenu')
      if (menu.state !== 'open')
        await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }))
      const prefix = `${id.replace(/[^a-z0-9]/gi, '_')}-menuitem`
      // Several items of one extension stand in a menu of their own.
      const first = (within) => [...within.children].find((one) => one.id.startsWith(prefix) && !one.hidden)
      let item = first(menu)
      if (item?.localName === 'menu') {
        const own = item.menupopup
        const shown = new Promise((resolve) => own.addEventListener('popupshown', resolve, { once: true }))
        item.openMenu(true)
        await shown
        item = first(own)
      }
      if (!item) throw new Error('The menu has no item of this extension.')
      item.closest('menupopup').activateItem(item)
      return item.label
    },
    extension,
  )

/**
 * Ends the background, as the browser does after half a minute without work, but now and whatever it is at.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {string} extension id of the add-on
 */
export const stopBackground = (firefox, extension) =>
  inWindow(
    firefox,
    (id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true }),
    extension,
  )

/**
 * Runs a function in the worker of the page in front, through the browser's own developer tools: BiDi does not reach workers.
 * @param {import('puppeteer-core').Browser} firefox
 * @param {(given: any) => void} act
 * @param {unknown} given a plain value
 */
export const inWorker = (firefox, act, given) =>
  inWindow(
    firefox,
    async (line) => {
      const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs')
      const { CommandsFactory } = require('devtools/shared/commands/commands-factory')
      const commands = await CommandsFactory.forTab(gBrowser.selectedTab)
      try {
        const { targetCommand, scriptCommand } = commands
        targetCommand.listenForWorkers = true
        await targetCommand.startListening()
        const worker = targetCommand.getAllTargets([targetCommand.TYPES.WORKER]).at(-1)
        if (!worker) throw new Error('The page has no worker.')
        const { exceptionMessage } = await scriptCommand.execute(line, { selectedTargetFront: worker })
        if (exceptionMessage) throw new Error(exceptionMessage)
      } finally {
        await commands.destroy()
      }
    },
    `(${act})(${JSON.stringify(given)}), undefined`,
  )
