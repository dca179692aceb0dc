import { expect, it } from 'vitest'
import { NoAnswer, within } from '../../platform/within'

it('what is settled in time is as it is', async () => {
  expect(await within(10_000, Promise.resolve(1))).toBe(1)
  await expect(within(10_000, Promise.reject(new Error('full')))).rejects.toThrow('full')
})

it('what is never settled rejects', async () => {
  await expect(within(1, new Promise(() => undefined))).rejects.toThrow(NoAnswer)
})
