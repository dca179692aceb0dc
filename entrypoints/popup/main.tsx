/** The popup: asks the background about the tab it stands over, shows it, and carries out what is asked for. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/entry/entry.css'
import '../../components/entry/fix.css'
import '../../components/entry/row-names.css'
import '../../components/popup/popup.css'
import '../../components/popup/outline.css'
import browser from 'webextension-polyfill'
import { applyTheme, present } from '../../components/controls/present'
import { readerLanguage } from '../../components/language'
import { Popup } from '../../components/popup/Popup'
import { popupGlossary, termsOnPage, unmarkedOnPage } from '../../components/popup/popup-glossary'
import type { PopupGlossary, PopupProps } from '../../components/popup/popup-props'
import { briefTexts } from '../../glossary/brief/texts'
import type { PackTexts } from '../../glossary/pack'
import { requestSite } from '../../platform/access'
import { copyText } from '../../platform/clipboard'
import { type LargeGlossaries, openLarge } from '../../platform/library/large'
import { packsToShow } from '../../platform/library/packs'
import { ownPages, pointAddress } from '../../platform/own-pages'
import { defaults, type Settings } from '../../platform/settings'
import { opposite } from '../../platform/site-rules'
import type { TabReport } from '../../platform/tab-report'
import { browserLanguage, translate } from '../../platform/translate'
import { ask } from '../../platform/ui-client'
import { siteOf } from './site'

/** How often the tab is asked anew while the popup is open, ms: counts grow while a page is read. */
const REFRESH = 700

let packs: readonly PackTexts[] = [briefTexts]
/** Keys for which the packs were fetched. */
let fetchedFor: ReadonlySet<string> | undefined
/** Entries of large glossaries that were opened. */
const wanted = new Set<string>()
let large: LargeGlossaries | undefined

interface Known {
  tabId: number | undefined
  url: string | undefined
  settings: Settings
  report: TabReport | undefined
  unreachable: boolean
}

const known: Known = { tabId: undefined, url: undefined, settings: defaults, report: undefined, unreachable: false }
let glossary: PopupGlossary | undefined
let shortcut = ''

function show(): void {
  const { report, settings } = known
  const language = readerLanguage(settings.cards.language, browserLanguage())
  glossary ??= popupGlossary(packs, language, {
    own: (key) => known.settings.corrections.find(({ concept }) => concept === key)?.definition,
    ...(large && { large }),
  })
  applyTheme(settings.cards.theme)
  const site = report && siteOf(report, words(report), translate)
  present(
    <Popup {...acts} {...(site && { site })} {...{ glossary, language, shortcut }} unreachable={known.unreachable} />,
    translate,
  )
}

const words = ({ terms, alone, mutes }: TabReport) => ({
  terms: termsOnPage(packs, terms),
  alone: termsOnPage(packs, alone),
  unmarked: unmarkedOnPage(packs, mutes),
})

/** The reader's own glossaries, as far as the page needs them: read anew when it has terms that were not there before. */
async function fetchPacks({ terms, alone, mutes }: TabReport): Promise<void> {
  const keys = [...terms, ...alone]
    .map(({ key }) => key)
    .concat(
      mutes.map(({ concept }) => concept),
      [...wanted],
    )
  if (fetchedFor && keys.every((key) => fetchedFor?.has(key))) return
  const [shown, searched] = await Promise.all([packsToShow(keys), large ?? openLarge()])
  packs = shown
  large = searched
  fetchedFor = new Set(keys)
  glossary = undefined
}

/** What the tab is and has, and the glossaries that speak of it. */
async function look(): Promise<void> {
  if (known.tabId === undefined) return
  try {
    const report = await ask({ type: 'tab', tabId: known.tabId })
    await fetchPacks(report)
    known.report = report
    known.url = known.report.url
    known.unreachable = false
  } catch (error) {
    console.warn('Sidegloss:', error)
    known.unreachable = true
  }
}

async function refresh(): Promise<void> {
  await look()
  if (known.tabId !== undefined) show()
}

