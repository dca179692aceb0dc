import type { ComponentChildren } from 'preact'

export interface ChoiceProps<Value extends string> {
  /** Names the group for screen readers; also shown where `legend` is `shown`. */
  label: string
  legend?: 'shown' | 'hidden'
  name: string
  value: Value
  options: readonly { value: Value; label: ComponentChildren }[]
  onChoose(value: Value): void
}

/** One of several, all of them in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend class={props.legend === 'shown' ? 'label' : 'sr'}>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
