import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/command.mjs'
import { concept, packOf, term } from './glossary/matching/small-pack'

const script = fileURLToPath(new URL('../scripts/gloss.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sidegloss-gloss-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program starts and loads the glossary room in 1 to 3 s; a busy machine takes ten times that. */
const PROGRAM_TIMEOUT_MS = 30_000

/** What `npm run gloss -- …` prints, and how it ends. */
const gloss = (...args: string[]): Promise<{ code: number; output: string }> => glossIn(folder, ...args)

const glossIn = (cwd: string, ...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    // npm starts scripts in the project's folder, and says where it was called.
    execFile(
      'node',
      [script, ...args],
      { cwd: ROOT, env: { ...process.env, INIT_CWD: cwd } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: (stdout + stderr).replaceAll(`${folder}/`, '') }),
    )
  })

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** 700 MB that take no room. */
const vast = (name: string): string => {
  truncateSync(file(name, 'a'), 700_000_000)
  return join(folder, name)
}

const sound = packOf(
  concept('tram', ['light rail'], {
    definition: { en: 'A railway with rails in a street.' },
    sources: [{ organisation: 'Town', title: 'Timetable' }],
  }),
)

describe('npm run gloss -- lint', { timeout: PROGRAM_TIMEOUT_MS }, () => {
  it('ends well for a pack without findings', async () => {
    expect(await gloss('lint', file('sound.json', JSON.stringify(sound)))).toEqual({
      code: 0,
      output: '0 errors, 0 warnings, 0 hints\n',
    })
  })

  it('says where in the file an error stands, what it is and how to mend it, and ends with 1', async () => {
    const [tram] = sound.concepts
    const broken = JSON.stringify(
      { ...sound, concepts: [{ ...tram, terms: [term('tram', { mark: 'sense' })] }] },
      null,
      2,
    )
    const { code, output } = await gloss('lint', file('broken.json', broken))
    /** The brace on the line before the form, counted from 1. */
    const line = broken.split('\n').findIndex((text) => text.includes('"form": "tram"'))
    expect(code).toBe(1)
    expect(output.split('\n')).toEqual([
      `broken.json:${line}:9: error sense-missing`,
      '  concepts › tram › terms › 1',
      expect.stringContaining('“tram”'),
      expect.stringMatching(/^ {2}→ ./),
      '',
      '1 error, 0 warnings, 0 hints',
      '',
    ])
  })

  it.each([
    ['a file that is not there', () => 'nowhere.json', 'There is no such file: nowhere.json\n'],
    ['a folder', () => folder, 'This is a folder, not a file: '],
    ['an empty file', () => file('empty.json', ' \n'), 'There is no text in empty.json.\n'],
    [
      'what is no JSON',
      () => file('no.json', '{\n  "a": 1\n  "b": 2\n}'),
      'no.json:3:3: this is no JSON (comma expected).\n',
    ],
    ['what is no pack', () => file('other.json', '{"a": 1}'), 'other.json:1:1: This is no glossary pack. '],
  ])('tells a person about %s, without a stack', async (_what, path, says) => {
    const { code, output } = await gloss('lint', path())
    expect(code).toBe(1)
    expect(output).toContain(says)
    expect(output).not.toContain('    at ')
  })

  it('tells a person that it takes one file', async () => {
    expect(await gloss('lint', join(folder, 'sound.json'), join(folder, 'broken.json'))).toEqual({
      code: 1,
      output: 'Say one file, or none: npm run gloss -- lint [FILE]\n',
    })
  })

  it('holds the locators of the embedded brief against a text', async () => {
    const { code, output } = await gloss('lint', '--text', file('text.txt', 'Another text.'))
    expect(code).toBe(1)
    expect(output).toContain('error locator-outside\n  document › points › t-1 › locator')
  })

  it('shows what there is where it is asked for something else', async () => {
    const { code, output } = await gloss('polish')
    expect(code).toBe(1)
    expect(output).toMatch(/^npm run gloss -- lint \[FILE\]/)
  })
})

