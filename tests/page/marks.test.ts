import { describe, expect, it } from 'vitest'
import { marksCss } from '../../page/marks'

describe('the rules that paint marks', () => {
  it('take the ink of the words where no colour was chosen', () => {
    expect(marksCss({ strength: 'plain', line: 'dotted', colour: 'text' }).split('\n')).toEqual([
      '::highlight(a){text-decoration:underline dotted clamp(1.25px,.075em,2px);text-underline-offset:.24em;text-decoration-skip-ink:none}',
      '::highlight(b){text-decoration:underline dashed clamp(1px,.065em,2px);text-underline-offset:.24em;text-decoration-skip-ink:none}',
      '::highlight(c){text-decoration:underline double clamp(1px,.05em,1.5px);text-underline-offset:.24em;text-decoration-skip-ink:none}',
      '::highlight(d){text-decoration:underline solid max(2px,.1em);text-underline-offset:.2em;text-decoration-skip-ink:none;background-color:rgb(128 128 128 / .2)}',
    ])
  })

  it('tell contested names from ordinary ones in every line', () => {
    for (const line of ['dotted', 'dashed', 'solid'] as const) {
      const [term, contested] = marksCss({ strength: 'plain', line, colour: 'blue' }).split('\n')
      expect(contested?.replace('(b)', '(a)')).not.toBe(term)
    }
  })

  it('mix no colours: that paints black on dark pages', () => {
    for (const colour of ['text', 'green', 'blue', 'ochre'] as const)
      expect(marksCss({ strength: 'strong', line: 'solid', colour })).not.toMatch(/color-mix|from currentColor|var\(/u)
  })
})
