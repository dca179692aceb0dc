import { describe, expect, it } from 'vitest'
import { embeddedHead } from '../../../platform/library/heads'
import { dueAt, nextDue } from '../../../platform/subscriptions/due'
import type { Subscription } from '../../../platform/subscriptions/subscription'

const HOUR = 60 * 60 * 1000
const noon = '2026-11-25T12:00:00.000Z'
const subscribed = (more: Partial<Subscription> = {}) => ({
  ...embeddedHead,
  id: 'trams',
  subscription: { address: 'https://terms.example/', newest: '1', sha256: '', leftOut: 0, checked: noon, ...more },
})

describe('a publisher', () => {
  it('is asked again a day after the last time', () => {
    expect(dueAt(subscribed()) - Date.parse(noon)).toBe(24 * HOUR)
  })

  it('is asked again after four hours where that failed', () => {
    const problem = { code: 'unreachable', params: {} }
    expect(dueAt(subscribed({ problem })) - Date.parse(noon)).toBe(4 * HOUR)
  })

  it('is asked at once where nobody knows when that was', () => {
    expect(dueAt(subscribed({ checked: 'yesterday' }))).toBe(0)
  })
})

describe('the next time', () => {
  it('is the first of all', () => {
    const later = subscribed({ checked: '2026-11-25T18:00:00.000Z' })
    expect(nextDue([later, subscribed(), embeddedHead])).toBe(Date.parse(noon) + 24 * HOUR)
  })

  it('is never without a subscription, or where the glossary was removed', () => {
    expect(nextDue([embeddedHead, { ...subscribed(), removed: noon }])).toBeUndefined()
  })
})
