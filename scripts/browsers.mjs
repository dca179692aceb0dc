/** Finds the browsers of this machine, and installs the missing ones where that is ours to do. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem, run } from './command.mjs'

/** Chrome itself comes last: from version 137 it ignores `--load-extension`. */
const chromiums = {
  names: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  env: 'CHROMIUM',
}
const firefoxes = {
  names: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox\\firefox.exe'],
  env: 'FIREFOX',
}

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'ENOTDIR') return false
    throw error
  }
}

/** Places where a family of browsers may be, the likeliest first. */
function places({ names, darwin, win32, env }) {
  const named = process.env[env] ? [process.env[env]] : []
  if (process.platform === 'darwin') return [...named, ...darwin]
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return [...named, ...roots.filter(Boolean).flatMap((root) => win32.map((path) => join(root, path)))]
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...named, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))]
}

/** @returns {string | undefined} a Chromium, Edge or Chrome */
export const findChromium = () => places(chromiums).find(isProgram)

/** @returns {string | undefined} a Firefox */
export const findFirefox = () => places(firefoxes).find(isProgram)

/** What a Linux calls itself; nothing elsewhere. */
const linux = () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')
/** Debian alone: those made from it have packages of other names, and Ubuntu snaps in their place. @param {string} release */
const isDebian = (release) => /^ID="?debian"?$/m.test(release)
const packages = ['chromium', 'firefox-esr', 'fonts-noto-core', 'fonts-noto-cjk']
const INSTALL = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`

/** By a word of `ID` or `ID_LIKE` in /etc/os-release, the first that is there. */
const onLinux = {
  ubuntu:
    'install Microsoft Edge (https://www.microsoft.com/edge) and Firefox (https://packages.mozilla.org) as packages:\n  the snaps of Ubuntu do not see the profiles that are made for them in /tmp.',
  fedora: 'sudo dnf install chromium firefox',
  arch: 'sudo pacman -S chromium firefox',
  suse: 'sudo zypper install chromium MozillaFirefox',
  alpine: 'sudo apk add chromium firefox',
}

/**
 * How a person installs the browsers on this kind of machine.
 * @param {string} platform of the process
 * @param {string} release what a Linux says of itself
 */
export function advice(platform, release) {
  if (platform === 'darwin') return 'brew install --cask chromium firefox'
  if (platform === 'win32') return 'winget install Hibbiki.Chromium Mozilla.Firefox'
  if (isDebian(release)) return `sudo sh -c "${INSTALL}"`
  const known = Object.entries(onLinux).find(([name]) => new RegExp(`^ID(_LIKE)?=.*\\b${name}\\b`, 'm').test(release))
  return known?.[1] ?? 'install the packages "chromium" and "firefox" of your system'
}

async function install() {
  if (!isDebian(linux()) || process.getuid?.() !== 0) return
  console.log(`Installing browsers (${packages.join(', ')}) …`)
  const { code, output } = await run('sh', ['-c', INSTALL], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) console.error(output.trimEnd())
}

/** @param {string} wrong */
const missing = (wrong) => new Problem(`${wrong} To install what is needed:\n  ${advice(process.platform, linux())}`)

/**
 * Both browsers, installed if need be.
 * @returns {Promise<{ chromium: string, firefox: string }>}
 */
export async function bothBrowsers() {
  if (!findChromium() || !findFirefox()) await install()
  const chromium = findChromium()
  const firefox = findFirefox()
  if (chromium && firefox) return { chromium, firefox }
  throw missing(`${chromium ? 'Firefox' : 'Chromium'} is missing.`)
}

/**
 * Any one browser, installed if need be.
 * @returns {Promise<{ kind: 'chromium' | 'firefox', path: string }>}
 */
export async function anyBrowser() {
  if (!findChromium() && !findFirefox()) await install()
  const chromium = findChromium()
  if (chromium) return { kind: 'chromium', path: chromium }
  const firefox = findFirefox()
  if (firefox) return { kind: 'firefox', path: firefox }
  throw missing('No Chromium, Edge, Chrome or Firefox was found.')
}
