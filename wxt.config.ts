import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { briefTexts } from './scripts/brief-texts.mjs'
import { fewChunks } from './scripts/few-chunks.mjs'
import { frozenBrief } from './scripts/frozen-brief.mjs'

/**
 * Content security policy of our own pages and the background: nothing but our own files. They connect to nothing but the
 * addresses that a reader subscribed to.
 */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  hooks: {
    // Licences of what is bundled want to be in every copy.
    'build:publicAssets': ({ config }, files) => {
      for (const name of ['LICENSE', 'LICENSES.md'])
        files.push({ absoluteSrc: join(config.root, name), relativeDest: name })
    },
  },
  // What the oldest browsers of the manifest run: nothing is lowered, which keeps the page script small.
  // CSS neither: a lowered light-dark() is resolved at the root, and no element could have a ground of its own.
  vite: () => ({
    plugins: [briefTexts(), frozenBrief(), fewChunks()],
    build: { target: 'es2023', cssTarget: ['chrome129', 'firefox142'] },
    // The import worker loads the parser of a format when it is read.
    worker: { format: 'es', plugins: () => [briefTexts()] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: CSP },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: {
      default_title: '__MSG_name__',
      default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png' },
    },
    commands: {
      // No letter of Firefox's menu bar (F, E, V, S, B, T, H; in Chinese too): there the menu would open instead. No X and no W:
      // Chromium leaves such a shortcut empty.
      'toggle-site': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_toggle_site__' },
      'next-term': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_next_term__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_command_previous_term__' },
      'explain-selection': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_explain_selection__',
      },
      // Chromium suggests four keys at most: for this one the reader chooses.
      'write-selection': { description: '__MSG_command_write_selection__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidegloss@sidegloss.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '129' }),
  }),
})
