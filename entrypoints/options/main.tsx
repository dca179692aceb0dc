/** The options page: shows what is set and stored, and has the background write every change. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/entry/entry.css'
import '../../components/options/options.css'
import '../../components/library/library.css'
import '../../components/library/subscribe.css'
import browser from 'webextension-polyfill'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { inLanguage, readerLanguage } from '../../components/language'
import { Options } from '../../components/options/Options'
import type { OptionsProps } from '../../components/options/options-props'
import { briefTexts } from '../../glossary/brief/texts'
import { entryName } from '../../glossary/entry'
import type { PackTexts } from '../../glossary/pack'
import { accessTo, giveBackEverySite, requestEverySite } from '../../platform/access'
import { forgetDrafts } from '../../platform/drafts'
import { inLibrary } from '../../platform/library/database'
import { packsToShow } from '../../platform/library/packs'
import type { FromUi } from '../../platform/messages'
import { ownPages } from '../../platform/own-pages'
import { defaults, type Settings } from '../../platform/settings'
import { parseRule } from '../../platform/site-rule-text'
import { browserLanguage, translate } from '../../platform/translate'
import { ask } from '../../platform/ui-client'
import { following } from './following'
import { OptionsLibrary } from './library'

type Shown = Pick<OptionsProps, 'settings' | 'damaged' | 'refused' | 'everySite' | 'commands' | 'failed' | 'stored'>

/** What the reader's mutes and own wordings speak of. */
let packs: readonly PackTexts[] = [briefTexts]
/** Keys of the entries that they have been about: what was taken back is called by its name still. */
const spokenOf = new Set<string>()

let shown: Shown = { settings: defaults, damaged: [], refused: 0, everySite: false, commands: [], failed: false }

function show(part: Partial<Shown>): void {
  shown = { ...shown, ...part }
  applyTheme(shown.settings.cards.theme)
  present(
    <PageFrame current="options" links={ownPages} width="text">
      <Options
        {...shown}
        {...acts}
        library={library.props(language())}
        restore={library.restoreProps(language())}
        nameOf={nameOf}
        automatic={readerLanguage('auto', browserLanguage())}
      />
    </PageFrame>,
    translate,
  )
}

const language = () => readerLanguage(shown.settings.cards.language, browserLanguage())

function nameOf(key: string): { text: string; lang: string } {
  const entry = entryName(packs, key)
  return entry ? inLanguage(entry.name, language()) : { text: key, lang: 'en' }
}

async function read(): Promise<Partial<Shown>> {
  const [report, refused, access, commands] = await Promise.all([
    ask({ type: 'settings' }),
    ask({ type: 'refused' }),
    accessTo(undefined),
    commandsNow(),
  ])
  const { mutes, corrections } = report.settings
  for (const { concept } of [...mutes, ...corrections]) spokenOf.add(concept)
  packs = await packsToShow([...spokenOf])
  const stored = shown.stored === undefined ? {} : { stored: await everything() }
  return { ...report, refused, everySite: access === 'all', commands, ...stored }
}

/** Ours; Chromium names one of its own with them, for the toolbar button. */
const commandsNow = async (): Promise<Shown['commands']> =>
  (await browser.commands.getAll()).flatMap(({ name = '', shortcut = '' }) =>
    name.startsWith('_') ? [] : { name, shortcut },
  )

/** The browser's own page, where keys are changed. */
async function openShortcuts(): Promise<void> {
  // Not among the polyfill's types yet; Firefox has it since 137.
  if (import.meta.env.FIREFOX) await (browser.commands as unknown as ShortcutSettings).openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
interface ShortcutSettings {
  openShortcutSettings(): Promise<void>
}

/** Everything stored on this device, as indented JSON; of the glossaries, what is known of each. */
async function everything(): Promise<string> {
  const [settings, glossaries] = await Promise.all([
    browser.storage.local.get(null),
    inLibrary((library) => library.getAll('glossaries')).catch((error: unknown) => String(error)),
  ])
  return JSON.stringify({ ...settings, glossaries }, null, 2)
}

/** Shows what came of a change, or that nothing did. */
const follow = following({ read, show, said: (failed) => show({ failed }) })

const tell = (message: FromUi) => follow(ask(message))

/** A part as it will be, at once: a slider does not wait for its answer. */
function set<Part extends 'scope' | 'marks' | 'cards'>(part: Part, value: Partial<Settings[Part]>): void {
  show({ settings: { ...shown.settings, [part]: { ...shown.settings[part], ...value } } })
}

const acts: Omit<OptionsProps, keyof Shown | 'library' | 'restore' | 'nameOf' | 'automatic'> = {
  onScope(value) {
    set('scope', value)
    tell({ type: 'set-scope', value })
  },
  onEverywhere() {
    // First thing in the click: Firefox forgets the gesture after an `await`.
    const asked = requestEverySite()
    follow(asked.then(() => ask({ type: 'set-scope', value: { default: 'everywhere' } })))
  },
  onMarks(value) {
    set('marks', value)
    tell({ type: 'set-marks', value })
  },
  onCards(value) {
    set('cards', value)
    tell({ type: 'set-cards', value })
  },
  parseRule,
  onPutRule: (rule) => tell({ type: 'put-rule', rule: { ...rule, since: new Date().toISOString() } }),
  onDeleteRule: (rule) => tell({ type: 'delete-rule', rule }),
  onRestoreRule: (rule) => tell({ type: 'put-rule', rule }),
  onPutMute: (mute) => tell({ type: 'put-mute', mute }),
  onDeleteMute: (mute) => tell({ type: 'delete-mute', mute }),
  onPutCorrection: (correction) => tell({ type: 'put-correction', correction }),
  onDeleteCorrection: (correction) => tell({ type: 'delete-correction', correction }),
  onShortcuts: () => follow(openShortcuts()),
  onForgetDamaged: (key) => tell({ type: 'forget-damaged', key }),
  onShowStored() {
    const { stored, ...rest } = shown
    shown = rest
    if (stored !== undefined) return show({})
    follow(everything().then((all) => show({ stored: all })))
  },
  onSaveStored: () => follow(library.backUp()),
  onErase() {
    forgetDrafts()
    const erased = ask({ type: 'erase' }).then(() => library.erase())
    follow(erased.then(giveBackEverySite))
  },
}

const library = new OptionsLibrary({ show: () => show({}), follow })
document.title = translate('options_page_title')
// Changed in the popup or by the browser's own menu: what is shown here follows.
browser.storage.onChanged.addListener(() => follow(Promise.resolve()))
browser.permissions.onAdded.addListener(() => follow(Promise.resolve()))
browser.permissions.onRemoved.addListener(() => follow(Promise.resolve()))
// Whoever comes back from the browser's page on shortcuts may have changed them.
document.addEventListener('visibilitychange', () => follow(Promise.resolve()))
follow(Promise.resolve())
