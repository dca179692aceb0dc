import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { type EntryView, names } from '../../glossary/entry'
import { counted } from '../controls/counted'
import { EntryArticle } from '../entry/EntryArticle'
import { Icon } from '../icons'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'

export interface EntryPaneProps {
  view: EntryView
  language: ReaderLanguage
  /** Name of the list to go back to. */
  backTo: string
  /** The entry this one was opened from, where it was opened from one. */
  parent: EntryView | undefined
  /** The list it was opened from, for Previous and Next. */
  among: readonly string[]
  /** Occurrences on the page. */
  count: number
  onBack(): void
  onOpen(key: string): void
  onStep(key: string): void
  onJump(key: string): void
  onFullEntry(key: string): void
  pointHref(pointId: string): string
  entryOf(key: string): EntryView | undefined
  onCopy(text: string): Promise<boolean>
}

/** One entry in place of the whole popup. Escape goes back. */
export function EntryPane(props: EntryPaneProps) {
  const t = useTranslate()
  const { view, language, parent } = props
  const body = useRef<HTMLElement>(null)
  useEffect(() => {
    body.current?.scrollTo(0, 0)
    body.current?.focus()
  }, [view.key])
  // Before the next key: an effect waits for a frame, and a second Escape would go back from where the first one was pressed.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      props.onBack()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [props.onBack])
  return (
    <div class="popup">
      <header class="p-top">
        <button type="button" class="back" onClick={props.onBack}>
          <Icon name="back" />
          {parent ? inLanguage(names(parent.entry), language).text : props.backTo}
        </button>
        <button type="button" class="strong-link" onClick={() => props.onFullEntry(view.key)}>
          {t('popup_full_entry')}
        </button>
      </header>
      <main class="p-entry" ref={body} tabIndex={-1}>
        <h1 class="sr">{t('name')}</h1>
        <EntryArticle
          view={view}
          language={language}
          onOpen={props.onOpen}
          pointHref={props.pointHref}
          entryOf={props.entryOf}
          onCopy={props.onCopy}
        />
      </main>
      <EntryFoot {...props} />
    </div>
  )
}

function EntryFoot({ view, among, count, onStep, onJump }: EntryPaneProps) {
  const t = useTranslate()
  const index = among.indexOf(view.key)
  const step = (key: string, target: string | undefined) => (
    <button
      type="button"
      class="btn"
      disabled={target === undefined}
      onClick={() => target !== undefined && onStep(target)}
    >
      {t(key)}
    </button>
  )
  return (
    <footer class="p-foot">
      {count > 0 ? (
        <button type="button" class="strong-link p-jump" onClick={() => onJump(view.key)}>
          {counted(t, 'popup_marks_here', count)}
          <Icon name="down" />
        </button>
      ) : (
        <span class="meta">{t('popup_marks_here_none')}</span>
      )}
      {index >= 0 && (
        <span class="group">
          {step('popup_previous', among[index - 1])}
          {step('popup_next', among[index + 1])}
        </span>
      )}
    </footer>
  )
}
