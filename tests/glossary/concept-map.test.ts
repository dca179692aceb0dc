import { describe, expect, it } from 'vitest'
import { briefMap } from '../../glossary/brief/map'
import { brief } from '../../glossary/brief/pack'
import { type ConceptMap, conceptsAt, nearTo } from '../../glossary/concept-map'

const nodes = briefMap.groups.flatMap((group) => group.nodes)
const members = (id: string): string[] => conceptsAt(briefMap, id)

describe('the map of the brief', () => {
  it('holds every concept of the pack once', () => {
    expect(nodes.map(({ concept }) => concept).sort()).toEqual(brief.concepts.map(({ id }) => id).sort())
  })

  it('names each group in three languages, each by an id of its own', () => {
    const ids = briefMap.groups.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { title } of briefMap.groups) expect(Object.keys(title)).toEqual(['en', 'zh-Hans', 'zh-Hant'])
  })

  it.each([
    ['levels', 2],
    ['principles', 4],
    ['story', 3],
  ])('has in the group %s its %i names, others below them', (id, count) => {
    expect(members(id)).toHaveLength(count)
  })

  it('puts the four aims below the cooperation they are aims of', () => {
    const aims = briefMap.groups.find(({ id }) => id === 'aims')?.nodes ?? []
    expect(aims.filter(({ under }) => under === 'digital-friendly-cooperation')).toHaveLength(4)
  })

  it('numbers the five links as the brief does', () => {
    expect(members('links').slice(-5)).toEqual([
      'policy-coordination',
      'facilities-connectivity',
      'unimpeded-trade',
      'financial-integration',
      'people-to-people-bonds',
    ])
  })

  it('puts a name below one of its own group that comes before it', () => {
    for (const { nodes } of briefMap.groups) {
      const before = new Set<string>()
      for (const { concept, under } of nodes) {
        if (under) expect([...before]).toContain(under)
        before.add(concept)
      }
    }
  })

  it('has lines only between what is there', () => {
    const known = new Set([...briefMap.groups.map(({ id }) => id), ...nodes.map(({ concept }) => concept)])
    const ends = briefMap.lines.flatMap(({ from, to }) => [...from, ...to])
    expect(ends.filter((end) => !known.has(end))).toEqual([])
  })

  it('draws a dispute where one side questions the other, and says so in three languages', () => {
    const disputes = briefMap.lines.filter(({ kind }) => kind === 'disputes')
    expect(disputes.length).toBeGreaterThan(0)
    for (const { label } of disputes) expect(Object.keys(label ?? {})).toEqual(['en', 'zh-Hans', 'zh-Hant'])
  })

  it('has lines of plain path data', () => {
    for (const { path } of briefMap.lines) expect(path).toMatch(/^M[MVHahvL\d .-]+$/)
  })
})

describe('what is near to a name', () => {
  const group = (id: string, ...concepts: string[]): ConceptMap['groups'][number] => ({
    id,
    title: {},
    look: 'label',
    anchor: 'start',
    nodes: concepts.map((concept) => ({ concept, at: [0, 0], width: 1, size: 'plain' })),
  })
  const entry = (id: string, target?: string) => ({
    ...(brief.concepts[0] as (typeof brief.concepts)[number]),
    id,
    relations: target === undefined ? [] : [{ type: 'related' as const, target }],
  })
  const map: ConceptMap = {
    width: 1,
    height: 1,
    groups: [group('ports', 'harbour', 'quay'), group('ships', 'ferry')],
    lines: [{ kind: 'joins', from: ['ports'], to: ['ferry'], path: 'M0 0' }],
  }

  it('is what its entry names, and what names it', () => {
    const near = nearTo({ ...map, lines: [] }, { concepts: [entry('harbour', 'quay'), entry('quay')] })
    expect([...(near.get('harbour') ?? [])]).toEqual(['quay'])
    expect([...(near.get('quay') ?? [])]).toEqual(['harbour'])
  })

  it('is all of a group that a line leads to', () => {
    const near = nearTo(map, { concepts: [] })
    expect([...(near.get('ferry') ?? [])]).toEqual(['harbour', 'quay'])
  })

  it('is nothing that the drawing lacks', () => {
    const near = nearTo({ ...map, lines: [] }, { concepts: [entry('harbour', 'canal'), entry('canal')] })
    expect([...(near.get('harbour') ?? [])]).toEqual([])
  })
})
