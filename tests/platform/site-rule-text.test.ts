import { describe, expect, it, test } from 'vitest'
import { parseRule, ruleText } from '../../platform/site-rule-text'

describe('a typed rule', () => {
  test.each<[typed: string, rule: object]>([
    ['example.com', { host: 'example.com', subdomains: false }],
    ['  Example.COM ', { host: 'example.com', subdomains: false }],
    ['www.example.com', { host: 'example.com', subdomains: false }],
    ['*.example.com', { host: 'example.com', subdomains: true }],
    ['*://*.example.com/*', { host: 'example.com', subdomains: true }],
    ['https://example.com/', { host: 'example.com', subdomains: false }],
    ['https://example.com/news/', { host: 'example.com', subdomains: false, path: '/news' }],
    ['example.com/新', { host: 'example.com', subdomains: false, path: '/%E6%96%B0' }],
    ['localhost:3000', { host: 'localhost', port: '3000', subdomains: false }],
    ['example.com:443', { host: 'example.com', port: '443', subdomains: false }],
    ['192.168.1.2:8080/a', { host: '192.168.1.2', port: '8080', subdomains: false, path: '/a' }],
    ['[::1]:8080', { host: '[::1]', port: '8080', subdomains: false }],
    ['例子.中国', { host: 'xn--fsqu00a.xn--fiqs8s', subdomains: false }],
    ['https://www.bbc.com/news/world?x=1', { host: 'bbc.com', subdomains: false }],
    ['example.com#top', { host: 'example.com', subdomains: false }],
    ['home', { host: 'home', subdomains: false }],
  ])('%s is read', (typed, rule) => {
    expect(parseRule(typed)).toEqual({ kind: 'rule', rule })
  })

  test.each([
    ['', 'error_rule_empty'],
    ['   ', 'error_rule_empty'],
    ['two words.com', 'error_rule_space'],
    ['ftp://example.com', 'error_rule_scheme'],
    ['chrome://settings', 'error_rule_scheme'],
    ['exa*mple.com', 'error_rule_wildcard'],
    ['example.*', 'error_rule_wildcard'],
    ['example.com/*/news', 'error_rule_wildcard'],
    ['user@example.com', 'error_rule_host'],
    ['https://', 'error_rule_host'],
    ['exam ple'.replace(' ', '!'), 'error_rule_host'],
    ['-example.com', 'error_rule_host'],
    ['example..com', 'error_rule_host'],
    ['example.com:0', 'error_rule_port'],
    ['example.com:99999', 'error_rule_port'],
    ['example.com:http', 'error_rule_port'],
    [`example.com/${'a'.repeat(600)}`, 'error_rule_too_long'],
  ])('“%s” is refused: %s', (typed, problem) => {
    expect(parseRule(typed)).toEqual({ kind: 'problem', problem })
  })

  it('is written as it was read', () => {
    for (const text of ['example.com', '*.example.com/news', 'localhost:3000']) {
      const parsed = parseRule(text)
      expect(parsed.kind === 'rule' && ruleText(parsed.rule)).toBe(text)
    }
  })
})
