import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/command.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sidegloss-launch-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a script says and ends with whose temporary files come into the folder. */
const run = (script: string): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: folder }
    execFile(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, env }, (error, output, errors) =>
      resolve({ code: error?.code ?? 0, said: output + errors }),
    )
  })

describe('a browser that does not start', () => {
  it.each([
    ['chromium', 'launchChromium'],
    ['firefox', 'launchFirefox'],
  ])('is said in words, and leaves no profile (%s)', async (browser, launch) => {
    const { code, said } = await run(`
      import { ${launch} } from './scripts/${browser}.mjs'
      import { main } from './scripts/command.mjs'
      await main(() => ${launch}({ executable: process.execPath, extension: 'nowhere' }))`)
    expect(code).toBe(1)
    expect(said).toContain(`${process.execPath} did not start.`)
    expect(said).not.toMatch(/\n\s+at /)
    expect(readdirSync(folder)).toEqual([])
  })
})
