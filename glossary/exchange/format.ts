/** The formats of glossaries, read or written. */
export const readable = [
  'pack',
  'csv',
  'omegat',
  'tbx',
  'turtle',
  'n-triples',
  'rdf-xml',
  'json-ld',
  'yomitan',
] as const
export type ReadFormat = (typeof readable)[number]

export const writable = ['pack', 'csv', 'tbx', 'turtle', 'anki', 'markdown', 'html'] as const
export type WriteFormat = (typeof writable)[number]
