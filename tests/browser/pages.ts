/** The fixture pages, served over http as a news site would. */
import { readFileSync } from 'node:fs'
import { serve, textPage } from '../../scripts/serve.mjs'

const fixtures = new URL('../fixtures/', import.meta.url)
/** The text of a fixture. */
export const fixture = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8')

/** A page of `tests/fixtures/pages`. */
export const fixturePage = (name: string): string => fixture(`pages/${name}.html`)

/** A small page around ready-made HTML. */
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${head}<body>${body}`

/** Serves `tests/fixtures/pages/*.html` at `/name`, and the garbled article at `/garbled`. */
export function servePages(): ReturnType<typeof serve> {
  return serve((path) => {
    if (path === '/garbled') return textPage('Garbled', fixture('garbled-article.txt'))
    const name = /^\/([a-z-]+)/.exec(path)?.[1]
    try {
      return name === undefined ? undefined : fixturePage(name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  })
}

/** Our own screens, with the popup over a tab: where a reader comes while requests are watched. */
export const screens = (tabId: number): string[] => [
  ...['welcome.html', 'brief.html', 'map.html', 'options.html', 'entry.html'],
  `popup.html?tab=${tabId}`,
]
