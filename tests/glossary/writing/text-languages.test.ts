import { expect, it } from 'vitest'
import { textLanguages } from '../../../glossary/writing/text-languages'
import type { Written } from '../../../glossary/writing/written'
import { noParts } from '../../../glossary/writing/written-parts'

const written = (names: readonly [form: string, language: string][], more: Partial<Written> = {}): Written => ({
  terms: names.map(([form, language]) => ({ form, language, status: 'preferred', exact: false })),
  ...{ definition: {}, note: {}, near: '', never: '', ...noParts },
  ...more,
})

it.each([
  ['the reader’s own for a name in whatever language', written([['电车', 'zh-Hans']]), ['en']],
  [
    'each that has a name, once there are several',
    written([
      ['电车', 'zh-Hans'],
      ['tram', 'en'],
    ]),
    ['en', 'zh-Hans'],
  ],
  [
    'none of a row without a name',
    written([
      ['tram', 'en'],
      [' ', 'fr'],
    ]),
    ['en'],
  ],
  ['each that something was written in', written([['tram', 'en']], { note: { fr: 'Vieux.' } }), ['en', 'fr']],
])('asks for %s', (_what, form, languages) => {
  expect(textLanguages(form, 'en')).toEqual(languages)
})
