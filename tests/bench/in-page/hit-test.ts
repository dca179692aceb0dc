/** The hit test beside the bare question to the browser, over the same points. Runs in the page. */
import { brief } from '../../../glossary/brief/pack'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { hitAt } from '../../../page/hit'
import { PageReader } from '../../../page/reader'

/** Points of a grid over the window: as good as a pointer that wanders, and the same in each round. */
const COLUMNS = 40
const ROWS = 30

const glossary = compile([brief])
const nothing = (): undefined => undefined
const reader = new PageReader({
  page: document,
  root: document.documentElement,
  find: async (texts) => find(glossary, texts),
  choices: { repeat: 'every', garbled: 'auto', muted: [], glossaries: undefined },
  settled: nothing,
  moved: nothing,
  replaced: nothing,
  ours: nothing,
  signal: new AbortController().signal,
})
const points = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
  x: ((index % COLUMNS) + 0.5) * (innerWidth / COLUMNS),
  y: (Math.floor(index / COLUMNS) + 0.5) * (innerHeight / ROWS),
}))
/** What was hit: kept so that nothing is optimised away. */
const kept = { hits: 0, carets: 0 }

const runs = {
  bareHits() {
    for (const { x, y } of points)
      if (document.caretPositionFromPoint(x, y, { shadowRoots: reader.roots })) kept.carets++
  },
  ourHits() {
    const { records, roots } = reader
    for (const { x, y } of points) if (hitAt({ page: document, records, shadowRoots: roots }, x, y)) kept.hits++
  },
}

const hitTest = {
  points: points.length,
  hits: () => kept.hits,
  run: (name: keyof typeof runs) =>
    new Promise<void>((resolve) => {
      setTimeout(runs[name])
      setTimeout(resolve)
    }),
}
Object.assign(globalThis, { hitTest, kept })
