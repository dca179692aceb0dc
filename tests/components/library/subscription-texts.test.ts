import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FILLED, problemText } from '../../../components/library/subscription-texts'
import { conceptEntry, pack } from '../../../glossary/pack'

const strings = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url), 'utf8'))
const english = strings('en')
const t = (key: string, ...fill: (string | number)[]): string =>
  (english[key]?.message ?? key).replace(/\$(\d)/g, (_, place) => String(fill[place - 1]))

describe('a problem', () => {
  it.each(Object.entries(FILLED))('%s has words that take all there is to fill in', (code, names) => {
    const message = english[`subscription_problem_${code.replaceAll('-', '_')}`]?.message ?? ''
    const places = new Set(message.match(/\$\d/g))
    const filled = code === 'not-a-pack' ? 2 : names.length + 1
    expect([...places].sort()).toEqual(Array.from({ length: filled }, (_, place) => `$${place + 1}`))
  })

  it('names the host, the values, and what to do', () => {
    const problem = { code: 'size', params: { bytes: 5, said: 7 } }
    expect(problemText(t, problem, 'terms.example')).toMatch(/^terms\.example sent 5 bytes .* says 7: .* publisher\.$/)
  })

  it('of a file says what the import would say', () => {
    const problem = { code: 'not-a-pack', params: { issue: 'pack-version', version: '9' } }
    expect(problemText(t, problem, 'terms.example')).toContain('The pack has format version 9;')
  })

  it('that a later version noted is named by its code', () => {
    expect(problemText(t, { code: 'eclipse', params: {} }, 'terms.example')).toContain('(eclipse)')
    const later = { code: 'not-a-pack', params: { issue: 'eclipse' } }
    expect(problemText(t, later, 'terms.example')).toContain('eclipse')
  })
})

it('every part that can change has a name', () => {
  const fields = [...Object.keys(conceptEntry.entries), ...Object.keys(pack.entries)]
  // Entries are told apart by the first of these, versions by the second, and the third is the entries.
  const told = fields.filter((field) => !['id', 'version', 'concepts'].includes(field))
  expect(told.filter((field) => !english[`changes_field_${field}`])).toEqual([])
})
