import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/command.mjs'
import { serve } from '../scripts/serve.mjs'

/** What the command says and ends with. */
const start = (page: string): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['scripts/start.mjs', page], { cwd: ROOT }, (error, output, errors) =>
      resolve({ code: error?.code ?? 0, said: output + errors }),
    )
  })

/** Of a server that has ended. */
async function silentAddress(): Promise<string> {
  const { origin, close } = await serve(() => '')
  await close()
  return `${origin}/story`
}

describe('npm start, before anything is built', () => {
  it.each([
    ['a file that is not there', async () => 'nowhere/story.txt', 'There is no such file: nowhere/story.txt'],
    ['an address that does not answer', silentAddress, 'No answer from http://localhost:'],
  ])('says what is wrong with %s, in words, and fails', async (_what, page, words) => {
    const { code, said } = await start(await page())
    expect(code).toBe(1)
    expect(said).toContain(words)
    expect(said).not.toMatch(/\n\s+at /)
    expect(said).not.toContain('Building')
  })
})
