/** What is counted or compared for the reader, where nothing can be read. Runs in the page. */
import { h } from 'preact'
import { present } from '../../../components/controls/present'
import { GlossaryExport } from '../../../components/library/GlossaryExport'
import type { DetailProps } from '../../../components/library/library-props'
import { MergeChanges } from '../../../components/library/MergeChanges'
import { VersionChanges } from '../../../components/library/VersionChanges'

const gone = () => Promise.reject(new Error('gone'))
const head = { id: 'trams', content: '1' }
const props = { head, name: 'Trams', language: 'en', lossesOf: gone, subscriptions: { changesOf: gone } }
const merge = {
  into: 'trams',
  merge: { key: { by: 'id' }, drop: false, rules: true },
  language: 'en',
  compare: gone,
} as const

const harness = {
  present(): void {
    const all = props as unknown as DetailProps
    const merging = h(MergeChanges, { ...merge, onMerge: () => undefined })
    present([h(GlossaryExport, all), h(VersionChanges, all), merging], (key) => key)
  },
}
export type UnreadHarness = typeof harness
Object.assign(globalThis, { harness })
