import { expect, it } from 'vitest'
import { compiledBrief } from '../../glossary/brief/compiled'
import { brief } from '../../glossary/brief/pack'
import { compile } from '../../glossary/matching/compile'
import { freeze } from '../../glossary/matching/frozen'
import { concept, packOf } from './matching/small-pack'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

it('the embedded glossary is thawed where a build has frozen its index', () => {
  const frozen = compile([packOf(concept('it', ['a small glossary']))])
  expect(compiledBrief(base64(freeze(frozen)))).toEqual(frozen)
})

it('the embedded glossary is compiled where no build has', () => {
  expect(compiledBrief()).toEqual(compile([brief]))
})

it('the embedded glossary is compiled where a machine with the other order of bytes has frozen its index', () => {
  const bytes = freeze(compile([packOf(concept('it', ['a small glossary']))]))
  bytes.subarray(0, 4).reverse()
  expect(compiledBrief(base64(bytes)).revision).toBe(compile([brief]).revision)
})
