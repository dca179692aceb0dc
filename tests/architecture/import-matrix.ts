/** Which room may import which: the arrows of ARCHITECTURE.md as a table. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'

export type Room = 'glossary' | 'platform' | 'page' | 'components' | 'entrypoints'
const rooms: readonly Room[] = ['glossary', 'platform', 'page', 'components', 'entrypoints']

/** Rooms whose values may be imported, besides the room's own. */
const values: Record<Room, readonly Room[]> = {
  glossary: [],
  platform: ['glossary'],
  page: ['glossary', 'components'],
  components: ['glossary'],
  entrypoints: ['glossary', 'platform', 'page', 'components'],
}

/** Rooms of which only types may be imported: contracts that disappear in the build. */
const types: Record<Room, readonly Room[]> = {
  glossary: [],
  platform: ['page', 'components'],
  page: ['platform'],
  components: ['platform'],
  entrypoints: [],
}

/** Modules that are pure and concern several rooms: their values may be imported against the table. */
const pure: readonly { from: Room; module: string }[] = [{ from: 'platform', module: 'components/language' }]

const BROWSER = /^(webextension-polyfill|wxt(\/.*)?|@wxt-dev\/.*)$/
const mayUseBrowser: readonly Room[] = ['platform', 'entrypoints']

export interface Import {
  /** The importing file, from the project's folder, with `/`. */
  file: string
  specifier: string
  typeOnly: boolean
}

/** Imports, re-exports and `import()` of a source text. */
export function importsOf(file: string, source: string): Import[] {
  const statements = /^\s*(?:import|export)\s+(type\s+)?([^'";]*?\bfrom\s*)?['"]([^'"]+)['"]/gm
  const fixed = [...source.matchAll(statements)].map(([, type, names, specifier]) => ({
    file,
    specifier: specifier ?? '',
    typeOnly: type !== undefined || onlyTypes(names ?? ''),
  }))
  const dynamic = [...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, specifier]) => ({
    file,
    specifier: specifier ?? '',
    typeOnly: false,
  }))
  return [...fixed, ...dynamic]
}

/** True for `{ type A, type B } from`. */
function onlyTypes(names: string): boolean {
  const list = /^\{([^}]*)\}\s*from\s*$/.exec(names.trim())?.[1]
  return list?.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim())) === true
}

const roomOf = (path: string): Room | undefined => rooms.find((room) => path.startsWith(`${room}/`))

/** What is wrong with an import, in words; undefined where nothing is. */
export function objection({ file, specifier, typeOnly }: Import): string | undefined {
  const room = roomOf(file)
  if (!room) return undefined
  const target = specifier.startsWith('.')
    ? normalize(join(dirname(file), specifier))
        .split(sep)
        .join('/')
        .replace(/\?.*$/, '')
    : undefined
  if (target === undefined)
    return BROWSER.test(specifier) && !mayUseBrowser.includes(room)
      ? `${file}: only platform/ and entrypoints/ speak with the browser (${specifier})`
      : undefined
  const other = roomOf(target)
  if (other === undefined)
    return /^(tests|scripts)\//.test(target) ? `${file}: the product imports ${target}` : undefined
  if (other === room) return room === 'entrypoints' ? betweenEntrypoints(file, target) : undefined
  if (values[room].includes(other) || (typeOnly && types[room].includes(other))) return undefined
  if (pure.some(({ from, module }) => from === room && module === target.replace(/\.tsx?$/, ''))) return undefined
  return `${file}: ${room}/ may not import ${typeOnly ? 'types' : 'values'} of ${target}`
}

/** An entrypoint is a folder, or a file, of `entrypoints/`. */
function betweenEntrypoints(file: string, target: string): string | undefined {
  const name = (path: string): string => (path.split('/')[1] ?? '').replace(/\.\w+$/, '')
  return name(file) === name(target) ? undefined : `${file}: imports another entrypoint, ${target}`
}

/** Objections to all imports of the rooms below `root`. */
export function objectionsBelow(root: string): string[] {
  return sources(root).flatMap((file) =>
    importsOf(file, readFileSync(join(root, file), 'utf8')).flatMap((found) => objection(found) ?? []),
  )
}

/** Source files of the rooms below `root`. */
export function sources(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => roomOf(path) !== undefined && /\.tsx?$/.test(path))
}
