/** The background: wires what the browser reports to what we do about it. It may be stopped at any moment and keeps nothing. */
import * as v from 'valibot'
import browser, { type Runtime } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { fromPage, fromUi } from '../../platform/messages'
import { pageCounts } from '../../platform/page-counts'
import { settingsStore } from '../../platform/settings-store'
import { accessGiven, pageLoaded, pageMoved, settingsChanged, tabClosed, tellEveryTab } from './changes'
import { runCommand } from './commands'
import { explain, makeMenu, menuChoice } from './explain'
import { openGlossary } from './glossary'
import { clearLeftovers } from './leftovers'
import { clearLibrary } from './library'
import { answerPage, pageSender } from './page-answers'
import { openWelcome } from './pages'
import { refusedCount } from './refused'
import { ALARM, checkSubscriptions, scheduleSubscriptions } from './subscriptions'
import { bringPageScripts, isOurs, registerPageScript } from './tabs'
import { answerUi } from './ui-answers'
import { write } from './write'

/** Set for as long as this copy of the extension runs: gone after an installation, update, restart or re-enabling. */
const STARTED = 'started'

export default defineBackground(() => {
  const { local, session } = browser.storage
  const room = {
    store: settingsStore({ local, session, now: () => new Date().toISOString() }),
    counts: pageCounts(session),
    refused: refusedCount(session),
    glossary: openGlossary(browser.runtime.getManifest().version),
  }
  type Room = typeof room

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    receive(room, message, sender),
  )
  // Page scripts notice by the closing of this port that their extension is gone. Chromium closes it with an error when the
  // page goes into its cache, and notes that as ours unless it is read.
  browser.runtime.onConnect.addListener((port) => port.onDisconnect.addListener(() => browser.runtime.lastError))
  browser.runtime.onInstalled.addListener(({ reason }) => {
    report(makeMenu())
    if (reason === 'install') report(openWelcome())
  })
  browser.storage.onChanged.addListener((changes) => report(settingsChanged(room, changes)))
  browser.permissions.onAdded.addListener((given) => report(accessGiven(room, given)))
  browser.permissions.onRemoved.addListener(() => report(tellEveryTab(room)))
  browser.tabs.onUpdated.addListener((_tabId, { status, url }, tab) => {
    // A move inside a page comes with a status too, in both browsers.
    if (url !== undefined) report(pageMoved(room, tab))
    if (status === 'complete') report(pageLoaded(room, tab))
  })
  browser.tabs.onRemoved.addListener((tabId) => report(tabClosed(room, tabId)))
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) report(checkSubscriptions(room))
  })
  browser.commands.onCommand.addListener((command, tab) => report(runCommand(room, command, tab)))
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const chosen = menuChoice(info)
    if (!chosen || !tab) return
    const { act, words } = chosen
    const frameId = info.frameId ?? 0
    report(act === 'explain' ? explain(room.glossary, words, tab, frameId) : write(words, tab, frameId))
  })
  report(start())

  function report(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      // Chromium ends this worker in this very moment; whoever asked asks the next one.
      if (error instanceof Error && error.message === 'No SW') console.debug('Sidegloss:', error.message)
      else console.error('Sidegloss:', error)
    })
  }

  /** Once a life of the extension, not of its background. */
  async function start(): Promise<void> {
    if ((await session.get(STARTED))[STARTED] === true) return
    report(clearLibrary())
    report(scheduleSubscriptions())
    await registerPageScript()
    // Not before: a background that was stopped on the way begins anew. Not later: a tab that hangs would have it begin each time.
    await session.set({ [STARTED]: true })
    await bringPageScripts(import.meta.env.FIREFOX ? clearLeftovers : undefined)
  }

  /** Answers what fits its schema and its sender; counts the rest and says nothing. */
  function receive(to: Room, message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
    const ours = isOurs(sender.url)
    if (sender.id === browser.runtime.id) {
      const ui = ours ? v.safeParse(fromUi, message) : undefined
      if (ui?.success) return answerUi(to, ui.output, sender)
      const page = pageSender(sender, ours)
      const asked = page ? v.safeParse(fromPage, message) : undefined
      if (page && asked?.success) return answerPage(to, asked.output, page)
    }
    report(to.refused.add())
    return undefined
  }
})
