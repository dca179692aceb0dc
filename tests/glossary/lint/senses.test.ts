import { describe } from 'vitest'
import type { Sense } from '../../../glossary/pack'
import { concept, cue, guard, packOf, sense, term } from '../matching/small-pack'
import { holds } from './holds'

const withSense = (more: Partial<Sense>) =>
  packOf(concept('it', [term('tram', { mark: 'sense', sense: 's' })], { senses: { s: sense(more) } }))
const exact = (form: string) => [{ form, case: 'exact' as const }]

describe('senses', () => {
  holds('sense-unused', 'a sense that no term waits for', {
    against: packOf(concept('it', ['tram'], { senses: { s: sense({ strong: [cue('rails')] }) } })),
    at: ['concepts › it › senses › s'],
    allows: withSense({ strong: [cue('rails')] }),
  })

  holds('sense-impossible', 'a weak cue that stands alone', {
    against: withSense({ weak: [cue('rails', 'tracks')], vetoes: [cue('silk')] }),
    at: ['concepts › it › senses › s'],
    allows: withSense({ weak: [cue('rails'), cue('tracks')] }),
  })

  holds('sense-empty', 'a sense without cue and veto', {
    against: withSense({}),
    at: ['concepts › it › senses › s'],
    allows: withSense({ vetoes: [cue('silk')] }),
  })

  holds('cue-empty', 'a cue without forms', {
    against: withSense({ strong: [cue('rails'), []] }),
    at: ['concepts › it › senses › s › strong › 2'],
    allows: withSense({ strong: [cue('rails')] }),
  })

  holds('cue-not-a-beginning', 'stars that are never found', {
    against: withSense({ strong: [cue('rai*', 'light rail*', 'ra*ls')] }),
    at: [1, 2, 3].map((number) => `concepts › it › senses › s › strong › 1 › ${number}`),
    allows: withSense({ strong: [cue('rail*')] }),
  })

  holds('cue-twice', 'one word that counts as two cues', {
    against: withSense({
      strong: [cue('depot')],
      weak: [cue('rails', 'Depot'), cue('Rails'), cue('econom*'), cue('economy')],
    }),
    at: [
      'concepts › it › senses › s › weak › 1 › 2',
      'concepts › it › senses › s › weak › 2 › 1',
      'concepts › it › senses › s › weak › 4 › 1',
    ],
    allows: withSense({ weak: [exact('Depot'), exact('DEPOT'), cue('rails'), cue('econom*', 'economy')] }),
  })

  holds('cue-alike', 'an alternative that does nothing', {
    against: withSense({ strong: [cue('light rail', 'light-rail'), cue('depot')], vetoes: [cue('silk'), cue('Silk')] }),
    at: ['concepts › it › senses › s › strong › 1 › 2', 'concepts › it › senses › s › vetoes › 2 › 1'],
    allows: withSense({ strong: [cue('light rail', 'lightrail')] }),
  })

  holds('veto-is-cue', 'a word that speaks for and against', {
    against: withSense({ strong: [cue('rails'), cue('econom*')], vetoes: [cue('Rails'), cue('economist')] }),
    at: ['concepts › it › senses › s › vetoes › 1 › 1', 'concepts › it › senses › s › vetoes › 2 › 1'],
    allows: withSense({ strong: [exact('Rails')], vetoes: [exact('RAILS')] }),
  })
})

describe('guards', () => {
  const excepting = (...except: string[]) =>
    packOf(concept('it', ['联合国'], { guards: [{ ...guard('联合国内'), except }] }))

  holds('exception-without-guard', 'an exception that does not hold its guard', {
    against: excepting('联合国内部', '联合国外交', '联合国内'),
    at: [2, 3].map((number) => `concepts › it › guards › 1 › except › ${number}`),
    allows: excepting('联合国内部'),
  })

  holds('guard-guards-nothing', 'a guard without a form in it that would be marked', {
    against: packOf(
      concept('it', ['tram', term('bus', { mark: 'search-only' })], {
        guards: [guard('metro map'), guard('bus map'), guard('Bus *')],
      }),
    ),
    at: [1, 2, 3].map((number) => `concepts › it › guards › ${number}`),
    allows: packOf(
      concept('tram', ['tram'], { guards: [guard('tram silk'), guard('bus map'), guard('Tram *')] }),
      concept('bus', ['bus']),
      // It crosses 全球门户 in 全球门户网站, and as long as that it wins.
      concept('gateway', ['全球门户', 'global portal'], { guards: [guard('门户网站'), guard('portal website')] }),
    ),
  })

  holds('guard-is-form', 'a guard that keeps a form from ever being marked', {
    against: packOf(concept('tram', ['tram'], { guards: [guard('Tram-Map')] }), concept('map', ['tram map'])),
    at: ['concepts › tram › guards › 1'],
    allows: packOf(
      concept('tram', ['tram', '鸿沟'], { guards: [guard('tram map'), guard('《鸿沟》')] }),
      concept('map', [term('tram map', { mark: 'search-only' })]),
    ),
  })
})
