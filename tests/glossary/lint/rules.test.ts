import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { lint } from '../../../glossary/lint/lint'
import { levels, type RuleId } from '../../../glossary/lint/rules'
import { concept, packOf, term } from '../matching/small-pack'

const folder = fileURLToPath(new URL('.', import.meta.url))
const rules = Object.keys(levels) as RuleId[]

it('every rule has a pack that breaks it and one that does not', () => {
  const tests = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  expect(rules.filter((rule) => !new RegExp(`holds\\(\\s*'${rule}'`).test(tests))).toEqual([])
})

it('a finding says which rule, how grave, where for a program, where for a person, and what to fill into words', () => {
  const pack = packOf(concept('tram', ['light rail', term('tram', { mark: 'sense' })]))
  expect(lint(pack).find(({ rule }) => rule === 'sense-missing')).toEqual({
    rule: 'sense-missing',
    level: 'error',
    path: ['concepts', 0, 'terms', 1],
    place: 'concepts › tram › terms › 2',
    concept: 'tram',
    params: { form: 'tram' },
  })
})

it('findings come in the order of the pack, whatever rule they are of', () => {
  const [one, two] = ['one', 'two'].map((id) =>
    concept(id, ['…'], { relations: [{ type: 'related', target: 'none' }] }),
  )
  const places = lint(packOf(one as never, two as never)).map(({ place }) => place.split(' › ')[1])
  expect(places).toEqual([...places].sort())
  expect(new Set(places)).toEqual(new Set(['one', 'two']))
})
