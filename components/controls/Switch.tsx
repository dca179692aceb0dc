/** A two-state control that acts at once. */
export function Switch(props: { on: boolean; label: string; disabled?: boolean; onToggle(on: boolean): void }) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={props.on}
      aria-label={props.label}
      disabled={props.disabled ?? false}
      onClick={() => props.onToggle(!props.on)}
    />
  )
}
