import { describe, expect, it } from 'vitest'
import { likeGlossary } from '../../../components/library/like-glossary'

const head = {
  ...{ id: 'trains', name: { en: 'Trains' }, languages: ['en', 'zh-Hans'], source: 'trains.csv' },
  ...{ entries: 2, terms: 3 },
}
const other = { ...head, id: 'ships', name: { en: 'Ships' }, source: 'ships.csv', entries: 9 }
const tags = (...languages: string[]) => languages.map((tag) => ({ tag, terms: 1 }))
const file = { file: 'new.csv', name: { en: 'New' }, languages: tags('fr'), entries: 1, terms: 1 }

const found = (preview: Partial<Parameters<typeof likeGlossary>[0]>) => {
  const like = likeGlossary({ ...file, ...preview }, [other, head])
  return like && [like.head.id, like.sure]
}

describe('a file that is imported is', () => {
  it('surely a glossary of the same id, or of the same name and languages', () => {
    expect(found({ ownId: 'trains' })).toEqual(['trains', true])
    expect(found({ name: { en: 'Trains' }, languages: tags('zh-Hans', 'en') })).toEqual(['trains', true])
  })

  it('like one of the same name, from a file of the same name, or of as many entries and terms', () => {
    expect(found({ name: { en: 'Trains' } })).toEqual(['trains', false])
    expect(found({ file: 'trains.csv' })).toEqual(['trains', false])
    expect(found({ entries: 2, terms: 3, languages: tags('en', 'zh-Hans') })).toEqual(['trains', false])
  })

  it('like none otherwise, nor by the name that every pasted text has', () => {
    expect(found({})).toBeUndefined()
    expect(found({ entries: 2, terms: 3 })).toBeUndefined()
    expect(found({ file: '', name: { en: 'Trains' }, languages: tags('en', 'zh-Hans') })).toBeUndefined()
  })
})
