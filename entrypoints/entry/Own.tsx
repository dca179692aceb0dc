import { OwnWording } from '../../components/entry/OwnWording'
import type { ReaderLanguage } from '../../components/language'
import type { EntryView } from '../../glossary/entry'
import type { Texts } from '../../glossary/pack'
import { copyText } from '../../platform/clipboard'
import type { FromUi } from '../../platform/messages'
import type { Settings } from '../../platform/settings'
import { ask } from '../../platform/ui-client'

export interface OwnProps {
  view: EntryView
  /** The glossary is the reader's. */
  editable: boolean
  language: ReaderLanguage
  settings: Settings
  /** The reader's own definition by language. */
  definition: Texts
  onChanged(): void
}

/** What the reader does with an entry, as messages to the background; then what came of it is shown. */
export function Own({ view, editable, language: shown, settings, definition, onChanged }: OwnProps) {
  const change = (message: FromUi) => {
    ask(message)
      .then(onChanged)
      .catch((error: unknown) => console.warn('Sidegloss:', error))
  }
  const concept = view.key
  const since = new Date().toISOString()
  const write = (text: string, language: ReaderLanguage) => {
    const { [language]: _before, ...rest } = definition
    const written = text === '' ? rest : { ...rest, [language]: text }
    const correction = { concept, definition: written, since }
    change({ type: Object.keys(written).length > 0 ? 'put-correction' : 'delete-correction', correction })
  }
  const hide = (hidden: boolean) => {
    const mute = { concept, reach: 'everywhere' as const, place: '', since }
    change({ type: hidden ? 'put-mute' : 'delete-mute', mute })
  }
  return (
    <OwnWording
      {...{ view, editable, language: shown }}
      hidden={settings.mutes.some((mute) => mute.concept === concept && mute.reach === 'everywhere')}
      onWrite={write}
      onHide={hide}
      onCopy={copyText}
    />
  )
}
