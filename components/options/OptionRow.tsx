import type { ComponentChildren } from 'preact'

/** One setting: what it is called at the left, its control at the right. */
export function OptionRow(props: { label: string; note?: string; children: ComponentChildren }) {
  return (
    <div class="o-row">
      <div class="o-label">
        {props.label}
        {props.note !== undefined && <p class="meta">{props.note}</p>}
      </div>
      <div class="o-control">{props.children}</div>
    </div>
  )
}

/** Settings that belong together, under a heading. */
export function OptionGroup(props: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="o-group" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  )
}
