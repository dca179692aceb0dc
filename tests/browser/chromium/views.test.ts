import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { names } from '../../../glossary/entry'
import { type Extension, startChromium } from '../chromium'

let extension: Extension
beforeAll(async () => {
  extension = await startChromium()
})
afterAll(() => extension?.close())

const key = (concept: string): string => `${brief.id}:${concept}`
const entryPage = (concept: string): string => `entry.html?${new URLSearchParams({ key: key(concept) })}`
const conceptOf = (page: Page): string | undefined => new URL(page.url()).searchParams.get('key')?.split(':')[1]

/** Opens a page and hands it over once its heading is there. */
async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await extension.openOwn(path)
  try {
    await page.locator('h1').first().waitFor()
    await use(page)
  } finally {
    await page.close()
  }
}

/** Whether anything of the page lies beside the window. */
const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe('the brief', () => {
  it('says in its head what the document is and what it is not', () =>
    withPage('brief.html', async (page) => {
      await page.getByText('This is an opinion: neither a news report nor an official document.').waitFor()
      await page.getByText('Nothing here endorses it.').waitFor()
    }))

  it('leads to the point that its address names, highlights it and gives it the focus', () =>
    withPage('brief.html#s30-1', async (page) => {
      const point = page.locator('#s30-1')
      await page.waitForFunction(() => document.activeElement?.id === 's30-1')
      await expect.poll(() => point.getAttribute('data-arrived')).not.toBeNull()
      expect(await point.innerText()).toContain('数安为先')
      const box = await point.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0)
    }))

  it('opens an entry by keyboard, and the entry leads back to the point', () =>
    withPage('brief.html', async (page) => {
      await page.locator('#s25-1 a[data-key]').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/entry\.html/)
      expect(conceptOf(page)).toBe('facilities-connectivity')
      await page.locator('a[href$="brief.html#s25-1"]').first().click()
      await page.waitForFunction(() => document.activeElement?.id === 's25-1')
    }))

  it('stands as it was left when the reader comes back from an entry', () =>
    withPage('brief.html', async (page) => {
      await page.locator('#s30-1').scrollIntoViewIfNeeded()
      const left = await page.evaluate(() => scrollY)
      expect(left).toBeGreaterThan(0)
      await page.locator('#s30-1 a[data-key]').first().click()
      await page.waitForURL(/entry\.html/)
      await page.goBack()
      await page.waitForFunction((y) => Math.abs(scrollY - y) < 2, left)
    }))

  it('tells every point, with its stance and its place', () =>
    withPage('brief.html', async (page) => {
      const points = brief.document?.points ?? []
      await expect.poll(() => page.locator('.pt').count()).toBe(points.length)
      expect(await page.locator('.pt .stance').count()).toBe(points.length)
      expect(await page.locator('.pt .pt-l a').count()).toBe(points.length)
    }))

  it.each([1100, 700, 400])('begins no line with a comma in a window of %i px', (width) =>
    withPage('brief.html', async (page) => {
      await page.setViewportSize({ width, height: 800 })
      const torn = await page.locator('.related li').evaluateAll((names) =>
        names.flatMap((name) => {
          const lastLine = (of: Element | null) => [...(of?.getClientRects() ?? [])].at(-1)?.bottom ?? 0
          // The comma is behind the words: where it went to the next line, so does the end of the item.
          return lastLine(name) > lastLine(name.querySelector('bdi')) + 8 ? [name.textContent] : []
        }),
      )
      expect(torn).toEqual([])
    }),
  )

  it.each([1100, 620, 591, 555, 360])(
    'begins no line with a Chinese comma, nor with the bars of a name, in a window of %i px',
    async (width) => {
      await extension.ask({ type: 'set-cards', value: { language: 'zh-Hant' } })
      await withPage(entryPage('belt-and-road-initiative'), async (page) => {
        await page.setViewportSize({ width, height: 800 })
        const torn = await page.locator('.related li:has(.sure-bars)').evaluateAll((names) => {
          if (names.length === 0) return ['no name has bars']
          return names.flatMap((name) => {
            const lastLine = (of: Element | null) => [...(of?.getClientRects() ?? [])].at(-1)?.bottom ?? 0
            // Bars and comma are behind the words: where they went to the next line, so does the end of the item.
            return lastLine(name) > lastLine(name.querySelector('bdi')) + 8 ? [name.textContent] : []
          })
        })
        expect(torn).toEqual([])
      }).finally(() => extension.ask({ type: 'set-cards', value: { language: 'auto' } }))
    },
  )

  it('ends with what the translation got wrong, each with its original where one is known', () =>
    withPage('brief.html#mistakes', async (page) => {
      const mistake = page.locator('.mistake', { hasText: 'count Ann first' })
      expect(await mistake.innerText()).toMatch(/数安为先.*Reconstructed, high/s)
      // “five links” is an ordinary name, and listed in the document's data for what it must not be taken for.
      const printed = brief.document?.mistranslations.map((one) => one.printed).filter((one) => one !== 'five links')
      await expect.poll(() => page.locator('.mistake .fix bdi:first-child').allInnerTexts()).toEqual(printed)
    }))
})

