import { expect, it, vi } from 'vitest'
import { askTwice, isExtensionGone } from '../../platform/delivery'

const stopped = new Error('Could not establish connection. Receiving end does not exist.')

it('asks once where the background answers, null included', async () => {
  const question = vi.fn().mockResolvedValue(null)
  expect(await askTwice(question)).toBeNull()
  expect(question).toHaveBeenCalledTimes(1)
})

it.each([
  ['was stopped', () => Promise.reject(stopped)],
  [
    'died while it answered',
    () => Promise.reject(new Error('The message port closed before a response was received.')),
  ],
  ['answered nothing', () => Promise.resolve(undefined)],
])('asks exactly once more where the background %s', async (_what, first) => {
  const question = vi.fn().mockImplementationOnce(first).mockResolvedValue('here')
  expect(await askTwice(question)).toBe('here')
  expect(question).toHaveBeenCalledTimes(2)
})

it('gives up after the second time', async () => {
  const question = vi.fn().mockRejectedValue(stopped)
  await expect(askTwice(question)).rejects.toThrow('Receiving end')
  expect(question).toHaveBeenCalledTimes(2)
  const silent = vi.fn().mockResolvedValue(undefined)
  await expect(askTwice(silent)).rejects.toThrow('did not answer')
  expect(silent).toHaveBeenCalledTimes(2)
})

it('does not ask again where the background answered with an error of its own', async () => {
  const question = vi.fn().mockRejectedValue(new Error('No tab with id: 3'))
  await expect(askTwice(question)).rejects.toThrow('No tab')
  expect(question).toHaveBeenCalledTimes(1)
})

it('knows the words of a browser whose extension is gone', () => {
  expect(isExtensionGone(new Error('Extension context invalidated.'))).toBe(true)
  expect(isExtensionGone(stopped)).toBe(false)
})
