import { useRef } from 'preact/hooks'
import { useLeftFocus } from '../controls/use-left-focus'
import { useSettled } from '../controls/use-settled'

/** A button that asks the browser for a file. `back`: it is come back to, from what was begun with it. */
export function FilePicker(props: { label: string; main?: boolean; back: boolean; onPick(file: File): void }) {
  const button = useLeftFocus<HTMLButtonElement>(props.back)
  const picker = useRef<HTMLInputElement>(null)
  const pick = useSettled(() => picker.current?.click())
  return (
    <>
      <button type="button" class={props.main ? 'btn btn-main' : 'btn'} ref={button} onClick={pick}>
        {props.label}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) props.onPick(file)
          // The same file again, mended, is a change too.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
