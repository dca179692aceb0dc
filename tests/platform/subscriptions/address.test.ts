import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../../platform/subscriptions/address'

describe('an address', () => {
  it.each([
    ['https://terms.example/a.json', 'https://terms.example/a.json'],
    ['  terms.example/a.json ', 'https://terms.example/a.json'],
    ['HTTPS://Terms.Example:8443/a?b#c', 'https://terms.example:8443/a?b'],
    ['https://词库.example/a.json', 'https://xn--dxtr02h.example/a.json'],
    ['https://terms/a.json', 'https://terms/a.json'],
    ['https://[::1]:8443/a.json', 'https://[::1]:8443/a.json'],
  ])('%s is kept as %s', (typed, address) => {
    expect(parseAddress(typed)).toEqual({ kind: 'address', address })
  })

  it.each([
    ['', 'subscribe_address_none'],
    ['trams and other rails', 'subscribe_address_none'],
    ['foo', 'subscribe_address_none'],
    [`https://terms.example/${'a'.repeat(500)}`, 'subscribe_address_none'],
    ['http://terms.example/a.json', 'subscribe_address_https'],
    ['file:///etc/passwd', 'subscribe_address_https'],
    ['ftp://terms.example/a.json', 'subscribe_address_https'],
    ['https://me@terms.example/a.json', 'subscribe_address_password'],
  ])('%j is none', (typed, problem) => {
    expect(parseAddress(typed)).toEqual({ kind: 'problem', problem })
  })
})
