import { RowNames, type RowNamesProps } from '../entry/RowNames'

/** One entry in a list of our own pages. */
export function EntryLink({ href, id, ...names }: RowNamesProps & { id?: string; href(key: string): string }) {
  return (
    <a id={id} class="g-link" href={href(names.row.key)}>
      <RowNames {...names} />
    </a>
  )
}
