import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect } from '../../../glossary/exchange/detect'
import { type ReadFormat, readable } from '../../../glossary/exchange/format'
import { read } from '../../../glossary/exchange/read'
import { anyFile, anyInput } from './any-input'
import { RUNS } from './reading'

/** Nothing of the reading may throw; what is refused has a reason, what is read has entries. */
async function settles(format: ReadFormat, bytes: Uint8Array): Promise<void> {
  const { pack, issues } = await read(format, bytes)
  if (pack) expect(pack.concepts.every(({ terms }) => terms.length > 0)).toBe(true)
  else expect(issues.at(-1)).toMatchObject({ effect: 'refused' })
}

describe('any bytes', () => {
  it.each(readable)('are read as %s or refused with a reason', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyInput(format), (bytes) => settles(format, bytes)),
      { numRuns: RUNS },
    )
  })

  it('have a format or none', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        expect([undefined, ...readable]).toContain(detect(bytes))
      }),
      { numRuns: RUNS },
    )
  })
})
