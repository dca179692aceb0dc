import { expect, it } from 'vitest'
import { briefing } from '../../../components/popup/briefing'
import { popupGlossary, termsOnPage } from '../../../components/popup/popup-glossary'
import type { Translate } from '../../../components/translate'
import { brief } from '../../../glossary/brief/pack'
import en from '../../../public/_locales/en/messages.json'

const translate: Translate = (key, ...fill) =>
  (en as Record<string, { message: string }>)[key]?.message.replace(/\$(\d)/g, (_, n) => String(fill[Number(n) - 1])) ??
  key

const key = (concept: string) => `${brief.id}:${concept}`
const glossary = popupGlossary([brief], 'en')

it('briefs with the definition bare, and with every claim its stance and its place', () => {
  const entry = glossary.entry(key('digital-divide'))
  const text = briefing({ site: 'news.example', entries: entry ? [entry] : [], language: 'en', translate })
  const [title, paragraph, source] = text.split('\n\n')
  expect(title).toBe('Terms on news.example')
  expect(paragraph).toMatch(
    /^digital divide \(数字鸿沟\): Inequality .+\n— \[[a-z]+\] .+ \(.+, 20 Jan 2022, sentence \d+\)$/,
  )
  expect(source).toContain('China’s digital diplomacy')
})

it('has the reader’s own definition first, and says which is whose', () => {
  const own = { en: 'A gap.' }
  const entry = popupGlossary([brief], 'en', { own: () => own }).entry(key('digital-divide'))
  const text = briefing({ site: '', entries: entry ? [entry] : [], language: 'en', translate })
  expect(text).toMatch(
    /\ndigital divide \(数字鸿沟\): \[Your own definition\] A gap\.\n— The glossary says: Inequality .+\n— \[[a-z]+\] /,
  )
})

it('says of a contested name that it is one', () => {
  const entry = glossary.entry(key('democracy-threat-theory'))
  const text = briefing({ site: '', entries: entry ? [entry] : [], language: 'en', translate })
  expect(text).toContain('[contested]')
})

it('lists every entry under a letter and under a subject', () => {
  const count = (shelves: typeof glossary.letters) => shelves.reduce((sum, shelf) => sum + shelf.items.length, 0)
  expect(count(glossary.letters)).toBe(glossary.size)
  expect(count(glossary.subjects)).toBe(glossary.size)
})

it('lists the points of the brief by section, each with entries that are there', () => {
  const points = glossary.outline.flatMap((section) => section.points)
  expect(points).toHaveLength(63)
  const keys = points.flatMap((point) => point.concepts.map((concept) => concept.key))
  expect(keys.filter((one) => !glossary.entry(one))).toEqual([])
})

it('says why an entry was found when its name does not', () => {
  const [best] = glossary.search('shuzi honggou')
  expect(best).toMatchObject({ key: key('digital-divide'), reason: { kind: 'pinyin' } })
  expect(glossary.search('digital divide')[0]).not.toHaveProperty('reason')
})

it('leaves out a term of a glossary that is gone', () => {
  const counts = [
    { key: 'gone:concept', count: 3 },
    { key: key('digital-divide'), count: 2 },
  ]
  expect(termsOnPage([brief], counts)).toMatchObject([{ key: key('digital-divide'), count: 2 }])
})
