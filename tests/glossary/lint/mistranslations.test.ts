import { describe } from 'vitest'
import { concept } from '../matching/small-pack'
import { holds, point, withDocument } from './holds'

const mistranslations = [
  {
    printed: 'The tram was launched in June.',
    original: 'The bus was launched in June.',
    rule: 'Not the tram.',
    never: { en: ['tram … launched … June', 'June launch'], 'zh-Hans': ['电车…6月'] },
  },
]
const told = (definition: string, text: string, wordingNote = 'A tram.') =>
  withDocument({ mistranslations, points: [point('s1-1', { text: { en: text } })] }, [
    concept('it', ['tram'], { definition: { en: definition }, wordingNote: { en: wordingNote } }),
  ])

describe('what a translation got wrong', () => {
  holds(
    'mistranslation-repeated',
    'the wording in a definition and in a point, by words of one sentence in their order',
    {
      against: told('A vehicle. Trams were first launched here in June.', 'The article welcomes the “June  launches”.'),
      at: ['concepts › it › definition › en', 'document › points › s1-1 › text › en'],
      allows: told(
        'A tram that the town has. It was launched when the bus came. June was warm.',
        'In June the article launched a tram.',
        'The translation says that the tram was launched in June.',
      ),
    },
  )

  holds('mistranslation-unguarded', 'a mistranslation that could be repeated unseen', {
    against: {
      ...told('A tram.', 'A tram.'),
      languages: ['en', 'zh-Hans', 'zh-Hant'],
    },
    at: ['document › mistranslations › 1'],
    allows: told('A tram.', 'A tram.'),
  })
})
