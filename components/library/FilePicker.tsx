import { useRef } from 'preact/hooks'

/** A button that asks the browser for a file. */
export function FilePicker(props: { label: string; main?: boolean; onPick(file: File): void }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class={props.main ? 'btn btn-main' : 'btn'} onClick={() => picker.current?.click()}>
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
