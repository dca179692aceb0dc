/** `npm run gloss -- publish`: a pack and its manifest for any static server. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { Problem } from './command.mjs'
import { told } from './gloss-diff.mjs'
import { lintFile } from './gloss-lint.mjs'
import { inRoom } from './room.mjs'

/** @param {string[]} args */
export async function publishCommand(args) {
  const asked = parsed(args)
  const { errors, value } = await lintFile({ file: asked.file, hints: false })
  if (errors > 0) throw new Problem(`${asked.file} has errors: nothing was published.`)
  await inRoom((room) => publish(room, value, asked))
}

/** @param {import('./gloss-read.mjs').Room} room @param {unknown} value @param {ReturnType<typeof parsed>} asked */
async function publish(room, value, { folder, version, description }) {
  const { pack: schema } = await room('pack.ts')
  const given = v.parse(schema, value)
  const pack = { ...given, version: version ?? given.version }
  const file = join(folder, `${pack.id}.manifest.json`)
  const last = await lastPublished(room, folder, file)
  if (last) {
    const { diffPacks } = await room('diff.ts')
    const diff = diffPacks(last.pack, pack)
    if (diff.added.length + diff.removed.length + diff.changed.length + diff.head.length === 0)
      return console.log(`Nothing is different from version ${last.manifest.version}: nothing was written.`)
    const { compareVersions } = await room('publishing/version.ts')
    if (compareVersions(pack.version, last.manifest.version) <= 0)
      throw new Problem(
        `Version ${last.manifest.version} is published already, and ${pack.version} is not above it. Versions only go up: say a higher one with --version.`,
      )
    console.log(told(diff))
  }
  // Without indentation: what counts against the budget of a file are the bytes before compression.
  const bytes = Buffer.from(`${JSON.stringify(pack)}\n`)
  const manifest = await manifestOf(room, { pack, bytes, description: description ?? last?.manifest.description })
  mkdirSync(folder, { recursive: true })
  // The pack is there before anything names it, here as on the server.
  replace(join(folder, manifest.pack), bytes)
  replace(file, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  console.log(`wrote ${join(folder, manifest.pack)}: ${sizes(bytes)}\nwrote ${file}`)
  console.log(`Upload both, the pack first; readers subscribe to the address of ${pack.id}.manifest.json.`)
}

/**
 * @param {import('./gloss-read.mjs').Room} room
 * @param {{ pack: import('../glossary/pack').Pack, bytes: Buffer, description?: string | Record<string, string> }} what
 */
async function manifestOf(room, { pack, bytes, description }) {
  const { manifest: schema } = await room('publishing/manifest.ts')
  const { id, name, version, licence, languages } = pack
  const result = v.safeParse(schema, {
    ...{ format: 'sidegloss-subscription', formatVersion: 1, name, version, licence, languages },
    ...(description !== undefined && {
      description: typeof description === 'string' ? { [Object.keys(name)[0] ?? 'en']: description } : description,
    }),
    pack: `${id}-${version}.json`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
  })
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Problem(`This cannot be published: ${v.getDotPath(issue)}: ${issue.message}.`)
}

/**
 * The manifest and the pack that lie in the folder; undefined where none does.
 * @param {import('./gloss-read.mjs').Room} room @param {string} folder @param {string} file
 */
async function lastPublished(room, folder, file) {
  if (!existsSync(file)) return undefined
  const { readManifest } = await room('publishing/manifest.ts')
  const manifest = readManifest(readFileSync(file, 'utf8'))
  if ('problem' in manifest)
    throw new Problem(`${file} is no manifest (${manifest.problem}): mend it, or publish into another folder.`)
  const path = join(folder, manifest.pack)
  if (!existsSync(path)) throw new Problem(`${file} names ${manifest.pack}, which is not there: bring it back first.`)
  const { pack: schema } = await room('pack.ts')
  return { manifest, pack: v.parse(schema, JSON.parse(readFileSync(path, 'utf8'))) }
}

/** Whole or not at all. @param {string} path @param {Buffer} bytes */
function replace(path, bytes) {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

/** @param {Buffer} bytes */
const sizes = (bytes) => `${bytes.length} bytes, ${gzipSync(bytes).length} compressed`

/** @param {string[]} args */
function parsed(args) {
  const string = { type: /** @type {const} */ ('string') }
  const options = { version: string, description: string }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [file, folder, ...more] = positionals
  if (file === undefined || folder === undefined || more.length > 0)
    throw new Problem('Say which pack, and into which folder. npm run gloss -- publish PACK OUT_DIR')
  return { file, folder, ...values }
}
