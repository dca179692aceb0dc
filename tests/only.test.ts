import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/command.mjs'

/** What a script says and ends with. */
const run = (script: string, ...args: string[]): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [`scripts/${script}.mjs`, ...args], { cwd: ROOT }, (error, output, errors) =>
      resolve({ code: error?.code ?? 0, said: output + errors }),
    )
  })

describe('--only with a name that there is not', () => {
  it.each([
    ['hostile', 'files, scripts, storage, kills, kills-firefox.'],
    ['endurance', 'one tab, rewriting, rewriting a line, stops, reloads, access, settings, requests.'],
    ['bench', 'main thread, cold, matching, '],
  ])('is refused by npm run %s before anything is built', async (script, names) => {
    const { code, said } = await run(script, '--only', 'fiels')
    expect(code).toBe(1)
    expect(said).toContain(`There is no "fiels": ${names}`)
    expect(said).not.toMatch(/\n\s+at /)
    expect(said).not.toContain('Building')
  })
})
