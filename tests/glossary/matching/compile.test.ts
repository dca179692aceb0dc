import { expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { packTexts } from '../../../glossary/matching/packed-texts'
import type { Pack } from '../../../glossary/pack'
import { concept, cue, found, guard, packOf, sense, term } from './small-pack'

const revision = (...packs: Pack[]): string => compile(packs).revision

it('gives equal packs one revision', () =>
  expect(revision(packOf(concept('a', ['one'])))).toBe(revision(packOf(concept('a', ['one'])))))

it.each<[string, Pack]>([
  ['a form', packOf(concept('a', ['two']))],
  ['a key', packOf(concept('b', ['one']))],
  ['a case rule', packOf(concept('a', [term('one', { case: 'exact' })]))],
  ['a style', packOf(concept('a', ['one'], { contested: true }))],
  ['a mark', packOf(concept('a', [term('one', { mark: 'garbled-pages' })]))],
  ['a guard', packOf(concept('a', ['one'], { guards: [guard('one two')] }))],
  ['a cue', packOf(concept('a', ['one'], { senses: { s: sense({ strong: [cue('x')] }) } }))],
  ['a scope', packOf(concept('a', ['one'], { senses: { s: sense({ strong: [cue('x')], cueScope: 'paragraph' }) } }))],
])('changes the revision with %s', (_what, pack) =>
  expect(revision(pack)).not.toBe(revision(packOf(concept('a', ['one'])))),
)

it('numbers the roles of a form by pack, concept and style', () => {
  const garbled = term('rule by numbers', { status: 'garbled', mark: 'garbled-pages' })
  const glossary = compile([
    packOf(concept('a', ['shared', garbled])),
    packOf(concept('b', ['shared'], { contested: true })),
  ])
  expect(Object.values(find(glossary, ['shared; rule by numbers']).forms)).toEqual([
    {
      form: 'shared',
      roles: [
        { kind: 'term', concept: 'test:a', mark: 'always', style: 'term' },
        { kind: 'term', concept: 'test:b', mark: 'always', style: 'contested' },
      ],
    },
    { form: 'rule by numbers', roles: [{ kind: 'term', concept: 'test:a', mark: 'garbled-pages', style: 'repaired' }] },
  ])
})

it('grows its table with many long forms', () => {
  const forms = Array.from({ length: 400 }, (_, i) => `w${i} x${i} y${i} z${i} term number ${i}`)
  const glossary = compile([packOf(concept('a', forms))])
  for (const form of forms) expect(found(glossary, form)).toEqual([form])
})

it('takes no hash for a form: what the index proposes is held against the words', () => {
  const glossary = compile([packOf(concept('a', ['five links']))])
  const collided = { ...glossary, forms: { ...glossary.forms, texts: packTexts(['five lambs']) } }
  expect(found(glossary, 'five links')).toEqual(['five links'])
  expect(found(collided, 'five links')).toEqual([])
})

it('compiles nothing to something that finds nothing', () => expect(found(compile([]), 'one two')).toEqual([]))

it('passes over forms without a letter', () =>
  expect(found(compile([packOf(concept('a', ['…', 'one'], { guards: [guard('***')] }))]), 'one … ***')).toEqual([
    'one',
  ]))

it('is made of values that can be cloned and stored', () => {
  const glossary = compile([packOf(concept('a', ['one']))])
  expect(found(structuredClone(glossary), 'one')).toEqual(['one'])
})
