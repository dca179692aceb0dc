import { describe, expect, it } from 'vitest'
import { compile } from '../glossary/matching/compile'
import { find } from '../glossary/matching/find'
import { limit } from './bench/gate'
import { livePosts, ownPages } from './bench/own-pages'
import { termsOfBrief, withTerm } from './bench/pages'
import { quantile, spread } from './bench/statistics'
import { termsPack } from './bench/terms'
import { between, costOf, costOfOurs, timelineOf } from './bench/trace'

describe('generated terms', () => {
  const formsOf = (count: number): string[] =>
    termsPack(count).concepts.flatMap(({ terms }) => terms.map(({ form }) => form))

  it('are as many as were asked for, and all different', () => {
    expect(new Set(formsOf(5_001)).size).toBe(5_001)
  })

  it('are the same each time, and the same at the beginning of a larger glossary', () => {
    expect(formsOf(200)).toEqual(formsOf(1_000).slice(0, 200))
  })

  it('are in English and in Chinese', () => {
    const [english, , chinese] = formsOf(4)
    expect(english).toMatch(/^[a-z-]+( [a-z-]+)+$/)
    expect(chinese).toMatch(/^\p{Script=Han}+$/u)
  })

  it('stand on none of our own pages', () => {
    const [article] = ownPages(termsOfBrief())
    const text = article?.html.replace(/<[^>]+>/g, ' ') ?? ''
    expect(text).toContain('market')
    expect(find(compile([termsPack(20_000)]), [text]).hits).toEqual([])
  })
})

describe('our own pages', () => {
  it('are the same each time', () => {
    expect(ownPages(termsOfBrief())).toEqual(ownPages(termsOfBrief()))
    expect(livePosts(2, termsOfBrief())).toEqual(livePosts(2, termsOfBrief()))
  })

  it('have 100,000 text nodes and 5 MB where they are long', () => {
    const long = ownPages(termsOfBrief()).at(-1)?.html ?? ''
    expect(long.length).toBeGreaterThan(4_800_000)
    expect(long.match(/>[^<\n]+/g)?.length).toBeGreaterThan(100_000)
  })

  it('get a term before all else, whatever they begin with', () => {
    const begin = (html: string): string => withTerm({ name: '', html }).html
    expect(begin('<head></head><body class="a"><h1>A</h1>')).toContain(
      '<body class="a"><p>The Digital Silk Road.</p><h1>',
    )
    expect(begin('<title>A</title><h1>A</h1>')).toContain('</title><p>The Digital Silk Road.</p><h1>')
  })
})

describe('statistics', () => {
  it('take quantiles between neighbours', () => {
    expect(quantile([4, 1, 2], 0.5)).toBe(2)
    expect(quantile([1, 2], 0.75)).toBe(1.75)
  })

  it('give the middle half of a spread', () => {
    expect(spread([1, 2, 3, 4, 100])).toMatchObject({ median: 3, low: 2, high: 4, most: 100, samples: 5 })
  })
})

describe('a gate', () => {
  it('passes at its limit, and misses beyond it', () => {
    expect(limit('time', 5, { most: 5, unit: ' ms' })).toMatchObject({
      target: '≤ 5 ms',
      figure: '5.00 ms',
      pass: true,
    })
    expect(limit('time', 5.1, { most: 5, unit: ' ms' }).pass).toBe(false)
    expect(limit('gain', 49, { least: 50, unit: ' ×' }).pass).toBe(false)
  })

  it('misses without a figure', () => {
    expect(limit('time', Number.NaN, { most: 5, unit: ' ms' }).pass).toBe(false)
  })
})

describe('the trace', () => {
  const thread = { pid: 1, tid: 1 }
  const event = (name: string, ts: number, dur: number, data = {}, mojo = '') => ({
    ...thread,
    name,
    ph: 'X',
    cat: 'devtools.timeline',
    ts,
    dur,
    tdur: dur,
    args: { data, chrome_mojo_event_info: { mojo_interface_tag: mojo } },
  })
  const mark = (name: string, ts: number) => ({ ...thread, name, ph: 'I', cat: 'blink.user_timing', ts })
  const url = 'chrome-extension://a/page.js'
  const timeline = timelineOf(
    [
      { ...event('RunTask', 0, 900), pid: 2 },
      mark('begin', 500),
      event('RunTask', 1_000, 300),
      event('Receive mojo message', 1_010, 280, {}, 'extensions.mojom.MessagePort'),
      event('RunTask', 2_000, 1_000),
      event('WebFrameWidgetImpl::BeginMainFrame', 2_010, 900),
      event('FunctionCall', 2_100, 200, { url }),
      event('RunMicrotasks', 2_150, 100),
      event('RunTask', 4_000, 400),
      event('MinorGC', 4_010, 300),
      event('RunTask', 5_000, 500),
      event('FunctionCall', 5_010, 450, { url: 'http://page.example/' }),
      mark('end', 6_000),
      event('RunTask', 7_000, 100),
      event('FunctionCall', 7_010, 90, { url }),
    ],
    'begin',
  )
  const tasks = between(timeline, 'begin', 'end')

  it('tells tasks by what ran in them', () => {
    expect(tasks.map(({ kind }) => kind)).toEqual(['ours', 'drawing', 'collection', 'script'])
  })

  it('counts a message of ours with its whole task, and a frame with our calls alone, each once', () => {
    expect(costOfOurs(tasks)).toBeCloseTo(0.5)
    expect(costOf(tasks, ['collection'])).toBeCloseTo(0.4)
  })

  it('says so where a mark is missing', () => {
    expect(() => between(timeline, 'begin', 'nowhere')).toThrow('nowhere')
  })
})
