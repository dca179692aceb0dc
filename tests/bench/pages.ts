/** The pages that are measured: saved ones of a folder, or our own. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brief } from '../../glossary/brief/pack'
import { ownPages, type Terms } from './own-pages'

export interface BenchPage {
  name: string
  html: string
}

/** `folder` holds saved pages as `*.html`; without it our own are made. */
export function benchPages(folder: string | undefined): BenchPage[] {
  if (folder === undefined) return ownPages(termsOfBrief())
  return readdirSync(folder)
    .filter((name) => /\.html?$/i.test(name))
    .sort()
    .map((name) => ({
      name: basename(name).replace(/\.html?$/i, ''),
      html: calm(readFileSync(join(folder, name), 'utf8')),
    }))
}

/** Without its frames: each is a page of its own, and what it costs is not this page's. */
const calm = (html: string): string => html.replace(/<iframe\b[^>]*>[\s\S]*?<\/iframe>/gi, '')

/** A sentence before all others, with a term: so that every page has something to mark, in its first screen. */
export const withTerm = ({ name, html }: BenchPage): BenchPage => ({
  name,
  html: html.replace(/<body\b[^>]*>|(?=<(?:nav|main|h1|p)\b)/i, (tag) => `${tag}<p>The Digital Silk Road.</p>`),
})

/** Forms that are marked wherever they stand. */
export function termsOfBrief(): Terms {
  const forms = brief.concepts.flatMap(({ terms }) => terms.filter(({ mark }) => mark === 'always'))
  return {
    latin: forms.filter(({ language }) => language === 'en').map(({ form }) => form),
    han: forms.filter(({ language }) => language.startsWith('zh')).map(({ form }) => form),
  }
}

/** The number of forms that peers are given. */
const PEERS_FORMS = 300

/** The forms given to peers: 300 of the glossary's own, in its order. Ours works with all of it. */
export function formsForPeers(): string[] {
  const all = brief.concepts.flatMap(({ terms }) => terms.filter(({ mark }) => mark === 'always'))
  return [...new Set(all.map(({ form }) => form))].slice(0, PEERS_FORMS)
}
