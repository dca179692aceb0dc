import { expect, it } from 'vitest'
import { addressOf } from '../../page/address'

it.each<[behaviour: string, href: string, address: string]>([
  ['leaves out a place on the page', 'https://a.example/b#c', 'https://a.example/b'],
  ['keeps a hash that is a path', 'https://a.example/#/b', 'https://a.example/#/b'],
  ['keeps a hash that was meant for crawlers', 'https://a.example/#!b', 'https://a.example/#!b'],
  ['keeps the query', 'https://a.example/?b=1', 'https://a.example/?b=1'],
])('an address %s', (_behaviour, href, address) => {
  expect(addressOf(href)).toBe(address)
})
