import { expect } from 'vitest'
import type { Frame } from './extension'
import { markedNow } from './marks'

/**
 * What is marked in a page, in the words of an expectation that waits: `await marked(page).toContain('BRI')`. That something is
 * not marked can be told only of marks that rest: `expect(await marks(page)).toEqual([])`.
 */
export const marked = (page: Frame) => expect.poll(() => markedNow(page))
