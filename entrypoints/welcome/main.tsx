/** The welcome page: an example read by the same code that reads pages, and the question where it may read. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/welcome/welcome.css'
import browser, { type Runtime } from 'webextension-polyfill'
import { cardModule } from '../../components/card/card-module'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { Welcome, type WelcomeChoice } from '../../components/welcome/Welcome'
import { cardsWith } from '../../page/cards'
import { explainPage } from '../../page/explain-page'
import { marksCss } from '../../page/marks'
import { accessTo, requestEverySite } from '../../platform/access'
import { ownPages } from '../../platform/own-pages'
import { pageClient } from '../../platform/page-client'
import { toPageMessage } from '../../platform/page-place'
import { browserLanguage, translate } from '../../platform/translate'
import { ask } from '../../platform/ui-client'
import { article } from './article'

let shortcut = ''

function show(choice: WelcomeChoice): void {
  present(
    <PageFrame current="welcome" links={ownPages} width="wide">
      <Welcome {...{ article, shortcut, choice }} onChosen={choose} onEverywhere={allow} />
    </PageFrame>,
    translate,
  )
}

const complain = (error: unknown) => console.warn('Sidegloss:', error)

function choose(): void {
  ask({ type: 'set-scope', value: { default: 'chosen' } })
    .then(() => show('chosen'))
    .catch(complain)
}

function allow(): void {
  // First thing in the click: Firefox forgets the gesture after an `await`.
  requestEverySite()
    .then(async (given) => {
      if (!given) return show('refused')
      await ask({ type: 'set-scope', value: { default: 'everywhere' } })
      show('everywhere')
    })
    .catch(complain)
}

/** Marks and cards on this page, as on any other; the marks' rule is an ordinary sheet here. */
async function explain(): Promise<void> {
  const life = new AbortController()
  const client = pageClient({
    onOrphaned: () => life.abort(),
    loadCards: async () => cardsWith(cardModule, { browserLanguage, translate }),
  })
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const state = await client.state(true)
  sheet.replaceSync(marksCss(state.marks))
  applyTheme(state.cards.theme)
  const example = document.querySelector('article') ?? document.documentElement
  // No site stands behind this page for which a meaning could be muted.
  const { mute: _none, ...around } = client
  const session = explainPage(document, around, state, life.signal, example)
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const told = isForUs(message, sender.tab !== undefined) ? toPageMessage(message) : undefined
    if (!told) return undefined
    if (told.type !== 'state') session.handle(told)
    else {
      sheet.replaceSync(marksCss(told.state.marks))
      session.update({ ...told.state, on: true })
    }
    return Promise.resolve(true)
  })
}

/** Our own pages hear everything that is said to the background, too: what comes from a tab or names one is not for us. */
function isForUs(message: unknown, fromTab: boolean): boolean {
  return !fromTab && typeof message === 'object' && message !== null && !('tabId' in message)
}

async function begin(): Promise<void> {
  const [commands, access, { settings }] = await Promise.all([
    browser.commands.getAll(),
    accessTo(undefined),
    ask({ type: 'settings' }),
  ])
  shortcut = commands.find((command) => command.name === 'next-term')?.shortcut ?? ''
  show(access === 'all' && settings.scope.default === 'everywhere' ? 'everywhere' : 'open')
}

document.title = translate('welcome_page_title')
show('open')
begin().catch(complain)
explain().catch(complain)
