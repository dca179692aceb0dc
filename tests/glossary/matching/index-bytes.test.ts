/** What an index takes in memory, by the generated glossary that the benchmark has. */
import { expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { compile } from '../../../glossary/matching/compile'
import { indexBytes } from '../../bench/index-bytes'
import { termsPack } from '../../bench/terms'

it.each([100_000, 1_000_000])(
  'takes at most 40 bytes a form at %i forms',
  (count) => {
    const { forms, paths, text, rows } = indexBytes(compile([brief, termsPack(count)]))
    expect(forms).toBeGreaterThan(count)
    expect((paths + text + rows) / forms).toBeLessThanOrEqual(40)
  },
  60_000,
)
