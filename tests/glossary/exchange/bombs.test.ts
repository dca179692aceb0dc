import { describe, expect, it } from 'vitest'
import * as budgets from '../../../glossary/exchange/budgets'
import { emptyConcept } from '../../../glossary/exchange/draft'
import { Issues } from '../../../glossary/exchange/issue'
import { read } from '../../../glossary/exchange/read'
import { relate } from '../../../glossary/exchange/relate'
import { concept } from '../matching/small-pack'
import { bombs, pack, slow } from './bombs'
import { bytesOf, refusal } from './reading'

describe.each(bombs)('bombs: %s', (_kind, some) => {
  it.each(some)('%s (%s)', async (_what, format, file, code, place) => {
    const made = file()
    const result = await read(format, typeof made === 'string' ? bytesOf(made) : made)
    expect(refusal(result)).toMatchObject({ code, place: place ?? {} })
    expect(result.pack).toBeUndefined()
  })
})

describe('what is hostile and not refused', () => {
  it('leaves prototypes as they were, and drops the keys', async () => {
    const concept =
      '{"id":"a","subjectField":"f","__proto__":{"polluted":1},"terms":[{"form":"light rail","language":"en","status":"preferred","type":"full","case":"fold","mark":"always"}],"definition":{"__proto__":"x","en":"A."}}'
    const { pack: made, issues } = await read(
      'pack',
      bytesOf(pack(`"__proto__":{"polluted":1},"concepts":[${concept}]`)),
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(Object.keys(made?.concepts[0]?.definition ?? {})).toEqual(['en'])
    expect(issues.map(({ code, params }) => [code, params.field])).toEqual([
      ['field-unknown', '__proto__'],
      ['field-unknown', '__proto__'],
      ['field-unknown', '__proto__'],
    ])
  })

  it.each(slow)('is read in seconds: %s', async (_what, format, file) => {
    const { pack: made } = await read(format, bytesOf(file()))
    expect(made?.concepts.length).toBeGreaterThan(0)
  })

  it('relates an entry to sixty thousand others in seconds', () => {
    const concepts = Array.from({ length: 60_000 }, (_, n) => concept(`c${n}`, ['light rail']))
    const drafts = concepts.map(({ id }, n) => ({
      ...emptyConcept(id, {}),
      relations: n === 0 ? [] : [{ type: 'broader' as const, target: 'c0' }],
    }))
    const idOf = new Map(concepts.map(({ id }) => [id, id]))
    relate(concepts, drafts, { idOf, aliases: new Map(), issues: new Issues() })
    expect(concepts[0]?.relations).toHaveLength(59_999)
    expect(concepts[59_999]?.relations).toEqual([{ type: 'broader', target: 'c0' }])
  })

  it('reads the name of a property for what parts the notes of Anki as any other', async () => {
    const { pack: made } = await read('anki', bytesOf('#separator:constructor\n#html:true\ntramconstructora railway\n'))
    expect(made?.concepts[0]?.terms[0]?.form).toBe('tram')
  })

  it('reads headers and keys that are names of object properties as any other', async () => {
    const { pack: made } = await read(
      'csv',
      bytesOf('term,definition,constructor,__proto__\ntoString,a,x,y\n__proto__,b,x,y'),
    )
    expect(made?.concepts.map(({ id }) => id)).toEqual(['tostring', 'proto'])
  })

  it('keeps scripts as text', async () => {
    const { pack: made } = await read('csv', bytesOf('term,definition\nlight rail,<script>alert(1)</script>'))
    expect(made?.concepts[0]?.definition).toEqual({ en: '<script>alert(1)</script>' })
  })

  it('stops where it is told to', async () => {
    expect(refusal(await read('csv', bytesOf('term\ntram'), { signal: { aborted: true } }))?.code).toBe('aborted')
    let looks = 0
    const signal = {
      get aborted() {
        return ++looks > 3
      },
    }
    expect(refusal(await read('csv', bytesOf(`term\n${'tram car\n'.repeat(5_000)}`), { signal }))?.code).toBe('aborted')
  })

  it('says the first thousand issues and counts the rest', async () => {
    const { issues } = await read('csv', bytesOf(`term,definition\nlight rail,\n${',x\n'.repeat(3_000)}`), {
      language: 'en',
    })
    expect(issues).toHaveLength(budgets.ISSUES + 1)
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', params: { count: 2_000 } })
  })
})
