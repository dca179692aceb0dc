/** Zip archives written out in a test. */
import { strToU8, zipSync } from 'fflate'

export const zipOf = (files: Readonly<Record<string, unknown>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? value : strToU8(typeof value === 'string' ? value : JSON.stringify(value)),
      ]),
    ),
  )
