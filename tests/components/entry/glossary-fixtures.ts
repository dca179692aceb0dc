/** Small entries and messages for tests of what an entry shows. */
import type { Translate } from '../../../components/translate'
import type { EntryView } from '../../../glossary/entry'
import type { ConceptEntry, Point, Term } from '../../../glossary/pack'

export type Messages = Record<string, { message: string }>

/** Fills `$1` as the browser does. */
export function translating(messages: Messages): Translate {
  return (key, ...fill) =>
    (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, n) => String(fill[Number(n) - 1] ?? ''))
}

export function term(form: string, language: string, rest: Partial<Term> = {}): Term {
  return { form, language, status: 'preferred', type: 'full', case: 'fold', mark: 'always', ...rest }
}

export function entry(rest: Partial<ConceptEntry> = {}): ConceptEntry {
  return {
    id: 'harbour-pact',
    subjectField: 'trade',
    contested: false,
    terms: [term('harbour pact', 'en'), term('港口协定', 'zh-Hans'), term('港口協定', 'zh-Hant')],
    senses: {},
    guards: [],
    romanisation: { 港口协定: 'gǎngkǒu xiédìng', 港口協定: 'gǎngkǒu xiédìng' },
    gloss: {
      港口协定: [
        ['港口', 'harbour'],
        ['协定', 'pact'],
      ],
    },
    readings: [],
    definition: { en: 'An agreement between ports.', 'zh-Hans': '港口之间的协定。' },
    relations: [],
    sources: [],
    ...rest,
  }
}

export function point(rest: Partial<Point> = {}): Point {
  return {
    id: 's6-1',
    section: 'A',
    sentence: 's6',
    stance: 'claims',
    text: { en: 'The article says the pact lowers fees.', 'zh-Hans': '文章称协定降低费用。' },
    concepts: ['harbour-pact'],
    repairs: [],
    locator: { start: 0, end: 1 },
    ...rest,
  }
}

export const head: NonNullable<EntryView['document']> = {
  title: { en: 'Ports draw closer', 'zh-Hans': '港口走近', 'zh-Hant': '港口走近' },
  date: '2022-01-20',
  genre: 'opinion',
  machineTranslated: true,
  outlet: { en: 'Harbour Daily', 'zh-Hans': '港湾日报', 'zh-Hant': '港灣日報' },
}

export function view(rest: Partial<EntryView> = {}): EntryView {
  return {
    key: 'ports:harbour-pact',
    entry: entry(),
    packName: { en: 'A brief on ports' },
    subjectField: { en: 'Trade' },
    points: [],
    related: [],
    ...rest,
  }
}