/** Carries out a change, then shows what came of it. */
function change(act: Promise<unknown>): void {
  act
    .catch((error: unknown) => {
      console.warn('Sidegloss:', error)
      known.unreachable = true
    })
    .then(async () => {
      known.settings = (await ask({ type: 'settings' })).settings
      await refresh()
    })
    .catch((error: unknown) => console.warn('Sidegloss:', error))
}

/** Asks for the site first where access is missing: Firefox forgets the click after an `await`. */
function withAccess(needed: boolean, act: () => Promise<unknown>): void {
  const { report, url } = known
  const missing = needed && report?.access === 'none' && url !== undefined
  // The prompt may close the popup: the rule is put at the same time, and takes effect once access is given.
  change(missing ? Promise.all([requestSite(url), act()]) : act())
}

function turn(on: boolean): void {
  const rule = known.url === undefined ? undefined : opposite(known.settings, known.url, new Date().toISOString())
  if (!rule) return
  const same = known.report?.decision.on === on
  withAccess(on, () => (same ? Promise.resolve() : ask({ type: 'put-rule', rule: { ...rule, on } })))
}

function leaveFor(opening: Promise<unknown>): void {
  opening.then(() => window.close()).catch((error: unknown) => console.warn('Sidegloss:', error))
}

const acts: Omit<PopupProps, 'site' | 'unreachable' | 'glossary' | 'language' | 'shortcut'> = {
  onSwitch: turn,
  onRule: (rule) =>
    withAccess(rule.on, () => ask({ type: 'put-rule', rule: { ...rule, since: new Date().toISOString() } })),
  onForget: (rule) => change(ask({ type: 'delete-rule', rule })),
  onUnmute: (mute) => change(ask({ type: 'delete-mute', mute })),
  onPause: () => change(ask({ type: 'set-scope', value: { paused: true } })),
  onOffer(offer) {
    if (offer === 'allow-site') turn(true)
    else if (offer === 'resume') change(ask({ type: 'set-scope', value: { paused: false } }))
    else if (known.tabId !== undefined) change(ask({ type: 'explain-once', tabId: known.tabId }))
  },
  onPrivate(on) {
    if (known.tabId !== undefined) change(ask({ type: 'show-private', tabId: known.tabId, on }))
  },
  onJump(key) {
    if (known.tabId !== undefined) change(ask({ type: 'jump', tabId: known.tabId, key }))
  },
  onWanted(key) {
    wanted.add(key)
    change(Promise.resolve())
  },
  onFullEntry(key) {
    if (known.tabId !== undefined) leaveFor(ask({ type: 'open', tabId: known.tabId, place: { key } }))
  },
  pages: ownPages,
  // From a private window the link leads into the history of an ordinary one.
  pointHref: (pointId) => (known.report?.private ? ownPages.brief : pointAddress(pointId)),
  onWrite(words) {
    if (known.tabId !== undefined) leaveFor(ask({ type: 'write', tabId: known.tabId, ...(words && { words }) }))
  },
  onOptions() {
    leaveFor(browser.runtime.openOptionsPage())
  },
  onCopy: copyText,
}

async function begin(): Promise<void> {
  // Where it stands in a tab of its own, the address names the tab it is about.
  const asked = Number(new URLSearchParams(location.search).get('tab'))
  const [tab] = asked > 0 ? [{ id: asked }] : await browser.tabs.query({ active: true, currentWindow: true })
  known.tabId = tab?.id
  // All that is asked is asked at once: a reader waits for the popup.
  const [commands, answer] = await Promise.all([
    browser.commands.getAll(),
    ask({ type: 'settings' }).catch((error: unknown) => console.warn('Sidegloss:', error)),
    look(),
  ])
  shortcut = commands.find((command) => command.name === 'next-term')?.shortcut ?? ''
  if (answer) known.settings = answer.settings
  else known.unreachable = true
  if (known.tabId !== undefined) show()
  requestIdleCallback(() => void glossary?.prepare().catch((error: unknown) => console.warn('Sidegloss:', error)))
  browser.permissions.onAdded.addListener(refresh)
  browser.permissions.onRemoved.addListener(refresh)
  setInterval(refresh, REFRESH)
}

document.title = translate('popup_title')
begin().catch((error: unknown) => {
  console.error('Sidegloss:', error)
  known.unreachable = true
  show()
})
