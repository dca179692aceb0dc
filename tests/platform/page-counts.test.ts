import { expect, it } from 'vitest'
import { pageCounts } from '../../platform/page-counts'
import { storageDouble } from './storage-double'

const digital = [{ concept: 'p:digital', count: 2 }]

it('keeps frames apart, tabs apart, and lets go of what is not named', async () => {
  const session = storageDouble()
  const counts = pageCounts(session)
  await Promise.all([counts.put(1, 0, digital), counts.put(1, 5, digital), counts.put(11, 0, digital)])
  await counts.drop(1, [0])
  expect(await counts.of(1)).toEqual([{ frameId: 0, terms: digital }])
  await counts.drop(1)
  expect(Object.keys(session.values)).toEqual(['tab:11:0'])
})

it('forgets a frame that holds no terms any more, and passes over what is damaged', async () => {
  const counts = pageCounts(storageDouble({ 'tab:1:0': digital, 'tab:1:3': 'nonsense' }))
  await counts.put(1, 0, [])
  expect(await counts.of(1)).toEqual([])
})

it('counts jumps to one concept and starts anew with another', async () => {
  const counts = pageCounts(storageDouble())
  expect([await counts.turn(1, 'a'), await counts.turn(1, 'a'), await counts.turn(1, 'b')]).toEqual([0, 1, 0])
})

it('holds "once" for a tab until it is ended', async () => {
  const counts = pageCounts(storageDouble())
  const page = 'https://news.example/a'
  await counts.setOnce(1, page)
  expect([await counts.isOnce(1, `${page}#part`), await counts.isOnce(2, page)]).toEqual([true, false])
  expect(await counts.isOnce(1, 'https://news.example/b')).toBe(false)
  await counts.endOnce(1)
  expect(await counts.isOnce(1, page)).toBe(false)
})