describe('npm run gloss -- convert', { timeout: PROGRAM_TIMEOUT_MS }, () => {
  it('reads by content, says what was noticed and what is lost, and writes by the ending', async () => {
    const { code, output } = await gloss(
      'convert',
      file('trams.txt', 'term,definition\n,lost\nlight rail,A railway.\n'),
      join(folder, 'trams.ttl'),
    )
    expect(code).toBe(0)
    expect(output).toContain('trams.txt (row 2): left-out: The row has no term.')
    expect(output).toContain('read csv: 1 entries, 1 terms, in en')
    expect(output).toContain('lost in turtle: rules of marking')
    const back = await gloss('convert', join(folder, 'trams.ttl'))
    expect(back.output).toContain('read turtle: 1 entries, 1 terms, in en')
  })

  it('tells a person why a file is refused, and ends with 1', async () => {
    const { code, output } = await gloss('convert', file('broken.tbx', '<tbx>\n<text></tbx>'))
    expect(code).toBe(1)
    expect(output).toMatch(/broken\.tbx:2:\d+: refused: This is not well-formed XML/)
    expect(output).not.toContain('    at ')
  })

  it('reads and writes where it was called', async () => {
    const home = mkdtempSync(join(folder, 'home-'))
    writeFileSync(join(home, 'trams.csv'), 'term,definition\nlight rail,A railway.\n')
    expect(await glossIn(home, 'convert', 'trams.csv', 'trams.md')).toMatchObject({ code: 0 })
    expect(readFileSync(join(home, 'trams.md'), 'utf8')).toContain('light rail')
  })

  it.each([
    [
      'what is written into a folder that is not there',
      ['nowhere/a.ttl'],
      'nowhere/a.ttl: there is no such file or folder.',
    ],
    ['what is written where a folder is', ['.', '--to', 'turtle'], '.: this is a folder, not a file.'],
    ['a third file', ['b.ttl', 'c.ttl'], 'npm run gloss -- convert IN [OUT]'],
    ['an option that there is not', ['--colour', 'red'], "Unknown option '--colour'"],
  ])('tells a person about %s, without a stack', async (_what, args, says) => {
    const { code, output } = await gloss('convert', file('words.csv', 'term,definition\nbus,A car.\n'), ...args)
    expect(code).toBe(1)
    expect(output).toContain(says)
    expect(output).not.toContain('    at ')
  })

  it.each([
    ['a folder', () => folder, 'This is a folder, not a file: '],
    ['a device', () => '/dev/null', 'This is no ordinary file: /dev/null'],
    ['a file of 700 MB', () => vast('vast.csv'), 'at most 52428800 are read'],
  ])('is not given %s to read', async (_what, path, says) => {
    const { code, output } = await gloss('convert', path())
    expect(code).toBe(1)
    expect(output).toContain(says)
    expect(output).not.toContain('    at ')
  })
})

describe('npm run gloss -- diff', { timeout: PROGRAM_TIMEOUT_MS }, () => {
  it('says what came, went and changed', async () => {
    const after = { ...sound, concepts: [concept('bus', ['bus'], { sources: sound.concepts[0]?.sources ?? [] })] }
    const { code, output } = await gloss(
      'diff',
      file('before.json', JSON.stringify(sound)),
      file('after.json', JSON.stringify(after)),
    )
    expect(code).toBe(0)
    expect(output.split('\n').slice(2)).toEqual([
      '+ bus: bus',
      '- tram: light rail',
      '1 added, 1 removed, 0 changed',
      '',
    ])
  })

  it('tells a person that it takes two files', async () => {
    expect((await gloss('diff', 'one.json')).output).toBe('Say which two files: npm run gloss -- diff OLD NEW\n')
  })
})

