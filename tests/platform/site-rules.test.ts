import { describe, expect, it, test } from 'vitest'
import type { Settings, SiteRule } from '../../platform/settings'
import { decide, opposite, siteAddress } from '../../platform/site-rules'

const rule = (text: Partial<SiteRule> & { host: string }): SiteRule => ({
  subdomains: false,
  on: true,
  since: '2026-01-01T00:00:00.000Z',
  ...text,
})
const chosen = (...rules: SiteRule[]): Pick<Settings, 'scope' | 'rules'> => ({
  scope: { default: 'chosen', paused: false },
  rules,
})

describe('a rule speaks of', () => {
  test.each<[holds: boolean, rule: Partial<SiteRule> & { host: string }, address: string]>([
    [true, { host: 'example.com' }, 'https://example.com/'],
    [true, { host: 'example.com' }, 'http://example.com/a/b?c#d'],
    [true, { host: 'example.com' }, 'https://EXAMPLE.com/'],
    [true, { host: 'example.com' }, 'https://example.com./'],
    [true, { host: 'example.com' }, 'https://www.example.com/'],
    [true, { host: 'www.example.com' }, 'https://example.com/'],
    [false, { host: 'example.com' }, 'https://news.example.com/'],
    [true, { host: 'example.com', subdomains: true }, 'https://news.example.com/'],
    [true, { host: 'example.com', subdomains: true }, 'https://a.b.example.com/'],
    [true, { host: 'example.com', subdomains: true }, 'https://example.com/'],
    [false, { host: 'example.com', subdomains: true }, 'https://badexample.com/'],
    [false, { host: 'example.com', subdomains: true }, 'https://example.com.evil.test/'],
    [false, { host: 'home', subdomains: true }, 'https://homeip.net/'],
    [false, { host: 'home', subdomains: true }, 'https://my-home/'],
    [true, { host: 'home' }, 'http://home/'],
    [false, { host: 'www.com' }, 'https://com/'],
    [true, { host: 'xn--fsqu00a.xn--fiqs8s' }, 'https://例子.中国/'],
    [true, { host: 'xn--mnchen-3ya.de' }, 'https://münchen.de/'],
    [true, { host: 'localhost' }, 'http://localhost:3000/'],
    [true, { host: 'localhost', port: '3000' }, 'http://localhost:3000/'],
    [false, { host: 'localhost', port: '3000' }, 'http://localhost:4000/'],
    [true, { host: 'example.com', port: '443' }, 'https://example.com/'],
    [false, { host: 'example.com', port: '443' }, 'http://example.com/'],
    [true, { host: '10.0.0.1' }, 'http://10.0.0.1/'],
    [false, { host: '0.0.1', subdomains: true }, 'http://10.0.0.1/'],
    [true, { host: '[::1]' }, 'http://[::1]:8080/'],
    [true, { host: 'example.com', path: '/news' }, 'https://example.com/news'],
    [true, { host: 'example.com', path: '/news' }, 'https://example.com/news/today'],
    [true, { host: 'example.com', path: '/news/' }, 'https://example.com/news'],
    [false, { host: 'example.com', path: '/news' }, 'https://example.com/newsroom'],
    [false, { host: 'example.com', path: '/news' }, 'https://example.com/'],
    [true, { host: 'example.com', path: '/' }, 'https://example.com/anything'],
    [true, { host: 'example.com', path: '/%e6%96%b0' }, 'https://example.com/新'],
  ])('%s: %o at %s', (holds, parts, address) => {
    expect(decide(chosen(rule(parts)), address).by).toBe(holds ? 'rule' : 'default')
  })
})

describe('of several rules', () => {
  const site = rule({ host: 'example.com', subdomains: true, on: false })
  const exact = rule({ host: 'example.com' })
  const sub = rule({ host: 'news.example.com', subdomains: true })
  const path = rule({ host: 'example.com', subdomains: true, path: '/news' })
  const deeper = rule({ host: 'example.com', path: '/news/archive', on: false })
  const port = rule({ host: 'example.com', port: '8080', on: false })
  const later = rule({ host: 'www.example.com', on: false, since: '2026-02-01T00:00:00.000Z' })

  test.each<[what: string, rules: SiteRule[], address: string, wins: SiteRule]>([
    ['the exact host outweighs its subdomains', [site, exact], 'https://example.com/', exact],
    ['the longer host outweighs the shorter', [site, sub], 'https://a.news.example.com/', sub],
    ['a path outweighs an exact host', [exact, path], 'https://example.com/news/1', path],
    ['the longer path outweighs the shorter', [path, deeper], 'https://example.com/news/archive/1', deeper],
    ['one with the port outweighs one without', [exact, port], 'http://example.com:8080/', port],
    ['of two that are alike the newer wins', [exact, later], 'https://example.com/', later],
  ])('%s, in any order', (_what, rules, address, wins) => {
    expect(decide(chosen(...rules), address)).toEqual({ by: 'rule', on: wins.on, rule: wins })
    expect(decide(chosen(...rules.toReversed()), address)).toEqual({ by: 'rule', on: wins.on, rule: wins })
  })
})

it('falls back to the default, and a pause outweighs everything', () => {
  const on = rule({ host: 'example.com' })
  expect(decide(chosen(on), 'https://other.test/')).toEqual({ by: 'default', on: false, default: 'chosen' })
  const everywhere = { scope: { default: 'everywhere' as const, paused: false }, rules: [] }
  expect(decide(everywhere, 'https://other.test/')).toEqual({ by: 'default', on: true, default: 'everywhere' })
  const paused = { scope: { default: 'everywhere' as const, paused: true }, rules: [on] }
  expect(decide(paused, 'https://example.com/')).toEqual({ by: 'paused', on: false })
})

it('knows no site behind addresses that are no web addresses', () => {
  for (const address of ['about:blank', 'file:///tmp/a.html', 'chrome://extensions/', 'data:text/html,x', 'nonsense'])
    expect(siteAddress(address)).toBeUndefined()
})

describe('turning a site over', () => {
  const now = '2026-03-01T00:00:00.000Z'
  it('makes a rule for the whole site where none speaks', () => {
    expect(opposite(chosen(), 'https://www.example.com/news', now)).toEqual({
      host: 'example.com',
      subdomains: true,
      on: true,
      since: now,
    })
  })
  it('turns the deciding rule over, so that one press back restores it', () => {
    const path = rule({ host: 'example.com', path: '/news' })
    const off = opposite(chosen(path), 'https://example.com/news/1', now)
    expect(off).toEqual({ ...path, on: false, since: now })
  })
  it('keeps to the port on this machine and to the address of another', () => {
    expect(opposite(chosen(), 'http://localhost:3000/', now)).toMatchObject({ port: '3000', subdomains: false })
    expect(opposite(chosen(), 'http://192.168.1.2/', now)).toMatchObject({ host: '192.168.1.2', subdomains: false })
  })
  it('finds nothing to turn over on a page of the browser', () => {
    expect(opposite(chosen(), 'chrome://settings/', now)).toBeUndefined()
  })
})
