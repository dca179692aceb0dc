import { RowNames, type RowNamesProps } from '../entry/RowNames'

/** One entry in a list of our own pages. */
export function EntryLink({ row, language, href, id }: RowNamesProps & { id?: string; href(key: string): string }) {
  return (
    <a id={id} class="g-link" href={href(row.key)}>
      <RowNames row={row} language={language} />
    </a>
  )
}
