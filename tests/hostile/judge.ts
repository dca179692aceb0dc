/** Reads a file as an import does, up to its preview, and says what is wrong with what came of it. Bundled as for a browser. */
import * as v from 'valibot'
import { previewOf } from '../../entrypoints/options/import-preview'
import { detect } from '../../glossary/exchange/detect'
import type { ReadFormat } from '../../glossary/exchange/format'
import { type Issue, Issues, Refusal } from '../../glossary/exchange/issue'
import { describeIssue, type IssueCode } from '../../glossary/exchange/issue-texts'
import { read } from '../../glossary/exchange/read'
import { compile } from '../../glossary/matching/compile'
import { type Pack, pack as schema } from '../../glossary/pack'
import { manifest as manifestSchema, packAddress, readManifest } from '../../glossary/publishing/manifest'
import { readBackup } from '../../platform/library/backup'
import type { OwnFile } from '../platform/any-own-file'

export interface Verdict {
  end: 'imported' | 'in part' | 'refused'
  wrong: string[]
}

/** What is said of a file as a whole: there is no place in it to point to. */
const OF_THE_WHOLE: readonly IssueCode[] = [
  'anki-package',
  'file-empty',
  'file-too-large',
  'encoding-broken',
  'no-entries',
  'no-term-column',
  'not-a-backup',
  'not-a-pack',
  'zip-malformed',
  'zip-path',
  'zip-too-many-files',
  'zip-not-a-dictionary',
]

/** Throws what the readers throw: that is a crash. */
export async function judge(format: ReadFormat | OwnFile, bytes: Uint8Array): Promise<Verdict> {
  const verdict = await verdictOf(format, bytes)
  if (Object.keys(Object.prototype).length > 0) verdict.wrong.push('all objects have a key more')
  return verdict
}

async function verdictOf(format: ReadFormat | OwnFile, bytes: Uint8Array): Promise<Verdict> {
  // Both come as texts: half a character in their bytes is another one by then.
  if (format === 'manifest') return manifestVerdict(new TextDecoder().decode(bytes))
  if (format === 'backup') return backupVerdict(new TextDecoder().decode(bytes))
  detect(bytes)
  const { pack, issues } = await read(format, bytes)
  const wrong = issues.flatMap(unclear)
  if (!pack) return { end: 'refused', wrong: [...wrong, ...faultsOfRefusal(issues.at(-1))] }
  const { entries } = previewOf({ pack, compiled: compile([pack]), file: 'a', format, issues })
  if (entries !== pack.concepts.length) wrong.push(`the preview counts ${entries} of ${pack.concepts.length} entries`)
  const end = issues.some(({ effect }) => effect === 'left-out') ? 'in part' : 'imported'
  return { end, wrong: [...wrong, ...faultsOf(pack)] }
}

const FROM = 'https://terms.example/trams/manifest.json'

function manifestVerdict(text: string): Verdict {
  const read = readManifest(text)
  if ('problem' in read) return { end: 'refused', wrong: read.problem === '' ? ['refused without a reason'] : [] }
  const there = packAddress(read, FROM)
  const elsewhere = there !== undefined && new URL(there).origin !== new URL(FROM).origin
  const wrong = [...faultsBySchema(manifestSchema, read), ...(elsewhere ? [`its pack lies at ${there}`] : [])]
  return { end: 'imported', wrong }
}

function backupVerdict(text: string): Verdict {
  const issues = new Issues()
  try {
    const { glossaries } = readBackup(text, issues)
    const packs = glossaries.flatMap(({ pack, previous }) => [pack, previous]).filter((one) => one !== undefined)
    // They are compiled as they come back.
    for (const pack of packs) compile([pack])
    const end = issues.leftOut > 0 ? 'in part' : 'imported'
    return { end, wrong: [...issues.list().flatMap(unclear), ...packs.flatMap(faultsOf)] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { end: 'refused', wrong: [...unclear(error.issue), ...faultsOfRefusal(error.issue)] }
  }
}

/** A glossary is whole: by the schema, and the same once it was stored. */
function faultsOf(pack: Pack): string[] {
  const faults = faultsBySchema(schema, pack)
  if (faults.length > 0) return faults
  const text = JSON.stringify(pack)
  if (JSON.stringify(JSON.parse(text)) !== text) return ['stored and read again it is another']
  return /\\ud[89a-f]../.test(text) ? ['half of a pair stands alone in it'] : []
}

function faultsBySchema(of: v.GenericSchema, value: unknown): string[] {
  const { success, issues } = v.safeParse(of, value)
  return success ? [] : [`against the schema: ${v.getDotPath(issues[0])} ${issues[0].message}`]
}

function faultsOfRefusal(issue: Issue | undefined): string[] {
  if (issue?.effect !== 'refused') return ['refused without a reason']
  const located = Object.keys(issue.place).length > 0 || OF_THE_WHOLE.includes(issue.code)
  return located ? [] : [`refused without a place: ${issue.code}`]
}

/** A sentence with everything filled in. */
function unclear(issue: Issue): string[] {
  try {
    const missing = /\{\w+\}/.exec(describeIssue({ ...issue, params: withoutBraces(issue.params) }))
    return missing ? [`${issue.code} does not say ${missing[0]}`] : []
  } catch (error) {
    return [`${issue.code} has no words: ${error}`]
  }
}

const withoutBraces = (params: Issue['params']): Issue['params'] =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value).replace(/[{}]/g, '')]))
