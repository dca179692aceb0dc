/** Writes LICENSES.md: the packages that are bundled into the extension, with their licences in full. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

/** Everything `dependencies` reaches: only these can come into a bundle. */
function bundled() {
  const names = new Set()
  const add = (/** @type {string} */ name) => {
    if (names.has(name)) return
    names.add(name)
    Object.keys(read(`node_modules/${name}/package.json`).dependencies ?? {}).forEach(add)
  }
  Object.keys(read('package.json').dependencies).forEach(add)
  return [...names].sort()
}

/** @param {string} name */
function chapter(name) {
  const folder = join(ROOT, 'node_modules', name)
  const { version, license } = read(`node_modules/${name}/package.json`)
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : 'The package comes without a text of its licence.'
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\``
}

await main(async () => {
  await setUp()
  const head =
    '# Licences of bundled packages\n\nWritten by `node scripts/licenses.mjs`; do not edit. Sidegloss itself: see LICENSE.'
  writeFileSync(join(ROOT, 'LICENSES.md'), `${[head, ...bundled().map(chapter)].join('\n\n')}\n`)
})
