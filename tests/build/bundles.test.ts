import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compiledBrief } from '../../glossary/brief/compiled'
import { brief } from '../../glossary/brief/pack'
import { freeze } from '../../glossary/matching/frozen'
import { ownPages } from '../../platform/own-pages'
import { built } from '../../scripts/build.mjs'
import { ROOT } from '../../scripts/command.mjs'

/** Runs in every page and frame a reader opens: what is loaded there is parsed there. Bytes, minified. */
const PAGE_SCRIPT_MAX = 35 * 1024

const browsers = ['chromium', 'firefox'] as const
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile())

describe.each(browsers)('the build for %s', (browser) => {
  const folder = built[browser]

  it('has a page script of at most 35 KB', () => {
    expect(statSync(join(folder, 'page.js')).size).toBeLessThanOrEqual(PAGE_SCRIPT_MAX)
  })

  it('has no schema library and no components in its page script', () => {
    const script = readFileSync(join(folder, 'page.js'), 'utf8')
    expect(script).not.toMatch(/~standard|dangerouslySetInnerHTML/)
  })

  it('has every page that our own links lead to', () => {
    expect(Object.values(ownPages).filter((path) => !existsSync(join(folder, path)))).toEqual([])
  })

  it('has in its background the index of the embedded glossary, compiled, and nowhere else', () => {
    const index = Buffer.from(freeze(compiledBrief())).toString('base64')
    const scripts = files(folder).filter((path) => path.endsWith('.js'))
    expect(scripts.filter((path) => readFileSync(join(folder, path), 'utf8').includes(index))).toEqual([
      'background.js',
    ])
  })

  it('has the rules of the embedded glossary where it is written out or merged, not where it is read', () => {
    const cue = brief.concepts.flatMap(({ guards }) => guards)[0]?.reason as string
    const scripts = files(folder).filter((path) => path.endsWith('.js'))
    const carrying = scripts.filter((path) => readFileSync(join(folder, path), 'utf8').includes(cue))
    expect(carrying).toEqual([expect.stringMatching(/import-worker/)])
  })

  it('loads the parser of a format when a file of it is read: none comes with the worker', () => {
    const assets = readdirSync(join(folder, 'assets'))
    const worker = assets.find((name) => name.startsWith('import-worker'))
    const parsers = assets.filter((name) => /^(rdfxml|jsonld|skos|table|tbx|xml|yomitan)-.*js$/.test(name))
    expect(parsers).toHaveLength(7)
    const coming = comingWith(join(folder, 'assets'), worker as string)
    expect(parsers.filter((name) => coming.has(name))).toEqual([])
  })

  it.each(['LICENSE', 'LICENSES.md'])('carries %s, as it stands in the project', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(ROOT, name), 'utf8'))
  })

  it('holds no source map, test or source', () => {
    expect(files(folder).filter((path) => /\.(map|tsx?)$/.test(path))).toEqual([])
  })

  it('names no address in its pages that would be fetched', () => {
    const pages = files(folder).filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) expect(readFileSync(join(folder, page), 'utf8')).not.toMatch(/(src|href)="(https?:)?\/\//)
  })
})

/** The modules that come as soon as `first` does: itself, and what it and they import by a statement. */
function comingWith(folder: string, first: string): Set<string> {
  const coming = new Set([first])
  for (const name of coming)
    for (const [, imported] of readFileSync(join(folder, name), 'utf8').matchAll(
      /(?:^|;)import[^()]*?[`'"]\.\/([\w.-]+)[`'"]/g,
    ))
      if (imported) coming.add(imported)
  return coming
}
