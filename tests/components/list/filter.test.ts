import { describe, expect, it } from 'vitest'
import { filtered, noFilter, offered, stillOffered } from '../../../components/list/filter'
import type { ListedEntry } from '../../../components/list/list-props'

const listed = (id: string, rest: Partial<ListedEntry> = {}): ListedEntry => ({
  id,
  name: { en: id },
  also: '',
  subject: '',
  tags: [],
  statuses: [],
  letters: id,
  ...rest,
})

describe('the filter of a list', () => {
  const tagged = [listed('quay', { tags: ['new'] }), listed('pier', { statuses: ['obsolete'] })]

  it('offers what some entry has, and a subject field where there are several', () => {
    expect(offered({ entries: tagged, subjects: ['Ports'], tags: ['new'] })).toEqual({
      subject: [],
      tag: ['new'],
      status: ['obsolete'],
    })
    expect(offered({ entries: [], subjects: ['Ports', 'Trade'], tags: [] }).subject).toEqual(['Ports', 'Trade'])
  })

  it('goes by no tag, status or subject field that is no longer offered', () => {
    const filter = { words: 'quay', subject: 'Ports', tag: 'new', status: 'obsolete' }
    const choices = { subject: ['Ports', 'Trade'], tag: ['new'], status: ['obsolete'] }
    expect(stillOffered(filter, choices)).toEqual(filter)
    const left = stillOffered(filter, { subject: ['Trade'], tag: [], status: [] })
    expect(left).toEqual({ ...noFilter, words: 'quay' })
    expect(filtered([listed('quay')], left)).toHaveLength(1)
  })
})
