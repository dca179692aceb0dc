import { describe, expect, it } from 'vitest'
import { counted } from '../../components/controls/counted'
import { licenceText } from '../../components/library/licence'
import { problemText } from '../../components/library/problem-texts'
import { describeLoss } from '../../glossary/exchange/losses'
import en from '../../public/_locales/en/messages.json'
import { translating } from './entry/glossary-fixtures'

const t = (key: string, ...values: unknown[]): string => [key, ...values].join('|')

describe('what parsers say', () => {
  it.each([
    ['unclosed tag: martif', 'problem_unclosed_tag|martif'],
    ['unexpected close tag', 'problem_unexpected_close|'],
    ['document must contain a root element', 'problem_no_root'],
    ['unbound namespace prefix: "xs"', 'problem_prefix|xs'],
    ['Undefined prefix "skos:" on line 1', 'problem_prefix|skos:'],
    ['Unexpected "." on line 3', 'problem_unexpected|.'],
    ['Expected entity but got eof on line 1', 'problem_expected|entity|eof'],
    ['Quoted field unterminated', 'problem_quote_open'],
    ['Trailing quote on quoted field is malformed', 'problem_quote_stray'],
    ['invalid zip data', 'problem_zip'],
    ['it has no files', 'problem_zip_empty'],
    ['something else', 'something else'],
  ])('“%s” is in the words of the interface', (said, shown) => {
    expect(problemText(said, t)).toBe(shown)
  })
})

it('a licence that nobody stated is said so in the words of the interface', () => {
  expect(['not stated', 'MIT'].map((licence) => licenceText(licence, t))).toEqual(['library_licence_none', 'MIT'])
})

it('one thing is said to be one', () => {
  const said = (key: string, count: number) => counted(translating(en), key, count)
  expect([1, 2].map((count) => said('library_languages_more', count))).toEqual(['1 more language', '2 more languages'])
  expect([1, 2].map((count) => said('options_restore_rules', count))).toEqual(['1 site rule', '2 site rules'])
  expect([1, 2].map((count) => said('loss_tags', count))).toEqual(['tags of 1 entry', 'tags of 2 entries'])
  expect(describeLoss({ kind: 'tags', count: 1 })).toBe('tags of 1 entry')
})
