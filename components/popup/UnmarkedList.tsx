import { useRef } from 'preact/hooks'
import { useLeftFocus } from '../controls/use-left-focus'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import type { PopupProps, Unmarked } from './popup-props'

/** What the reader had left unmarked here, each with the way back. */
export function UnmarkedList(props: {
  unmarked: readonly Unmarked[]
  language: ReaderLanguage
  onUnmute: PopupProps['onUnmute']
}) {
  const t = useTranslate()
  const pressed = useRef(false)
  const heading = useLeftFocus<HTMLHeadingElement>(pressed.current, props.unmarked.length)
  return (
    <section class="p-unmarked">
      <h2 class="label" ref={heading} tabIndex={-1}>
        {t('popup_unmarked')}
      </h2>
      <ul>
        {props.unmarked.map(({ key, name, mute }) => {
          const { text, lang } = inLanguage(name, props.language)
          return (
            <li key={`${key} ${mute.place}`}>
              <span>
                <bdi lang={lang}>{text}</bdi> <span class="meta">{t(`mute_reach_${mute.reach}`)}</span>
              </span>
              <button
                type="button"
                class="text-link"
                aria-label={t('popup_mark_again', text)}
                onClick={() => {
                  pressed.current = true
                  props.onUnmute(mute)
                }}
              >
                {t('card_undo')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
