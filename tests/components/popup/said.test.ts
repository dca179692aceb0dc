import { expect, it } from 'vitest'
import { popupGlossary } from '../../../components/popup/popup-glossary'
import { saidOf } from '../../../components/popup/use-found'
import { briefTexts } from '../../../glossary/brief/texts'

const glossary = popupGlossary([briefTexts], 'en')
const said = (query: string): string =>
  saidOf({ query, found: glossary.search(query), pending: false }, (key, ...values) => [key, ...values].join(' '))

it.each([
  ['digital silk road', /^popup_entries_\w+ \d+$/],
  ['digital silk raod', /^popup_found_alike digital silk raod popup_entries_\w+ \d+$/],
  ['undersea cables', /^popup_entries_\w+ \d+$/],
  ['flumoxary', /^popup_found_nothing flumoxary$/],
])('of %s it says what was found', (query, words) => expect(said(query)).toMatch(words))
