import { afterAll, expect, it } from 'vitest'
import { cardWith } from '../card'
import type { Tab } from '../extension'
import { marked } from '../marked'
import { markedNow, marks, none, pointAt } from '../marks'
import { press, says } from '../screen'
import { setting } from '../setting'

const here = setting({ access: false })
afterAll(() => here.extension.revoke())

const welcome = (): Promise<Tab> => here.extension.opened(here.extension.address('welcome.html'))

it('opens after installing, and is marked without any access', async () => {
  const page = await welcome()
  await page.bringToFront()
  await marked(page).toEqual(expect.arrayContaining(['Digital Silk Road', 'Belt and Road Initiative']))
  await expect.poll(async () => (await markedNow(page)).length).toBeGreaterThanOrEqual(20)
})

it('explains its words with the same card', async () => {
  const page = await welcome()
  await page.bringToFront()
  await pointAt(page, 'Digital Silk Road', 'main')
  expect(await cardWith(page, 'Digital Silk Road')).toContain('数字丝绸之路')
})

it('with every site chosen, marks the tabs that are open', async () => {
  const news = await here.open('/belt-and-road')
  expect(await marks(news)).toEqual([])
  const page = await welcome()
  await page.bringToFront()
  await press(page, 'button', 'On every site')
  await says(page, 'Every site is read from now on')
  await marked(news).toContain('digital silk road')
})

it('with only chosen sites, leaves the others alone', async () => {
  const news = await here.openMarked()
  const page = await welcome()
  await page.bringToFront()
  await press(page, 'button', 'Only on sites I choose')
  await says(page, 'Only the sites you choose are read')
  expect(await marks(news, none)).toEqual([])
})
