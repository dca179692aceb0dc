import type { ComponentChildren } from 'preact'

/** One part of an entry under its side-head. */
export function EntrySection(props: { title: string; beside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="e-row">
      <div class="e-side">
        <h2 class="label">{props.title}</h2>
        {props.beside}
      </div>
      <div class="e-main">{props.children}</div>
    </section>
  )
}
