import { useId, useState } from 'preact/hooks'
import { useTranslate } from '../translate'

/** A field for the address of a site, with its button. `onAdd` returns the key of what is wrong, or nothing. */
export function SiteField(props: { button: string; onAdd(typed: string): string | undefined }) {
  const t = useTranslate()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = () => {
    const found = props.onAdd(typed)
    setProblem(found)
    if (found === undefined) setTyped('')
  }
  return (
    <>
      <label for={id} class="label">
        {t('options_rule_new')}
      </label>
      <div class="o-add-line">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="example.com"
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
