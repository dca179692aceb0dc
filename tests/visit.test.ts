import { describe, expect, it } from 'vitest'
import { Problem } from '../scripts/command.mjs'
import { evenGone, visit } from '../scripts/visit.mjs'

const answer = (status: number, headers: Record<string, string> = { 'content-type': 'text/html' }) => ({
  ok: () => status < 300,
  status: () => status,
  statusText: () => (status === 403 ? 'Forbidden' : ''),
  headers: () => headers,
})
/** A page of a driver: what going there comes to, and the states of its document one after the other. */
const page = (goto: () => unknown, states = ['complete']) => ({
  goto: async () => goto(),
  evaluate: async () => (states.length > 1 ? states.shift() : states[0]),
})
const failing = (message: string) => () => {
  throw new Error(message)
}

describe('a visit', () => {
  it.each([
    ['HTML', { 'content-type': 'text/html; charset=utf-8' }],
    ['XHTML', { 'content-type': 'application/xhtml+xml' }],
    ['text', { 'content-type': 'text/plain' }],
    ['what the server has no name for', {}],
  ])('takes %s', async (_what, headers) => {
    await visit(
      page(() => answer(200, headers)),
      'https://news.example/',
    )
  })

  it('waits until the page is whole', async () => {
    const states = ['interactive', 'interactive', 'complete']
    await visit(
      page(() => answer(200), states),
      'https://news.example/',
    )
    expect(states).toEqual(['complete'])
  })

  it.each([
    ['a refusal', () => answer(403), 'https://news.example/ answered 403 Forbidden.'],
    ['an answer without words', () => answer(404), 'https://news.example/ answered 404.'],
    [
      'a PDF',
      () => answer(200, { 'content-type': 'application/pdf' }),
      'https://news.example/ is no page of HTML or text (application/pdf).',
    ],
    [
      'an archive',
      failing('page.goto: Download is starting\nCall log:\n  - navigating'),
      'https://news.example/ is a file to be saved, not a page to be read.',
    ],
    [
      'a name that nobody has, in Chromium',
      failing('page.goto: net::ERR_NAME_NOT_RESOLVED at https://news.example/\nCall log:'),
      'No answer from https://news.example/ (net::ERR_NAME_NOT_RESOLVED).',
    ],
    [
      'a name that nobody has, in Firefox',
      failing('NS_ERROR_UNKNOWN_HOST'),
      'No answer from https://news.example/ (NS_ERROR_UNKNOWN_HOST).',
    ],
    [
      'a page that does not come',
      failing('page.goto: Timeout 30000ms exceeded.\nCall log:'),
      'No answer from https://news.example/ (page.goto: Timeout 30000ms exceeded.).',
    ],
  ])('tells a person about %s', async (_what, goto, says) => {
    await expect(visit(page(goto), 'https://news.example/')).rejects.toEqual(new Problem(says))
  })
})

describe('a question to a frame', () => {
  it.each([
    'frame.evaluate: Frame was detached',
    "Attempted to use detached Frame 'a'.",
    'page.evaluate: Execution context was destroyed, most likely because of a navigation',
  ])('has another answer where it is gone (%s)', async (message) => {
    expect(await evenGone<number[]>(Promise.reject(new Error(message)), [])).toEqual([])
  })

  it('fails otherwise', async () => {
    await expect(evenGone(Promise.reject(new Error('x is not defined')), '')).rejects.toThrow('x is not defined')
  })
})
