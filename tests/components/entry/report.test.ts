import { expect, it } from 'vitest'
import { reportText } from '../../../components/entry/report'
import { entry, translating, view } from './glossary-fixtures'

const t = translating({
  entry_report_title: { message: 'Mistake in “$1”' },
  entry_glossary_says: { message: 'The glossary says:' },
  entry_report_wrong: { message: 'What is wrong:' },
  entry_own_label: { message: 'Own' },
})
const source = { organisation: 'Port Board', title: 'Pacts', year: 2020, url: 'https://ports.example/pacts' }

it('names the entry, what it says, on what that rests, and what the reader would say', () => {
  const text = reportText(view({ entry: entry({ sources: [source] }), own: { en: 'A deal of ports.' } }), 'en', t)
  expect(text.split('\n')).toEqual([
    'Mistake in “Harbour pact / 港口协定”',
    expect.stringContaining(':harbour-pact'),
    '',
    'The glossary says: An agreement between ports.',
    '1. Port Board, Pacts, 2020 https://ports.example/pacts',
    '',
    'Own: A deal of ports.',
    '',
    'What is wrong:',
    '',
  ])
})
