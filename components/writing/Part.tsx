import type { ComponentChildren } from 'preact'

/** A part of the form under its side-head, as the parts of an entry stand. */
export function Part(props: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="w-part">
      <legend>{props.title}</legend>
      <div class="w-fields">{props.children}</div>
    </fieldset>
  )
}
