/** What a glossary is called, and under which licence it may be used: said by the reader of one of their own. */
import * as v from 'valibot'
import type { Pack } from '../../glossary/pack'
import type { LibraryDatabase } from './database'
import { EMBEDDED, type GlossaryHead, glossaryHead } from './glossary-head'
import { alone } from './sweep'

export type Description = Pick<Pack, 'name' | 'licence'>

/** True where the reader is the one to say it: of others, whoever publishes them is. */
export const isDescribable = ({ content, subscription, removed }: GlossaryHead): boolean =>
  content !== EMBEDDED && subscription === undefined && removed === undefined

/** Describes a glossary anew: in the list and in its content, by one change. Entries and index stay as they are. */
export const describe = (library: LibraryDatabase, id: string, said: Description): Promise<void> =>
  // Whoever keeps it anew at the same time does so before or after.
  alone(async () => {
    const describing = library.transaction(['glossaries', 'packs'], 'readwrite', { durability: 'strict' })
    const known = v.safeParse(glossaryHead, await describing.objectStore('glossaries').get(id))
    if (!known.success || !isDescribable(known.output)) return
    const head = { ...known.output, ...said }
    const pack = await describing.objectStore('packs').get(head.content)
    if (pack === undefined) return
    await Promise.all([
      describing.objectStore('glossaries').put(head, id),
      describing.objectStore('packs').put({ ...pack, ...said }, head.content),
      describing.done,
    ])
  })
