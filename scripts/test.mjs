/** `npm test`: installs what is missing, runs every check, closes with `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1
if (!existsSync('node_modules/.package-lock.json') && run('npm', ['ci']) !== 0) process.exit(1)
mkdirSync('artifacts', { recursive: true })
const status = run('npx', [
  'vitest',
  'run',
  '--project=unit',
  '--project=architecture',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=artifacts/unit.json',
])
const report = JSON.parse(readFileSync('artifacts/unit.json', 'utf8'))
const failed = report.numFailedTests + (status !== 0 && report.numFailedTests === 0 ? 1 : 0)
console.log(`${report.numPassedTests} passed, ${failed} failed`)
process.exit(status)
