import { describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { companyForm } from '../../../glossary/matching/company'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { lookup } from '../../../glossary/matching/lookup'
import { textAt, textCount } from '../../../glossary/matching/packed-texts'
import { settle } from '../../../glossary/settle'

const glossary = compile([brief])

/** `wording → concept` of all that is marked in paragraphs of one section. */
function marked(...paragraphs: string[]): string[] {
  const { hits, forms, rules } = find(glossary, paragraphs)
  const blocks = paragraphs.map(() => ({ section: 0, hits: [] as number[] }))
  for (let i = 0; i < hits.length; i += 4) blocks[hits[i] as number]?.hits.push(...hits.slice(i + 1, i + 4))
  return settle(blocks, { forms, rules }, { repeat: 'every', garbled: 'auto' }).map(
    ({ block, start, end, concept }) =>
      `${(paragraphs[block] as string).slice(start, end)} → ${concept.replace(`${brief.id}:`, '')}`,
  )
}

describe('marks', () => {
  it.each<[string[], string]>([
    [['Ministers praised the Belt and Road Initiative.'], 'Belt and Road Initiative → belt-and-road-initiative'],
    [['Loans under the Belt & Road (BRI) fell.'], 'BRI → belt-and-road-initiative'],
    [['Belt and Road lending fell.', 'BRI contracts followed.'], 'BRI → belt-and-road-initiative'],
    [['It was “One Belt, One Road” until 2015.'], 'One Belt, One Road → belt-and-road-initiative'],
    [['Africa’s digital divide narrows.'], 'digital divide → digital-divide'],
    [['Envoys of several U.N. agencies spoke.'], 'U.N. → united-nations'],
    [['欧盟推出「全球门户」计划'], '「全球门户」计划 → global-gateway'],
    [['共商推进“一带一路”倡议'], '“一带一路”倡议 → belt-and-road-initiative'],
    [['數位絲路與數位落差'], '數位落差 → digital-divide'],
    [['在联合国大会上发言'], '联合国 → united-nations'],
  ])('%s', (paragraphs, mark) => expect(marked(...paragraphs)).toContain(mark))
})

describe('leaves unmarked', () => {
  it.each([
    'BRI shares rose after Bank Rakyat reported',
    'A BRI above six, the body roundness index says, is a risk',
    'his DSR motorcycle',
    'the airport is a global gateway for fruit',
    'fasten your seat belt and road safety improves',
    'un homme, un projet',
    'she put people first, and her rivals second',
    '联合国大学的研究',
    '他打了五通电话',
    '數位威權領袖與數位基建專家同席',
    '门户网站与第三方支付',
  ])('%s', (paragraph) => expect(marked(paragraph)).toEqual([]))
})

it('recognises a machine-translated page by three of its wordings', () => {
  const page = ['count Ann first', 'rule by numbers', 'western centralism']
  expect(marked(...page)).toHaveLength(3)
  expect(marked(...page.slice(1))).toEqual([])
})

it('finds every preferred designation of every concept by its words', () => {
  for (const { id, terms } of brief.concepts)
    for (const { form, status } of terms)
      if (status === 'preferred') expect(lookup([brief], form), form).toContain(`${brief.id}:${id}`)
})

it('finds every designation, guard and cue of the brief as written', () => {
  const { texts } = glossary.forms
  const company = companyForm(glossary.forms)
  for (let number = 0; number < textCount(texts); number++) {
    if (company !== undefined && number >= company) continue
    const form = textAt(texts, number)
    expect(find(glossary, [form]).hits, form).not.toEqual([])
  }
})
