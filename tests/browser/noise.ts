/** What is said in a page that a person at the console would see, by whatever script: the page's, ours, or the browser. */
import type { BrowserContext, CDPSession } from 'playwright-core'

const loud = ['error', 'warning', 'assert']

/** Listens from now on; the function returned tells what was heard. */
export async function listen(session: CDPSession): Promise<() => string[]> {
  const heard: string[] = []
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    heard.push(`exception: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  })
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (loud.includes(type)) heard.push(`console.${type}: ${args.map((arg) => arg.value ?? arg.description).join(' ')}`)
  })
  session.on('Log.entryAdded', ({ entry }) => {
    // A missing favicon is not our doing.
    if (loud.includes(entry.level) && entry.source !== 'network') heard.push(`${entry.source}: ${entry.text}`)
  })
  await session.send('Runtime.enable')
  await session.send('Log.enable')
  return () => [...heard]
}

/** What the browser keeps of an extension's errors; an interface of its page of extensions alone. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>
    updateExtensionConfiguration(change: object): Promise<void>
    reload(id: string, options: object): Promise<void>
    getExtensionInfo(
      id: string,
    ): Promise<Record<'manifestErrors' | 'runtimeErrors', { message: string; source: string }[]>>
  }
}

export interface ExtensionsPage {
  /** Errors of the extension that the browser collected so far, wherever its scripts ran. */
  errors(): Promise<string[]>
  /** Loads the extension anew from its folder. */
  reload(): Promise<void>
}

/** The browser's own page of extensions, from which it collects our errors. */
export async function openExtensionsPage(context: BrowserContext, id: string): Promise<ExtensionsPage> {
  const desk = await context.newPage()
  await desk.goto('chrome://extensions/', { waitUntil: 'commit' })
  await desk.evaluate(async (extensionId) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true })
  }, id)
  return {
    errors: () =>
      desk.evaluate(async (extensionId) => {
        const { manifestErrors, runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(extensionId)
        return [...manifestErrors, ...runtimeErrors].map(({ source, message }) => `${source}: ${message}`)
      }, id),
    reload: () =>
      desk.evaluate((extensionId) => chrome.developerPrivate.reload(extensionId, { failQuietly: true }), id),
  }
}
