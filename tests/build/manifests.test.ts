import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built } from '../../scripts/build.mjs'

const browsers = ['chromium', 'firefox'] as const
const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'))

describe.each(browsers)('the manifest for %s', (browser) => {
  const manifest = read(join(built[browser], 'manifest.json'))

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3)
  })

  it('asks for no site at installation, and for every site only when the reader says so', () => {
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.optional_host_permissions).toEqual(['*://*/*'])
    expect(manifest.content_scripts ?? []).toEqual([])
  })

  it('asks for what it uses and nothing more', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ])
  })

  it('lets no page reach into it', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([])
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(JSON.stringify(manifest)).not.toContain('"MAIN"')
  })

  it('allows its pages their own files, and of the network what a reader subscribes to', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string }
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      'connect-src https:',
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ])
  })

  it('suggests at most the four shortcuts that Chromium allows', () => {
    const suggested = Object.values(manifest.commands as Record<string, object>).filter((one) => 'suggested_key' in one)
    expect(suggested.length).toBeLessThanOrEqual(4)
  })

  it("suggests no shortcut that opens a menu of Firefox's menu bar, Alt+Shift and its letter, instead", () => {
    const commands = Object.values(manifest.commands as Record<string, { suggested_key?: { default: string } }>)
    const keys = commands.flatMap(({ suggested_key }) => suggested_key?.default ?? [])
    expect(keys.filter((key) => /^Alt\+Shift\+[FEVSBTH]$/.test(key))).toEqual([])
  })

  it('names only files and strings that are there', () => {
    const icons = Object.values(manifest.icons as Record<string, string>)
    expect(icons.filter((icon) => !existsSync(join(built[browser], icon)))).toEqual([])
    const strings = read(join(built[browser], '_locales/en/messages.json'))
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '')
    expect(named.filter((key) => !(key in strings))).toEqual([])
  })
})

describe('the two manifests', () => {
  it('have the version of package.json', () => {
    const { version } = read(new URL('../../package.json', import.meta.url).pathname)
    for (const browser of browsers) expect(read(join(built[browser], 'manifest.json')).version).toBe(version)
  })

  it('name the oldest browsers, and Firefox is told that no data is collected', () => {
    expect(read(join(built.chromium, 'manifest.json')).minimum_chrome_version).toBeDefined()
    const { gecko } = read(join(built.firefox, 'manifest.json')).browser_specific_settings as {
      gecko: { strict_min_version: string; data_collection_permissions: unknown }
    }
    expect(gecko.strict_min_version).toBeDefined()
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] })
  })
})
