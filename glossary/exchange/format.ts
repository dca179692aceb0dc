/** The formats of glossaries, read or written. */
export const readable = [
  'pack',
  'csv',
  'omegat',
  'anki',
  'tbx',
  'turtle',
  'n-triples',
  'rdf-xml',
  'json-ld',
  'yomitan',
] as const
export type ReadFormat = (typeof readable)[number]

/** The formats whose columns the one who imports can name. */
export const tableFormats = ['csv', 'omegat', 'anki'] as const satisfies readonly ReadFormat[]
export type TableFormat = (typeof tableFormats)[number]

export const writable = ['pack', 'csv', 'tbx', 'turtle', 'anki', 'markdown', 'html'] as const
export type WriteFormat = (typeof writable)[number]
