import { expect, it } from 'vitest'
import { remarksIn } from '../../../glossary/writing/remarks'
import { concept, packOf, term } from '../matching/small-pack'

const remarks = remarksIn(packOf(concept('tram', ['heritage tramway']), concept('road', ['road'])))
const rules = (...given: Parameters<typeof concept>): string[] =>
  remarks(concept(given[0], given[1], { definition: {}, ...given[2] })).map(({ rule }) => rule)

it.each([
  ['a name of another entry', ['new', ['Heritage tramway']], ['form-claimed']],
  ['one name twice', ['new', ['tramcar', 'tramcar']], ['form-twice']],
  [
    'two preferred names',
    ['new', ['a tram', 'a tramcar'].map((form) => term(form, { status: 'preferred' }))],
    ['preferred-twice'],
  ],
  ['a definition put off', ['new', ['tramcar'], { definition: { en: 'TODO' } }], ['definition-empty']],
  [
    'an address that is none',
    ['new', ['tramcar'], { definition: {}, sources: [{ organisation: 'a', title: 'b', url: 'http://x.example' }] }],
    ['link-not-https'],
  ],
  ['nothing to mend', ['new', ['tramcar'], { definition: { en: 'A vehicle that runs on rails in streets.' } }], []],
  ['its own names, when it is written anew', ['tram', ['heritage tramway'], { definition: {} }], []],
] as [string, Parameters<typeof concept>, string[]][])('%s is remarked upon as %j', (_what, given, expected) => {
  expect(rules(...given)).toEqual(expected)
})

it('says which name it remarks upon, and of what is no name nothing', () => {
  const said = remarks(concept('new', ['tram', 'tramcar', 'tram'], { definition: { en: 'TODO' } }))
  expect(said.map(({ rule, term: number }) => [rule, number])).toEqual([
    ['form-twice', 2],
    ['definition-empty', undefined],
  ])
})
