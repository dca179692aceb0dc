import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../../scripts/command.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sidegloss-profile-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a profile that is thrown away', () => {
  it('goes with a program that ends before it has closed its browser', async () => {
    const script = `
      import { readdirSync } from 'node:fs'
      import { findChromium } from './scripts/browsers.mjs'
      import { built } from './scripts/build.mjs'
      import { launchChromium } from './scripts/chromium.mjs'
      await launchChromium({ executable: findChromium(), extension: built.chromium })
      console.log(readdirSync(process.env.TMPDIR).join(' '))
      process.exit()`
    const said = await new Promise((resolve) => {
      const env = { ...process.env, TMPDIR: folder }
      execFile(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, env }, (_error, output, errors) =>
        resolve(output + errors),
      )
    })
    expect(said).toMatch(/\bsidegloss-\w+/)
    expect(said).not.toMatch(/\n\s+at /)
    expect(readdirSync(folder).filter((name) => name.startsWith('sidegloss-'))).toEqual([])
  })
})