describe('the map', () => {
  const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')
  const near = (page: Page): Promise<string[]> =>
    page.locator('[data-nearness="near"]').evaluateAll((names) => names.map(({ id }) => id))

  it('is one stop for Tab; arrows move between its names, Enter opens the entry', () =>
    withPage('map.html', async (page) => {
      await page.getByRole('button', { name: 'Save as SVG' }).focus()
      await page.keyboard.press('Tab')
      await expect.poll(() => focused(page)).toBe('digital-friendly-belt-and-road')
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => focused(page)).not.toBe('digital-friendly-belt-and-road')
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => focused(page)).toMatch(/^digital-(silk|belt-and)-road$/)
      const concept = await focused(page)
      await page.keyboard.press('Tab')
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true)
      await page.keyboard.press('Shift+Tab')
      await expect.poll(() => focused(page)).toBe(concept)
      await page.keyboard.press('Enter')
      await page.waitForURL(/entry\.html/)
      expect(conceptOf(page)).toBe(concept)
    }))

  it('lights what is near to the name in focus, and the lines to it', () =>
    withPage('map.html#five-connectivities', async (page) => {
      await page.locator('[data-nearness="here"]').waitFor()
      await expect.poll(() => focused(page)).toBe('five-connectivities')
      await expect
        .poll(() => near(page))
        .toEqual(
          expect.arrayContaining([
            'policy-coordination',
            'facilities-connectivity',
            'unimpeded-trade',
            'financial-integration',
            'people-to-people-bonds',
          ]),
        )
      expect(await near(page)).not.toContain('harmony-is-precious')
      await expect.poll(() => page.locator('[data-lit="true"]').count()).toBeGreaterThan(0)
    }))

  it('lights the same under the pointer', () =>
    withPage('map.html', async (page) => {
      await page.locator('#global-gateway text').first().hover()
      await expect
        .poll(() => near(page))
        .toEqual(expect.arrayContaining(['belt-and-road-initiative', 'european-union']))
    }))

  it('opens the entry of a name that is clicked', () =>
    withPage('map.html', async (page) => {
      await page.locator('#global-gateway text').first().click()
      await page.waitForURL(/entry\.html/)
      expect(conceptOf(page)).toBe('global-gateway')
    }))

  it('is saved as an SVG that stands alone: all names, a title, a description, the licence, no links', () =>
    withPage('map.html', async (page) => {
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save as SVG' }).click()
      const svg = readFileSync(await (await saving).path(), 'utf8')
      const seen = await page.evaluate((text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
        const fillOf = (words: Element) => words.closest('[fill]')?.getAttribute('fill') ?? ''
        const styles = [...root.querySelectorAll('text')].map(fillOf)
        return {
          root: root.localName,
          title: root.querySelector('title')?.textContent,
          description: root.querySelector('desc')?.textContent ?? '',
          words: [...root.querySelectorAll('text')].map((words) => words.textContent).join(' '),
          unstyled: styles.filter((fill) => !fill.startsWith('rgb')),
        }
      }, svg)
      expect(seen.root).toBe('svg')
      expect(seen.title).toBe('How the article fits together')
      expect(seen.description).not.toBe('')
      const english = brief.concepts.map((concept) => names(concept).en ?? '')
      const words = seen.words.toLowerCase()
      expect(english.filter((name) => !words.includes(name.toLowerCase()))).toEqual([])
      expect(seen.words).toContain(`Licence: ${brief.licence}`)
      // How its lines and bars are read goes with it.
      for (const sentence of seen.description.split(/(?<=\.) /)) expect(seen.words).toContain(sentence)
      expect(seen.unstyled).toEqual([])
      expect(svg).not.toMatch(/href=|class=|var\(|<style/)
    }))

  it('presses a wide face together rather than let names overlap', () =>
    withPage('map.html', async (page) => {
      await page.addInitScript(() => {
        document.addEventListener('readystatechange', () =>
          document.documentElement.style.setProperty('--sg-serif-latin', 'monospace'),
        )
      })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.reload()
      await page.locator('[textLength]').first().waitFor()
      const overlaps = await page.locator('.map-name text').evaluateAll((lines) => {
        const placed = lines.map((line) => ({ words: line.textContent, box: line.getBoundingClientRect() }))
        return placed.flatMap((a, index) =>
          placed
            .slice(index + 1)
            // Lines of one height stand beside each other.
            .filter((b) => Math.abs(a.box.y - b.box.y) < 2 && a.box.x < b.box.right && b.box.x < a.box.right)
            .map((b) => `${a.words} | ${b.words}`),
        )
      })
      expect(overlaps).toEqual([])
    }))

  it('gives way to its list in a narrow window, with every name', () =>
    withPage('map.html', async (page) => {
      await page.setViewportSize({ width: 400, height: 800 })
      await expect.poll(() => page.locator('svg.map').isVisible()).toBe(false)
      await expect.poll(() => page.locator('.map-list a:visible').count()).toBe(brief.concepts.length)
    }))

  it('leads to the name in its list where the window is too narrow for the drawing', () =>
    withPage('map.html', async (page) => {
      await page.setViewportSize({ width: 400, height: 800 })
      await page.evaluate(() => location.assign('#five-connectivities'))
      const link = page.locator('.map-list a', { hasText: 'five connectivities' }).first()
      await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true)
      const box = await link.boundingBox()
      expect(box?.y).toBeGreaterThan(0)
      expect(box?.y).toBeLessThan(800)
    }))

  it('says in its introduction how to read what the window shows, the drawing or the list', () =>
    withPage('map.html', async (page) => {
      const introduction = (): Promise<string> => page.locator('div.map-head').innerText()
      const ofLines = 'a dashed line stands for doubts and rival plans.'
      const ofWords = 'What a group disputes is said below its names.'
      await page.setViewportSize({ width: 1172, height: 800 })
      expect(await introduction()).toContain(ofLines)
      expect(await introduction()).not.toContain(ofWords)
      await page.setViewportSize({ width: 1171, height: 800 })
      expect(await introduction()).toContain(ofWords)
      expect(await introduction()).not.toContain(ofLines)
    }))

  it('speaks the language of explanations', async () => {
    await extension.ask({ type: 'set-cards', value: { language: 'zh-Hant' } })
    await withPage('map.html', async (page) => {
      await expect.poll(() => page.locator('#digital-silk-road').textContent()).toBe('數字絲綢之路')
      expect(await page.locator('#digital-rule-as-essential').getAttribute('aria-label')).toContain(
        'Reconstructed, low',
      )
    })
    await extension.ask({ type: 'set-cards', value: { language: 'auto' } })
  })
})

