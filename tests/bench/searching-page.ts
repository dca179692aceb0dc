/** In a page of a real browser: keeps a generated glossary as an import does, and types into its search. */
import { compile } from '../../glossary/matching/compile'
import { openLibrary } from '../../platform/library/database'
import { keepGlossary } from '../../platform/library/keep'
import { openLarge } from '../../platform/library/large'
import { termsPack } from './terms'

/** As many as the popup shows. */
const RESULTS = 40

const searchingPage = {
  /** Milliseconds. Nothing of the glossary stays in memory. */
  async keep(forms: number): Promise<{ indexing: number; bytes: number; entries: number }> {
    const pack = termsPack(forms)
    for (const entry of pack.concepts)
      Object.assign(entry, { romanisation: {}, gloss: {}, readings: [], relations: [], sources: [] })
    const compiled = compile([pack])
    const library = await openLibrary()
    const start = performance.now()
    const use = { on: true, sites: 'all' as const, private: false, source: '', added: '' }
    const { bytes, entries } = await keepGlossary(library, { pack, compiled, by: '1', use })
    library.close()
    return { indexing: performance.now() - start, bytes, entries }
  },
  /** Milliseconds from each letter that is typed to what it finds, as typed into a popup that was just opened; what the last found. */
  async type(query: string): Promise<{ times: number[]; found: string[] }> {
    const large = await openLarge()
    if (!large) throw new Error('There is no large glossary.')
    const times: number[] = []
    let found: string[] = []
    for (let length = 1; length <= query.length; length++) {
      const start = performance.now()
      const results = await large.search(query.slice(0, length), RESULTS, 'en')
      times.push(performance.now() - start)
      found = results.map(({ name }) => Object.values(name).join(' / '))
    }
    return { times, found }
  },
}
export type Searching = typeof searchingPage
Object.assign(globalThis, { searchingPage })
