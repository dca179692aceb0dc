/** Files written out in a test, and what a test compares of what was read. */
import type { Encoding } from '../../../glossary/exchange/decode'
import type { ReadFormat } from '../../../glossary/exchange/format'
import type { Issue } from '../../../glossary/exchange/issue'
import { type ReadOptions, type ReadResult, read } from '../../../glossary/exchange/read'
import type { Pack } from '../../../glossary/pack'

/** What a property tries in `npm test`; the long run sets the variable to 10000. */
export const RUNS = Number(process.env.EXCHANGE_RUNS ?? 200)

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))

export const utf16 = (text: string, encoding: Extract<Encoding, 'utf-16le' | 'utf-16be'>): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes)
}

export const readText = (format: ReadFormat, text: string, options?: ReadOptions): Promise<ReadResult> =>
  read(format, bytesOf(text), options)

/** The glossary of a file that must be read. */
export async function packOf(format: ReadFormat, text: string, options?: ReadOptions): Promise<Pack> {
  const { pack, issues } = await readText(format, text, options)
  if (!pack) throw new Error(`refused: ${JSON.stringify(issues.at(-1))}`)
  return pack
}

/** The reason of a file that must be refused. */
export function refusal({ pack, issues }: ReadResult): Issue | undefined {
  const last = issues.at(-1)
  return pack === undefined && last?.effect === 'refused' ? last : undefined
}

/** Names of each entry: `en galaxy preferred`. */
export const namesOf = ({ concepts }: Pack): string[][] =>
  concepts.map(({ terms }) =>
    terms.map(({ form, language, region, status }) => `${language}${region ? `-${region}` : ''} ${form} ${status}`),
  )

export const codes = ({ issues }: ReadResult): string[] => issues.map(({ code, effect }) => `${effect} ${code}`)