describe('an entry', () => {
  it('follows what is chosen elsewhere, and leaves what is half typed with its focus', () =>
    withPage(entryPage('digital-divide'), async (page) => {
      await page.getByRole('button', { name: 'own words' }).click()
      await page.locator('.own-form textarea').fill('Half a')
      await extension.ask({ type: 'set-cards', value: { language: 'zh-Hans' } })
      await expect.poll(() => page.locator('.definition').first().innerText()).toMatch(/\p{Script=Han}/u)
      await page.keyboard.type(' word')
      expect(await page.locator('.own-form textarea').inputValue()).toBe('Half a word')
      await extension.ask({ type: 'set-cards', value: { language: 'auto' } })
      const correction = { concept: key('digital-divide'), definition: { en: 'In my words' }, since: '2026-01-01' }
      await extension.ask({ type: 'put-correction', correction })
      await page.getByText('In my words').waitFor()
      await extension.ask({ type: 'delete-correction', correction })
      await page.getByText('In my words').waitFor({ state: 'detached' })
    }))

  it('on "five links" shows the five with their Chinese names, their place, and what "Unicom" stands for', () =>
    withPage(entryPage('five-connectivities'), async (page) => {
      const part = page.locator('.parts > li', { hasText: 'Facilities connectivity' })
      expect(await part.innerText()).toMatch(
        /设施联通.*sentence 25.*facilities Unicom.*数字友好设施联通.*not the company China Unicom/s,
      )
    }))

  it.each([
    ['en', 'began in June 2022, after the article had appeared'],
    ['zh-Hant', '在2022年6月才啟動，晚於文章發表'],
  ] as const)(
    'that the article does not speak of says in %s why it is explained, and not in the article’s name',
    async (language, because) => {
      await extension.ask({ type: 'set-cards', value: { language } })
      await withPage(entryPage('pgii'), async (page) => {
        const told = page.locator('section', { hasText: because }).last()
        expect(await told.innerText()).toContain('Not in the article')
        expect(await told.innerText()).not.toContain('Guangming')
      }).finally(() => extension.ask({ type: 'set-cards', value: { language: 'auto' } }))
    },
  )

  it('numbers its sources, and a statement leads to those it rests on', () =>
    withPage(entryPage('digital-divide'), async (page) => {
      const cite = page.locator('.definition .cites a').first()
      const number = await cite.innerText()
      expect(await cite.getAttribute('aria-label')).toMatch(new RegExp(`^Source ${number}: `))
      await cite.click()
      await expect.poll(() => page.locator(`#source-${number}:target`).count()).toBe(1)
    }))

  it('has the sound of a Chinese name on the line of the name, in a window of 400 px too', () =>
    withPage(entryPage('digital-silk-road'), async (page) => {
      await page.setViewportSize({ width: 400, height: 800 })
      const baselines = await page.locator('.other > *').evaluateAll((names) =>
        names.map((name) => {
          const foot = name.appendChild(document.createElement('span'))
          foot.style.display = 'inline-block'
          const { bottom } = foot.getBoundingClientRect()
          foot.remove()
          return Math.round(bottom)
        }),
      )
      expect(baselines).toHaveLength(2)
      expect(new Set(baselines).size).toBe(1)
    }))

  it('is set in one face where it tells the news and how others read the name', () =>
    withPage(entryPage('digital-silk-road'), async (page) => {
      const faces = await page
        .locator('.e-prose, .readings dd')
        .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fontFamily))
      expect(faces.length).toBeGreaterThan(2)
      expect(new Set(faces).size).toBe(1)
    }))

  it('has no part without words under its head, for a reader who needs no gloss', async () => {
    await extension.ask({ type: 'set-cards', value: { language: 'zh-Hant' } })
    await withPage(entryPage('5g'), async (page) => {
      const parts = await page.locator('.e-main').allInnerTexts()
      expect(parts.length).toBeGreaterThan(3)
      expect(parts.filter((words) => words.trim() === '')).toEqual([])
    })
    await extension.ask({ type: 'set-cards', value: { language: 'auto' } })
  })

  it('has an address that can be copied and opened', () =>
    withPage(entryPage('digital-divide'), async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('button', { name: 'Copy link' }).click()
      await page.getByText('Copied').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(extension.address(entryPage('digital-divide')))
      await page.goto('about:blank')
      await page.goto(copied)
      await page.getByRole('heading', { name: 'Digital divide', level: 1 }).waitFor()
    }))

  it('has its names copied, in each language', () =>
    withPage(entryPage('digital-divide'), async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      for (const name of ['digital divide', '数字鸿沟', '數字鴻溝']) {
        await page.getByRole('button', { name: `Copy “${name}”`, exact: true }).click()
        await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(name)
      }
    }))
})

it('the list of all entries leads to each letter, and to where an entry is written', () =>
  withPage('entry.html', async (page) => {
    await page.setViewportSize({ width: 900, height: 500 })
    const letters = page.getByRole('navigation', { name: 'Letters' }).getByRole('link')
    const shelves = page.locator('.g-shelf h2')
    expect(await letters.allTextContents()).toEqual(await shelves.allTextContents())
    await letters.getByText('M', { exact: true }).click()
    await expect
      .poll(() => page.getByRole('link', { name: 'Market access' }).boundingBox())
      .toMatchObject({
        y: expect.toSatisfy((y: number) => y > 0 && y < 250, 'near the top of the window'),
      })
    expect(await page.getByRole('link', { name: 'Write an entry' }).getAttribute('href')).toBe('/write.html')
  }))

const ownPages = ['welcome.html', 'brief.html', 'map.html', 'entry.html', entryPage('five-connectivities')]
it.each([...ownPages, 'options.html', 'write.html'])(
  '%s fits a window of 400 px, also with text of twice the size',
  (path) =>
    withPage(path, async (page) => {
      await page.setViewportSize({ width: 400, height: 800 })
      expect(await isTooWide(page)).toBe(false)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await isTooWide(page)).toBe(false)
    }),
)
