import { expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { embeddedHead } from '../../../platform/library/heads'

const isParsed = (): boolean => Object.getOwnPropertyDescriptor(brief, 'concepts')?.get === undefined

it('the embedded glossary is in the list before any of its concepts is parsed', () => {
  expect(embeddedHead.name).toBe(brief.name)
  expect(isParsed()).toBe(false)
  expect(embeddedHead.entries).toBe(brief.concepts.length)
  expect(isParsed()).toBe(true)
  expect(brief.concepts).toBe(brief.concepts)
})
