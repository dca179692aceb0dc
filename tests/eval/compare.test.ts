import { describe, expect, it } from 'vitest'
import { compare } from './compare'
import { figuresBy, figuresOf } from './figures'
import type { Expected, Passage } from './passages'

const TEXT = 'five links, then five links of the road'

const passage = (...expected: Expected[]): Passage => ({ id: 'p', language: 'en', tags: ['plain'], html: '', expected })
const links = (more: Partial<Expected> = {}): Expected => ({ concept: 'links', text: 'five links', ...more })
const mark = (start: number, end: number, concept = 'links') => ({ concept, start, end })

describe('a mark', () => {
  it('is right where concept, beginning and end are', () =>
    expect(compare(passage(links()), TEXT, [mark(0, 10)])).toMatchObject({ right: 1, misses: [] }))
  it('is expected at the next place, or at the one that is named', () => {
    expect(compare(passage(links(), links()), TEXT, [mark(0, 10), mark(17, 27)])).toMatchObject({
      right: 2,
      misses: [],
    })
    expect(compare(passage(links({ nth: 1 })), TEXT, [mark(17, 27)])).toMatchObject({ right: 1, misses: [] })
  })
  it('that is not there is missed', () =>
    expect(compare(passage(links()), TEXT, []).misses).toEqual([
      {
        passage: 'p',
        kind: 'missed',
        expected: 'five links → links',
        context: '⟦five links⟧, then five links of the road',
      },
    ]))
  it('of another length or concept is wrong, once', () =>
    expect(compare(passage(links({ nth: 1 })), TEXT, [mark(17, 39), mark(17, 27, 'chain')]).misses).toMatchObject([
      { kind: 'wrong', expected: 'five links → links', marked: 'five links of the road → links, five links → chain' },
    ]))
  it('where none is expected is spurious', () =>
    expect(compare(passage(), TEXT, [mark(0, 10)]).misses).toMatchObject([
      { kind: 'spurious', marked: 'five links → links' },
    ]))
  it('that a passage cannot hold is an error in the passage', () =>
    expect(() => compare(passage(links({ text: 'six links' })), TEXT, [])).toThrow('p does not hold “six links”'))
})

describe('figures', () => {
  const half = compare(passage(links(), links()), TEXT, [mark(0, 10)])
  const spurious = compare({ ...passage(), language: 'zh-Hans' }, TEXT, [mark(0, 10)])

  it('count over all passages', () =>
    expect(figuresOf([half, spurious])).toEqual({
      passages: 2,
      expected: 2,
      marked: 2,
      right: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    }))
  it('are whole where nothing was marked and nothing expected', () =>
    expect(figuresOf([compare(passage(), TEXT, [])])).toMatchObject({ precision: 1, recall: 1, f1: 1 }))
  it('are told by group', () =>
    expect(
      figuresBy([half, spurious], ({ passage: { language } }) => [language]).map(([group, { right }]) => [
        group,
        right,
      ]),
    ).toEqual([
      ['en', 1],
      ['zh-Hans', 0],
    ]))
})
