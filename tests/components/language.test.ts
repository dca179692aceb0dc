import { describe, expect, it } from 'vitest'
import { languageName } from '../../components/language'

describe('a language', () => {
  it('has its name in the language of the interface', () => {
    expect(languageName('zh-Hans', 'en')).toBe('Simplified Chinese')
    expect(languageName('de', 'zh-Hans')).toBe('德语')
  })
  it.each(['en-12', 'xx-a1', 'en-US-GB', 'xyz'])('is called by its tag where nobody knows it: %s', (tag) => {
    expect(languageName(tag, 'en')).toBe(tag)
  })
})
