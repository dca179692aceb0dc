/** What reading warm is held to, and the table of peers. */
import { figure, type Gate, limit, spreadFigure } from './gate'
import { PEERS, type PeerName } from './in-page/peer-names'
import type { PageCosts } from './main-thread'
import { median, quantile } from './statistics'

export function mainThreadGates(costs: readonly PageCosts[]): Gate[] {
  const overFloor = costs.map(({ ours, peers }) => median(ours.product) / median(peers.floor))
  const overMarkJs = costs
    .filter(({ peers }) => peers.markJs.length > 0)
    .map(({ ours, peers }) => median(peers.markJs) / median(ours.product))
  const millionToFew = costs.map(({ ours }) => median(ours.million) / median(ours.product))
  const pages = `${costs.length} pages of 20 KB of text and more`
  return [
    {
      name: 'main thread per page, warm, against the floor',
      target: '≤ 10 × (median), ≤ 20 × (90th percentile)',
      figure: `${spreadFigure(overFloor, ' ×')}, 90th percentile ${figure(quantile(overFloor, 0.9), ' ×')}`,
      pass: median(overFloor) <= 10 && quantile(overFloor, 0.9) <= 20,
      note: `${pages}; ${spreadFigure(
        costs.map(({ ours }) => median(ours.product)),
        ' ms',
      )} a page`,
    },
    {
      ...limit('main thread at 1,000,000 forms against the embedded glossary', median(millionToFew), {
        most: 1.15,
        unit: ' ×',
        note: `${costs.length} pages; marks differ on ${costs.filter(({ marks }) => marks.million !== marks.product).length}`,
      }),
      figure: spreadFigure(millionToFew, ' ×'),
    },
    {
      name: 'main thread against mark.js with 300 forms',
      target: '≥ 100 × on every page',
      figure: `${figure(Math.min(...overMarkJs), ' ×')} on the worst page, ${spreadFigure(overMarkJs, ' ×')}`,
      pass: Math.min(...overMarkJs) >= 100,
      note: pages,
    },
  ]
}

export function peersTable(costs: readonly PageCosts[]): string {
  const row = (name: string, values: readonly number[]): string =>
    `| ${name} | ${spreadFigure(values, ' ms')} | ${figure(quantile(values, 0.9), ' ms')} |`
  return [
    `Main thread per page, warm, median over ${costs.length} pages of 20 KB of text and more. Peers know 300 forms and scan text node by text node; Sidegloss knows its whole glossary, and joins text across elements.`,
    '',
    '| | median (middle half) | 90th percentile |',
    '|---|---|---|',
    row(
      'Sidegloss',
      costs.map(({ ours }) => median(ours.product)),
    ),
    row(
      'Sidegloss, 100,000 forms more',
      costs.map(({ ours }) => median(ours.hundredThousand)),
    ),
    row(
      'Sidegloss, 1,000,000 forms more',
      costs.map(({ ours }) => median(ours.million)),
    ),
    ...PEERS.map((name) =>
      row(
        LABELS[name],
        costs.flatMap(({ peers }) => (peers[name].length > 0 ? median(peers[name]) : [])),
      ),
    ),
  ].join('\n')
}

const LABELS: Record<PeerName, string> = {
  floor: 'floor: a bare TreeWalker that reads every text node',
  regexp: 'one RegExp of all forms, painted as highlights',
  trie: 'a RegExp factored by a trie (trie-regex), painted as highlights',
  ahoCorasick: 'Aho-Corasick (ahocorasick), painted as highlights',
  wrapping: 'the factored RegExp, wrapped in elements',
  markJs: 'mark.js (not on pages over 1 MB of text)',
}
