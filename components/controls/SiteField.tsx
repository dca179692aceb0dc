import { useState } from 'preact/hooks'
import { useTranslate } from '../translate'
import { useId } from './use-id'
import { useLeftFocus } from './use-left-focus'

export interface SiteFieldProps {
  button: string
  /** Without them it is for a site. */
  label?: string
  placeholder?: string
  /** It is come back to, from what was begun with it. */
  back?: boolean
  /** What stands in it at first: what was typed before, where that came to nothing. */
  typed?: string
  /** Returns the key of what is wrong, or nothing. */
  onAdd(typed: string): string | undefined
}

/** A field for an address, with its button. */
export function SiteField(props: SiteFieldProps) {
  const t = useTranslate()
  const { label = t('options_rule_new'), placeholder = 'example.com' } = props
  const id = useId()
  const [typed, setTyped] = useState(props.typed ?? '')
  const [problem, setProblem] = useState<string>()
  const field = useLeftFocus<HTMLInputElement>(props.back ?? false)
  const add = () => {
    const found = props.onAdd(typed)
    setProblem(found)
    if (found === undefined) setTyped('')
  }
  return (
    <>
      <label for={id} class="label">
        {label}
      </label>
      <div class="o-add-line">
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={placeholder}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(undefined)
          }}
        />
        <button type="button" class="btn" onClick={add}>
          {props.button}
        </button>
      </div>
      {problem !== undefined && (
        <p class="o-problem" id={`${id}-problem`} role="alert">
          {t(problem)}
        </p>
      )}
    </>
  )
}
