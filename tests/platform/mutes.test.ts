import { describe, expect, it } from 'vitest'
import { mutePlace, mutesAt } from '../../platform/mutes'
import type { Mute } from '../../platform/settings'

const mute = (reach: Mute['reach'], place: string): Mute => ({ concept: `a:${reach}`, reach, place, since: '' })
const at = (address: string | undefined, ...mutes: Mute[]): string[] =>
  mutesAt({ mutes }, address).map(({ concept }) => concept)

describe('a muted meaning', () => {
  const page = mute('page', 'https://news.example/story?id=7')
  const site = mute('site', 'news.example')

  it.each([
    ['https://news.example/story?id=7', ['a:page', 'a:site']],
    ['https://news.example/story?id=7#comments', ['a:page', 'a:site']],
    ['https://news.example/story?id=8', ['a:site']],
    ['https://www.news.example/', ['a:site']],
    ['https://world.news.example/', []],
    ['https://other.example/', []],
    ['about:blank', []],
    [undefined, []],
  ])('holds at %s for %j', (address, concepts) => {
    expect(at(address, page, site)).toEqual(concepts)
  })

  it('everywhere holds where there is no site at all', () => {
    expect(at(undefined, mute('everywhere', ''))).toEqual(['a:everywhere'])
  })

  it('has no place on a page without a site', () => {
    expect(mutePlace('page', 'about:blank')).toBeUndefined()
    expect(mutePlace('site', undefined)).toBeUndefined()
  })
})
