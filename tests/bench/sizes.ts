import { readdirSync, readFileSync } from 'node:fs'
import { brief } from '../../glossary/brief/pack'
import { compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import { ownPages } from './own-pages'
import { termsOfBrief } from './pages'

const dir = '/tmp/prof/pages'
const g = compile([brief])
const all = [
  ...readdirSync(dir).map((f) => [f, readFileSync(`${dir}/${f}`, 'utf8')] as const),
  ...ownPages(termsOfBrief()).map(({ name, html }) => [name, html] as const),
]
for (const [f, html] of all) {
  const texts = html
    .replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/gi, '')
    .split(/<(?:\/?(?:p|div|li|h\d|td|tr|ul|article|section)\b)[^>]*>/i)
    .map((t) => t.replace(/<[^>]+>/g, ''))
    .filter((t) => t.trim().length > 1)
  const r = find(g, texts)
  const n = r.hits.length / 4
  let term = 0,
    cue = 0,
    roles = 0
  const blocks = new Set<number>(),
    tb = new Set<number>()
  for (let i = 0; i < r.hits.length; i += 4) {
    blocks.add(r.hits[i]!)
    const rs = r.forms[r.hits[i + 3]!]!.roles
    roles += rs.length
    if (rs.some((x) => x.kind === 'term')) {
      term++
      tb.add(r.hits[i]!)
    } else cue++
  }
  const fr = Object.values(r.forms)
  console.log(
    f,
    'texts',
    texts.length,
    texts.join('').length,
    'hits',
    n,
    'term',
    term,
    'cue',
    cue,
    'roles',
    roles,
    'blocks',
    blocks.size,
    'termblocks',
    tb.size,
    'forms',
    fr.length,
    'formroles',
    fr.reduce((s, x) => s + x.roles.length, 0),
    'bytes hits',
    JSON.stringify(r.hits).length,
    'forms',
    JSON.stringify(r.forms).length,
    'rules',
    JSON.stringify(r.rules).length,
    Object.keys(r.rules).length,
  )
}
