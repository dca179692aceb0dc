/** Brings in the packages of package-lock.json, and the types that WXT writes for this project. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { must, ROOT } from './command.mjs'

/** Packages npm noted down after its last installation, or undefined where there was none. */
function installed() {
  const note = join(ROOT, 'node_modules/.package-lock.json')
  return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).packages : undefined
}

/** True when every package of the lock file that belongs on this machine is there in its locked version. */
export function isSetUp() {
  const there = installed()
  if (!there) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || there[path]?.version === version || there[path]?.optional === true,
  )
}

/** Makes the folder ready for every other script; quick when it already is. */
export async function setUp() {
  if (!isSetUp()) {
    console.log('Installing packages (npm ci) …')
    await must('npm', ['ci', '--no-audit', '--no-fund'])
  }
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) await must('npx', ['wxt', 'prepare'])
}
