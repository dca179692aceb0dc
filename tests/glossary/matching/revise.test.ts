import { describe, expect, it } from 'vitest'
import { type CompiledGlossary, compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { formText } from '../../../glossary/matching/form-store'
import { type Doubts, revise } from '../../../glossary/matching/revise'
import { concept, cue, guard, packOf, sense, term } from './small-pack'

const pack = packOf(
  concept('belt', ['belt and road', 'belt and road initiative']),
  concept(
    'wto',
    ['World Trade Organization', term('WTO', { type: 'acronym', case: 'exact', mark: 'sense', sense: 'it' })],
    { senses: { it: sense({ strong: [cue('tariff')] }) }, guards: [guard('tariff wall'), guard('WTO')] },
  ),
)
const glossary = compile([pack])

describe('a paragraph with the same words again and again', () => {
  it('is still read right at its end', () => {
    const text = '“Belt and Road” Initiative, the tariff wall. '.repeat(300)
    const { hits, forms } = find(glossary, [text])
    const words: string[] = []
    for (let i = 0; i < hits.length; i += 4) words.push(forms[hits[i + 3] as number]?.form ?? '')
    expect(words).toHaveLength(900)
    expect(new Set(words)).toEqual(new Set(['belt and road', 'belt and road initiative', 'tariff wall']))
  })

  const reading: [string, (times: number) => Reading][] = [
    ['that cut a pair of quotation marks', quoted],
    ['that are an acronym spelled out as another name', spelled],
    ['that are cues inside guards', guarded],
    ['that are guards inside strings in which they do not hold', exempt],
  ]
  it.each(reading)('%s is revised by as many looks for each as a short one', (_, read) => {
    const [few, many] = [looksAt(read(500)), looksAt(read(5000))]
    expect(few).toBeGreaterThan(500)
    expect(many).toBeLessThan(few * 11)
  })
})

type Reading = { hits: number[]; doubts: Doubts }

const form = (wording: string): number => {
  const { forms }: CompiledGlossary = glossary
  for (let i = 0; i < forms.flags.length; i++) if (formText(forms, i) === wording) return i
  throw new Error(`There is no form “${wording}”.`)
}
const nothing = (): Doubts => ({ cuts: new Map(), names: new Map(), guards: [], exempt: [] })

/** “Belt and Road” Initiative, where the second name holds half a pair. */
function quoted(times: number): Reading {
  const { hits, doubts } = { hits: [] as number[], doubts: nothing() }
  for (let i = 0, at = 0; i < times; i++, at += 30) {
    hits.push(0, at, at + 13, form('belt and road'))
    doubts.cuts.set(hits.length, { quoted: { start: at, end: at + 13 } })
    hits.push(0, at, at + 25, form('belt and road initiative'))
  }
  return { hits, doubts }
}

/** World Toilet Organization (WTO), WTO, WTO. */
function spelled(times: number): Reading {
  const { hits, doubts } = { hits: [] as number[], doubts: nothing() }
  doubts.names.set(form('WTO'), [{ start: 0, end: 25 }])
  for (let i = 0; i < times; i++) hits.push(0, 30 + i * 4, 33 + i * 4, form('WTO'))
  return { hits, doubts }
}

/** The tariff wall, the tariff wall. */
function guarded(times: number): Reading {
  const { hits, doubts } = { hits: [] as number[], doubts: nothing() }
  for (let i = 0, at = 0; i < times; i++, at += 12) {
    hits.push(0, at, at + 6, form('tariff'), 0, at, at + 11, form('tariff wall'))
    doubts.guards.push(at, at + 11)
  }
  return { hits, doubts }
}

function exempt(times: number): Reading {
  const { hits, doubts } = guarded(times)
  for (let i = 0; i < times; i++) doubts.exempt.push(i * 12, i * 12 + 11)
  return { hits, doubts }
}

/** How often a hit, a guard or an exemption is looked at. */
function looksAt({ hits, doubts }: Reading): number {
  let looks = 0
  const watched = (rows: number[]): number[] =>
    new Proxy(rows, {
      get(target, key) {
        if (key === 'splice') return (from: number) => watched(target.splice(from))
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++
        return Reflect.get(target, key)
      },
    })
  revise(
    watched(hits),
    0,
    { ...doubts, guards: watched(doubts.guards), exempt: watched(doubts.exempt) },
    glossary.forms,
  )
  return looks
}
