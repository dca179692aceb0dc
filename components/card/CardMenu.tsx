import { useEffect, useRef, useState } from 'preact/hooks'
import { useId } from '../controls/use-id'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { CopyStatus, useCopy } from './copying'

export interface CopyItem {
  key: string
  /** Written when it is chosen: dates alone would take a third of the card's opening. */
  text(): string
}

export interface CardMenuProps {
  items: readonly CopyItem[]
  onCopy(text: string): Promise<boolean>
  /** Absent where the entry is none of the reader's own. */
  onEdit?: (() => void) | undefined
}

/** The button of three dots and its menu: arrows move, Escape and leaving close it and no more. */
export function CardMenu({ items, onCopy, onEdit }: CardMenuProps) {
  const t = useTranslate()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [outcome, copy] = useCopy(onCopy)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (!step(event, list.current)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget
    if (!(next instanceof Node && event.currentTarget instanceof Node && event.currentTarget.contains(next)))
      setOpen(false)
  }
  return (
    <div class="menu-place" onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={t('card_more')}
        title={t('card_more')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div ref={list} id={id} class="menu" role="menu" aria-label={t('card_more')} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <MenuItem
              key={item.key}
              name={t(item.key)}
              onChoose={() => {
                copy(item.text())
                close()
              }}
            />
          ))}
          {onEdit && (
            <MenuItem
              name={t('write_edit')}
              onChoose={() => {
                close()
                onEdit()
              }}
            />
          )}
        </div>
      )}
      <CopyStatus outcome={outcome} />
    </div>
  )
}

function MenuItem({ name, onChoose }: { name: string; onChoose(): void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onChoose}>
      {name}
    </button>
  )
}

/** Moves the focus among the items by arrows, Home and End, around the ends; false for any other key. */
function step(event: KeyboardEvent, list: HTMLElement | null): boolean {
  const items = [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const index = items.findIndex((item) => item.matches(':focus'))
  const targets: Record<string, number> = {
    ArrowDown: (index + 1) % items.length,
    ArrowUp: (index - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const target = targets[event.key]
  if (target === undefined) return false
  items[target]?.focus()
  return true
}
