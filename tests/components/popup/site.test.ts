import { expect, it } from 'vitest'
import { siteOf } from '../../../entrypoints/popup/site'
import type { TabReport } from '../../../platform/tab-report'

const report = (part: Partial<TabReport>): TabReport => ({
  tabId: 1,
  url: 'https://news.example/world/2026/story.html',
  host: 'news.example',
  pageKind: 'web',
  access: 'all',
  paused: false,
  decision: { by: 'default', on: true, default: 'everywhere' },
  once: false,
  privately: 'none',
  terms: [],
  alone: [],
  mutes: [],
  private: false,
  ...part,
})
const site = (part: Partial<TabReport>) => siteOf(report(part), { terms: [], alone: [], unmarked: [] }, (key) => key)

it('offers the first segment of the path for a rule', () => {
  expect(site({})).toMatchObject({ name: 'news.example', host: 'news.example', path: '/world' })
})

it('offers no path at the root, nor for a page that lies there', () => {
  expect(site({ url: 'https://news.example/' })).not.toHaveProperty('path')
  expect(site({ url: 'https://news.example/story.html' })).not.toHaveProperty('path')
})

it('names an unusual port and makes rules for it', () => {
  expect(site({ url: 'http://localhost:3000/', host: 'localhost:3000' })).toMatchObject({
    name: 'localhost:3000',
    host: 'localhost',
    port: '3000',
  })
})

it('names a host in the letters of its readers, and makes rules for it as it is kept', () => {
  expect(site({ url: 'https://例子.中国:3000/', host: 'xn--fsqu00a.xn--fiqs8s:3000' })).toMatchObject({
    name: '例子.中国:3000',
    host: 'xn--fsqu00a.xn--fiqs8s',
  })
})

it('calls a page without a host by its kind', () => {
  const { url: _url, host: _host, ...hidden } = report({ pageKind: 'browser' })
  const shown = siteOf(hidden, { terms: [], alone: [], unmarked: [] }, (key) => key)
  expect(shown.name).toBe('popup_name_browser')
  expect(shown).not.toHaveProperty('host')
})

it('hands on the rule that decides', () => {
  const rule = { host: 'news.example', subdomains: true, on: false, since: '2026-03-03T10:00:00.000Z' }
  expect(site({ decision: { by: 'rule', on: false, rule } })).toMatchObject({
    rule,
    facts: { decision: { on: false, by: 'rule' } },
  })
})
