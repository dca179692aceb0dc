/** What the background knows in builds of the benchmark: the embedded glossary and a number of generated forms beside it. */

import { type Glossary, openGlossary as openEmbedded, readingOf } from '../../../entrypoints/background/glossary'
import { brief } from '../../../glossary/brief/pack'
import { compile } from '../../../glossary/matching/compile'
import { termsPack } from '../terms'

/** Put in when it is built. */
declare const MANY_FORMS: number

/** Compiled at once, and only the index is kept: a pack of a million forms lies on the disk, not in memory. */
export function openGlossary(version: string): Glossary {
  const compiled = compile([brief, termsPack(MANY_FORMS)])
  return { ...openEmbedded(version), find: async (texts, _, known) => readingOf([{ compiled }], { texts, known }) }
}
