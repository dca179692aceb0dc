/** What is counted or compared for the reader, where nothing can be read. Runs in the page. */
import { h } from 'preact'
import { present } from '../../../components/controls/present'
import { GlossaryExport } from '../../../components/library/GlossaryExport'
import { ImportPreviewPane } from '../../../components/library/ImportPreviewPane'
import type { DetailProps, ImportPreview, LibraryProps } from '../../../components/library/library-props'
import { VersionChanges } from '../../../components/library/VersionChanges'

const gone = () => Promise.reject(new Error('gone'))
const head = { id: 'trams', content: '1', name: { en: 'Trams' }, languages: ['en'] }
const props = { head, name: 'Trams', language: 'en', lossesOf: gone, subscriptions: { changesOf: gone } }
const preview: ImportPreview = {
  file: 'trams.json',
  format: 'pack',
  id: 'trams',
  name: { en: 'Trams' },
  nameless: false,
  licence: '',
  version: '',
  entries: 1,
  defined: 1,
  terms: 1,
  languages: [{ tag: 'en', terms: 1 }],
  indexBytes: 1,
  samples: [],
  issues: [],
}

let answer: (() => void) | undefined
const harness = {
  present(): void {
    const all = props as unknown as DetailProps
    const compare = () => new Promise<never>((_, fail) => (answer = () => fail(new Error('gone'))))
    const library = { ...all, heads: [head], compare } as unknown as LibraryProps
    const previewing = h(ImportPreviewPane, { ...library, preview, again: undefined, onChanges: () => undefined })
    present([h(GlossaryExport, all), h(VersionChanges, all), previewing], (key) => key)
  },
  /** What was compared comes to its end. */
  answer: () => answer?.(),
}
export type UnreadHarness = typeof harness
Object.assign(globalThis, { harness })