describe('npm run gloss -- publish', { timeout: PROGRAM_TIMEOUT_MS }, () => {
  const out = join(folder, 'public')
  const published = (name: string): string => readFileSync(join(out, name), 'utf8')
  const changed = {
    ...sound,
    concepts: sound.concepts.map((entry) => ({ ...entry, definition: { en: 'A railway in a street.' } })),
  }

  it('writes the pack and a manifest that describes its very bytes', async () => {
    const { code } = await gloss('publish', file('p.json', JSON.stringify(sound)), out, '--description', 'Of trams.')
    expect(code).toBe(0)
    const bytes = published('test-1.json')
    expect(JSON.parse(published('test.manifest.json'))).toEqual({
      format: 'sidegloss-subscription',
      formatVersion: 1,
      name: { en: 'Test' },
      version: '1',
      licence: 'MIT',
      languages: ['en'],
      description: { en: 'Of trams.' },
      pack: 'test-1.json',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: Buffer.byteLength(bytes),
    })
    expect(JSON.parse(bytes)).toEqual(sound)
  })

  it('writes nothing where nothing is different', async () => {
    const { code, output } = await gloss('publish', join(folder, 'p.json'), out, '--version', '2')
    expect(code).toBe(0)
    expect(output).toContain('Nothing is different from version 1')
    expect(existsSync(join(out, 'test-2.json'))).toBe(false)
  })

  it('refuses a version that does not go up, and says the way', async () => {
    const { code, output } = await gloss('publish', file('p2.json', JSON.stringify(changed)), out)
    expect(code).toBe(1)
    expect(output).toContain('say a higher one with --version')
    expect(JSON.parse(published('test.manifest.json')).version).toBe('1')
  })

  it('takes a higher one, says what changed, and keeps the description', async () => {
    const { code, output } = await gloss('publish', join(folder, 'p2.json'), out, '--version', '1.1')
    expect(code).toBe(0)
    expect(output).toContain('~ tram: light rail (definition)')
    expect(JSON.parse(published('test.manifest.json'))).toMatchObject({
      version: '1.1',
      pack: 'test-1.1.json',
      description: { en: 'Of trams.' },
    })
    expect(JSON.parse(published('test-1.1.json')).version).toBe('1.1')
  })

  it.each([
    ['a version in words', ['--version', 'newest'], 'version: not a version'],
    ['a folder that is not said', [], 'Say which pack, and into which folder.'],
    ['two folders', ['more'], 'Say which pack, and into which folder.'],
  ])('tells a person about %s', async (_what, options, says) => {
    const target = options.length > 0 ? [join(folder, 'other')] : []
    const { code, output } = await gloss('publish', join(folder, 'p.json'), ...target, ...options)
    expect(code).toBe(1)
    expect(output).toContain(says)
    expect(output).not.toContain('    at ')
  })

  it('tells a person that a file is where the folder is to be', async () => {
    const { code, output } = await gloss('publish', join(folder, 'p.json'), file('taken', ''))
    expect(code).toBe(1)
    expect(output).toContain('taken: this is there already, and is no folder.')
    expect(output).not.toContain('    at ')
  })

  it('publishes nothing with errors', async () => {
    const broken = { ...sound, concepts: [{ ...sound.concepts[0], terms: [] }] }
    const { code, output } = await gloss('publish', file('bad.json', JSON.stringify(broken)), join(folder, 'bad'))
    expect(code).toBe(1)
    expect(output).toContain('has errors: nothing was published.')
    expect(existsSync(join(folder, 'bad'))).toBe(false)
  })
})

describe('the worked example of docs/publishing.md', { timeout: 3 * PROGRAM_TIMEOUT_MS }, () => {
  const text = readFileSync(new URL('../docs/publishing.md', import.meta.url), 'utf8')
  /** What stands between fences of a kind, in order, without the indentation of lists. */
  const blocks = (kind: string): string[] =>
    [...text.matchAll(new RegExp(`^( *)\`\`\`${kind}\\n(.*?)^ *\`\`\`$`, 'gms'))].map(([, indent = '', inside = '']) =>
      inside.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    )
  /** Of `npm run gloss -- publish "A B"`, what follows the dashes. */
  const argumentsOf = (command: string): string[] =>
    [...(/npm run gloss -- (.*)/.exec(command)?.[1] ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) =>
      String(quoted ?? bare),
    )

  it('comes to what is printed there', async () => {
    const home = mkdtempSync(join(folder, 'archive-'))
    const published = (name: string): string => readFileSync(join(home, 'public', name), 'utf8')
    const [table = ''] = blocks('csv')
    writeFileSync(join(home, 'trams.csv'), table)
    const [convert = '', publish = '', ...others] = blocks('sh')
    expect(others).toEqual([])
    for (const command of [convert, publish]) {
      const { code, output } = await glossIn(home, ...argumentsOf(command))
      expect(code, output).toBe(0)
    }
    const [manifest = ''] = blocks('json')
    expect(JSON.parse(published('trams-of-the-town.manifest.json'))).toEqual(JSON.parse(manifest))
    const pack = JSON.parse(published('trams-of-the-town-1.json'))
    expect(pack.concepts).toHaveLength(2)

    // One definition mended, and one entry more.
    const [next = ''] = blocks('text')
    const [tram, rail] = pack.concepts
    const names: Record<string, string> = { en: 'horse tram', fr: 'tramway hippomobile' }
    const changed = [
      tram,
      { ...rail, definition: { en: 'A railway with tracks in streets.' } },
      {
        ...tram,
        id: 'horse-tram',
        definition: { en: 'A tramway drawn by horses.' },
        terms: tram.terms.map((one: { language: string }) => ({ ...one, form: names[one.language] })),
      },
    ]
    writeFileSync(join(home, 'trams.json'), JSON.stringify({ ...pack, concepts: changed }))
    const { code, output } = await glossIn(home, ...argumentsOf(next))
    expect(code, output).toBe(0)
    // How far a text is compressed differs between versions of Node.
    const lines = (said: string): string[] => said.split('\n').map((line) => line.replace(/, \d+ compressed$/, ''))
    expect(lines(output)).toEqual(expect.arrayContaining(lines(next).filter((line) => line && !/^[$…]/.test(line))))
    expect(JSON.parse(published('trams-of-the-town.manifest.json'))).toMatchObject({
      version: '2',
      pack: 'trams-of-the-town-2.json',
    })
  })
})
