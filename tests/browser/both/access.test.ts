import { expect, it } from 'vitest'
import { marked } from '../marked'
import { marks, none } from '../marks'
import { setting } from '../setting'

const here = setting({ access: false })

it('marks a tab that was open before access was given, and clears it as soon as access is taken back', async () => {
  const page = await here.open('/belt-and-road')
  expect(await marks(page)).toEqual([])

  await here.extension.grant()
  await marked(page).toContain('digital silk road')

  await here.extension.revoke()
  expect(await marks(page, none)).toEqual([])
})

it('reads only the one site that was given by permissions.request', async () => {
  const page = await here.open('/belt-and-road')
  const elsewhere = await here.open('/belt-and-road', '127.0.0.1')

  expect(await here.extension.request('*://localhost/*')).toBe(true)
  await marked(page).toContain('digital silk road')
  expect(await marks(elsewhere)).toEqual([])

  await here.extension.revoke()
  expect(await marks(page, none)).toEqual([])
})
