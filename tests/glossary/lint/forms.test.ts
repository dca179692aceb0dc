import { describe } from 'vitest'
import { concept, cue, guard, packOf, sense, term } from '../matching/small-pack'
import { holds } from './holds'

const sought = (form: string) => term(form, { mark: 'search-only' })

describe('forms', () => {
  holds('form-empty', 'a form without a letter, be it a term, a guard or a cue', {
    against: packOf(concept('it', ['…'], { guards: [guard('—')], senses: { s: sense({ weak: [cue('tram', '!')] }) } })),
    at: ['concepts › it › terms › 1', 'concepts › it › guards › 1', 'concepts › it › senses › s › weak › 1 › 2'],
    allows: packOf(concept('it', ['C++', '车', 'é'])),
  })

  holds('form-untrimmed', 'white space that nobody wants', {
    against: packOf(concept('it', [' tram', 'tram\n', 'light  rail'])),
    at: ['concepts › it › terms › 1', 'concepts › it › terms › 2', 'concepts › it › terms › 3'],
    allows: packOf(concept('it', ['tram', 'light rail'])),
  })

  holds('lone-surrogate', 'half a character', {
    against: packOf(concept('it', ['tram \ud83d', '\ude8a tram'])),
    at: ['concepts › it › terms › 1', 'concepts › it › terms › 2'],
    allows: packOf(concept('it', ['tram 🚊', '𠮷'])),
  })

  holds('bidi-control', 'characters that turn the direction', {
    against: packOf(concept('it', ['\u202emart', 'tram\u2069', 'tram\u200f'])),
    at: ['concepts › it › terms › 1', 'concepts › it › terms › 2', 'concepts › it › terms › 3'],
    allows: packOf(concept('it', ['ترام', 'חשמלית'])),
  })

  holds('invisible-character', 'what nobody can see', {
    against: packOf(
      concept('it', ['tr\u200bam', 'tr\u00adam', 'tram\u0007', '电\u200d车', 'tram\u{e0041}', '\ufefftram']),
    ),
    at: [1, 2, 3, 4, 5, 6].map((number) => `concepts › it › terms › ${number}`),
    // Joiners belong to Persian and Hindi spelling and to emoji.
    allows: packOf(concept('it', ['می\u200cخواهم', 'क्\u200dष', 'the 👩\u200d🚀 one'])),
  })

  holds('form-too-short', 'two letters, or one Han character, that are marked everywhere', {
    against: packOf(concept('it', [term('EU', { case: 'exact' }), 'c#', '5G', '车'])),
    at: [1, 2, 3, 4].map((number) => `concepts › it › terms › ${number}`),
    allows: packOf(
      concept(
        'it',
        ['U.N.', 'C++', '.NET', 'G20', '电车', '5G网', sought('EU'), term('UN', { mark: 'sense', sense: 's' })],
        {
          senses: { s: sense({ strong: [cue('nations')] }) },
        },
      ),
    ),
  })

  holds('form-too-common', 'everyday words that are marked everywhere', {
    against: packOf(
      concept('it', [
        'link',
        'Windows',
        term('Apple', { case: 'title-sensitive' }),
        '国家',
        term('國家', { language: 'zh-Hant' }),
      ]),
    ),
    at: [1, 2, 3, 4, 5].map((number) => `concepts › it › terms › ${number}`),
    allows: packOf(
      concept('it', [
        'tram',
        'five links',
        sought('link'),
        // In capitals it is another word, and the text must have them.
        term('WHO', { case: 'exact' }),
        '国家电网',
        // Common in English, not in German.
        term('link', { language: 'de' }),
      ]),
    ),
  })
})
