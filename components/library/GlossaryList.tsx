import { useRef, useState } from 'preact/hooks'
import { hostOf } from '../../glossary/publishing/manifest'
import type { GlossaryHead, GlossarySite } from '../../platform/library/glossary-head'
import { counted } from '../controls/counted'
import { readableHost } from '../controls/readable-host'
import { Switch } from '../controls/Switch'
import { useId } from '../controls/use-id'
import { useLeftFocus } from '../controls/use-left-focus'
import { interfaceLanguage } from '../entry/locator'
import { Icon } from '../icons'
import { inLanguage, languageName } from '../language'
import { type Translate, useTranslate } from '../translate'
import { GlossaryDetails } from './GlossaryDetails'
import type { LibraryProps } from './library-props'
import { shownSize } from './size'

/** Languages that are named; of a term base in forty, the rest are counted. */
const MOST_LANGUAGES = 3

/** The glossaries in their order: the first to claim a word explains it. */
export function GlossaryList(props: LibraryProps) {
  const t = useTranslate()
  const { heads = [], damaged } = props
  const kept = heads.filter(({ removed }) => removed === undefined)
  // Whose button was pressed last and goes by that; and where to, of one that was moved.
  const acted = useRef<{ id: string; by?: -1 | 1 }>(undefined)
  const acting = {
    onMove(id: string, by: -1 | 1) {
      acted.current = { id, by }
      props.onMove(id, by)
    },
    onRemove(id: string) {
      acted.current = { id }
      props.onRemove(id)
    },
    onUndoRemove(id: string) {
      acted.current = { id }
      props.onUndoRemove(id)
    },
    subscriptions: {
      ...props.subscriptions,
      onUnsubscribe(head: GlossaryHead, glossary: 'keep' | 'remove') {
        acted.current = { id: head.id }
        props.subscriptions.onUnsubscribe(head, glossary)
      },
    },
  }
  return (
    <ol class="l-list" aria-label={t('library_title')}>
      {heads.map((head) => {
        const mine = acted.current?.id === head.id ? acted.current : undefined
        const row = { ...props, ...acting, head, acted: mine !== undefined, moved: mine?.by }
        return head.removed === undefined ? (
          <Glossary key={head.id} {...row} place={kept.indexOf(head)} count={kept.length} />
        ) : (
          <Removed key={head.id} {...row} />
        )
      })}
      {damaged.map(({ id, problem }) => (
        <li key={id} class="l-row">
          <p class="l-name">
            <bdi>{id}</bdi>
            <span class="meta o-problem">
              {t('library_damaged')} {problem}
            </span>
          </p>
          <button type="button" class="btn" onClick={() => props.onForgetDamaged(id)}>
            {t('options_damaged_forget')}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** `acted`: something of this one was pressed that goes by that; `moved`: it was an arrow. */
type RowProps = LibraryProps & { head: GlossaryHead; acted: boolean; moved: -1 | 1 | undefined }

type PlacedProps = RowProps & { place: number; count: number }

function Glossary(props: PlacedProps) {
  const t = useTranslate()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { acted, head, language } = props
  const more = useLeftFocus<HTMLButtonElement>(acted, head.subscription)
  const { text: name, lang } = inLanguage(head.name, language)
  return (
    <li class="l-item" data-on={head.on}>
      <div class="l-row">
        <div class="l-name">
          <bdi lang={lang}>{name}</bdi>
          <Facts {...props} />
        </div>
        <div class="l-acts">
          <Arrows {...props} name={name} />
          <button
            type="button"
            class="tool"
            ref={more}
            aria-label={t('library_more', name)}
            title={t('library_more', name)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            <Icon name="more" />
          </button>
          <Switch on={head.on} label={t('library_use', name)} onToggle={(on) => props.onUse(head.id, { on })} />
        </div>
      </div>
      <Replaced {...props} name={name} />
      {open && (
        <div id={id}>
          <GlossaryDetails {...props} name={name} />
        </div>
      )}
    </li>
  )
}

/** At an end of the list there is one alone, which takes the focus from the other. */
function Arrows({ moved, head, name, place, count, onMove }: PlacedProps & { name: string }) {
  const t = useTranslate()
  // The row is taken out where it was, and the focus with it.
  const pressed = useLeftFocus<HTMLButtonElement>(moved !== undefined, place)
  const ends = { up: place === 0, down: place === count - 1 }
  const focused = moved === -1 ? (ends.up ? 'down' : 'up') : ends.down ? 'up' : 'down'
  return (['up', 'down'] as const).map((way) =>
    ends[way] ? (
      <span key={way} class="l-end" />
    ) : (
      <button
        key={way}
        type="button"
        class="tool"
        ref={way === focused ? pressed : null}
        aria-label={t(`library_${way}`, name)}
        title={t(`library_${way}`, name)}
        onClick={() => onMove(head.id, way === 'up' ? -1 : 1)}
      >
        <Icon name={way} />
      </button>
    ),
  )
}

/** How much it holds, in which languages, where it comes from. */
function Facts({ head, embedded, language }: RowProps) {
  const t = useTranslate()
  const tags = head.languages.slice(0, MOST_LANGUAGES)
  const further = head.languages.length - tags.length
  const names = tags.map((tag) => languageName(tag, interfaceLanguage(t)))
  if (further > 0) names.push(counted(t, 'library_languages_more', further))
  const sites = head.sites === 'all' ? [] : [sitesOf(t, head.sites)]
  const origin = head.id === embedded ? t('library_embedded') : shownSize(head.bytes, interfaceLanguage(t))
  const hidden = head.private ? [t('library_is_private')] : []
  const publisher = head.subscription ? [t('subscription_of', head.version, hostOf(head.subscription.address))] : []
  const facts = [counted(t, 'options_entries', head.entries), names.join(language === 'en' ? ', ' : '、'), origin]
  return (
    <>
      <span class="meta">{[...facts, ...publisher, ...sites, ...hidden].join(' · ')}</span>
      {head.subscription?.problem && <span class="o-problem">{t('subscription_trouble')}</span>}
    </>
  )
}

function sitesOf(t: Translate, sites: readonly GlossarySite[]): string {
  if (sites.length === 0) return t('library_sites_none')
  return t('library_sites_only', sites.map(({ host }) => readableHost(host)).join(', '))
}

/** What a file took the place of, and the way back to it. */
function Replaced({ head, name, onTakeBack }: RowProps & { name: string }) {
  const t = useTranslate()
  const { content, entries, replaced } = head
  const [taken, setTaken] = useState<string>()
  const isTaken = taken === content
  const line = useLeftFocus<HTMLParagraphElement>(isTaken, isTaken)
  if (replaced)
    return (
      <p class="removed">
        {t('library_replaced', counted(t, 'options_entries', replaced.entries))}{' '}
        <button
          type="button"
          class="text-link"
          onClick={() => {
            setTaken(replaced.content)
            onTakeBack(head.id)
          }}
        >
          {t('library_undo')}
        </button>
      </p>
    )
  if (!isTaken) return null
  return (
    <p class="l-kept" role="status" ref={line} tabIndex={-1}>
      {t('library_as_before', name, counted(t, 'options_entries', entries))}
    </p>
  )
}

function Removed({ acted, head, language, onUndoRemove }: RowProps) {
  const t = useTranslate()
  const line = useLeftFocus<HTMLParagraphElement>(acted)
  const { text: name } = inLanguage(head.name, language)
  return (
    <li class="l-item">
      <div class="l-row">
        <p class="l-name" role="status" ref={line} tabIndex={-1}>
          {t('library_removed', name)}
        </p>
        <button type="button" class="btn" onClick={() => onUndoRemove(head.id)}>
          {t('library_undo')}
        </button>
      </div>
    </li>
  )
}
