import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FromWorker } from '../../../entrypoints/options/import-talk'
import { Restoring } from '../../../entrypoints/options/restoring'

/** What the worker says, in its stead. */
let say: (message: FromWorker) => void
beforeEach(() => {
  vi.stubGlobal(
    'Worker',
    class {
      postMessage(): void {}
      terminate(): void {}
      addEventListener(type: string, heard: (event: { data: FromWorker }) => void): void {
        if (type === 'message') say = (data) => heard({ data })
      }
    },
  )
})
afterEach(() => void vi.unstubAllGlobals())

/** What becomes known, in its order, of a restoring whose worker says this; `restored`: whether the choices could be written. */
async function told(message: FromWorker, restored = Promise.resolve()): Promise<string[]> {
  const said: string[] = []
  const { acts } = new Restoring({
    version: '1',
    moved: ({ at }) => said.push(at),
    restored: () => restored,
    ended: () => said.push('ended'),
  })
  acts.onOpenBackup(new File([], 'backup.json'))
  acts.onRestore()
  say(message)
  await restored.catch(() => undefined)
  await Promise.resolve()
  return said.slice(2)
}

it('a restoring that fails on its way has what was restored so far known', async () => {
  expect(await told({ type: 'failed', problem: 'There is no room.' })).toEqual(['failed', 'ended'])
})

it('so does one whose choices cannot be written', async () => {
  expect(await told({ type: 'restored', settings: {} }, Promise.reject(new Error('full')))).toEqual(['failed', 'ended'])
})

it('one that comes to its end needs nothing cleared up', async () => {
  expect(await told({ type: 'restored', settings: {} })).toEqual(['restored'])
})
