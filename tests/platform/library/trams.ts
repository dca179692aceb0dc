import type { Pack } from '../../../glossary/pack'
import { concept, packOf } from '../../glossary/matching/small-pack'

/** So many trams, each of which names the next. */
export const trams = (count: number, version = '1', id = 'trams'): Pack => ({
  ...packOf(
    ...Array.from({ length: count }, (_, number) =>
      concept(`tram-${number}`, [`tram number ${number}`], {
        definition: { en: `Version ${version} of ${number}` },
        relations: number + 1 < count ? [{ type: 'related', target: `tram-${number + 1}` }] : [],
      }),
    ),
  ),
  id,
  version,
})
