import { useRef, useState } from 'preact/hooks'
import { useTranslate } from '../translate'
import { ConceptRow } from './ConceptRow'
import type { ListProps } from './Lists'
import { letterAt } from './letter-at'
import type { Shelf } from './popup-props'
import { Roving, useStop } from './Roving'
import { SurenessKey } from './SurenessKey'

/** Every entry under its letter, below a rail of the letters that says which one the list is at. */
export function Alphabet(props: ListProps & { letters: readonly Shelf[] }) {
  const t = useTranslate()
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(props.letters[0]?.id)
  const look = () => setCurrent(list.current ? letterAt(list.current) : undefined)
  const ids = props.letters.flatMap((letter) => letter.items.map((item) => item.key))
  const go = (id: string) => {
    const section = list.current?.querySelector(`[data-letter="${CSS.escape(id)}"]`)
    section?.scrollIntoView({ block: 'start' })
    section?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true })
  }
  return (
    <>
      <Roving
        ids={props.letters.map((letter) => `rail-${letter.id}`)}
        axis="horizontal"
        class="rail"
        label={t('popup_letters')}
      >
        {props.letters.map(({ id }) => (
          <RailLetter key={id} id={id} isCurrent={id === current} onGo={go} />
        ))}
      </Roving>
      <div ref={list} class="p-letters" onScroll={look} onFocusCapture={look}>
        <Roving ids={ids} axis="vertical" onLeave={props.onLeave}>
          {props.letters.map((letter) => (
            <section key={letter.id} data-letter={letter.id}>
              <h2 class="p-letter">{letter.id}</h2>
              <ul>
                {letter.items.map((item) => (
                  <ConceptRow
                    key={item.key}
                    row={item}
                    language={props.language}
                    onOpen={(key) => props.onOpen(key, ids)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </Roving>
      </div>
      <SurenessKey rows={props.letters.flatMap(({ items }) => items)} language={props.language} />
    </>
  )
}

function RailLetter({ id, isCurrent, onGo }: { id: string; isCurrent: boolean; onGo(id: string): void }) {
  const stop = useStop(`rail-${id}`)
  return (
    <button type="button" aria-current={isCurrent ? 'location' : undefined} {...stop} onClick={() => onGo(id)}>
      {id}
    </button>
  )
}
