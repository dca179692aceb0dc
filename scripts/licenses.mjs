/** Writes LICENSES.md: the packages and word lists that are bundled into the extension, with their licences in full. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), 'utf8')
const { packages } = JSON.parse(read('package-lock.json'))

/** Types alone: nothing of them is left in a bundle. */
const TYPES = /^(@types\/|undici-types$)/

/**
 * Where the lock puts what `parent` asks for: nested in it, else in the nearest folder around it, as Node looks.
 * @param {string} parent a path of the lock, '' for ourselves
 * @param {string} name
 * @returns {string}
 */
function placeOf(parent, name) {
  const path = `${parent}/node_modules/${name}`.replace(/^\//, '')
  return packages[path] ? path : placeOf(parent.slice(0, Math.max(0, parent.lastIndexOf('/node_modules/'))), name)
}

/** Paths of everything `dependencies` reaches, once for each version: only these can come into a bundle. */
function bundled() {
  const paths = new Set([''])
  for (const path of paths)
    for (const name of Object.keys(packages[path].dependencies ?? {}))
      if (!TYPES.test(name)) paths.add(placeOf(path, name))
  paths.delete('')
  return new Map([...paths].map((path) => [`${nameOf(path)} ${packages[path].version}`, path]))
}

const nameOf = (/** @type {string} */ path) => path.replace(/^.*node_modules\//, '')

/** @param {readonly [title: string, path: string]} of */
function chapter([title, path]) {
  const { license } = JSON.parse(read(`${path}/package.json`))
  const file = readdirSync(join(ROOT, path)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? read(`${path}/${file}`).trim() : 'The package comes without a text of its licence.'
  return `## ${title} (${license})\n\n\`\`\`text\n${text}\n\`\`\``
}

await main(async () => {
  await setUp()
  const head =
    '# Licences of bundled packages\n\nWritten by `node scripts/licenses.mjs`; do not edit. Sidegloss itself: see LICENSE.'
  const chapters = [...bundled()].sort(([one], [other]) => (one < other ? -1 : 1)).map(chapter)
  // The linter, which comes with the import worker, knows common words.
  const words = read('glossary/lint/common-words-licences.md').trim()
  writeFileSync(join(ROOT, 'LICENSES.md'), `${[head, ...chapters, words].join('\n\n')}\n`)
})
