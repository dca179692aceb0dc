import { describe, expect, it } from 'vitest'
import { advice } from '../scripts/browsers.mjs'

describe('the advice of how to install browsers', () => {
  it.each([
    ['Debian', 'ID=debian\n', 'apt-get install -y --no-install-recommends chromium firefox-esr'],
    ['Ubuntu, which has no firefox-esr', 'ID=ubuntu\nID_LIKE=debian\n', 'https://packages.mozilla.org'],
    ['what is made from Ubuntu', 'ID=pop\nID_LIKE="ubuntu debian"\n', 'https://packages.mozilla.org'],
    ['Fedora', 'ID=fedora\n', 'sudo dnf install'],
    ['what is made from Arch', 'ID=manjaro\nID_LIKE=arch\n', 'sudo pacman -S'],
    ['openSUSE', 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'MozillaFirefox'],
    ['what is made from Debian', 'ID=devuan\nID_LIKE=debian\n', 'of your system'],
    ['a system that says nothing of itself', '', 'of your system'],
  ])('fits %s', (_system, release, says) => {
    expect(advice('linux', release)).toContain(says)
  })
})
