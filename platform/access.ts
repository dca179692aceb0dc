/** Which sites the reader lets us read, and how to ask for them. */
import browser from 'webextension-polyfill'
import { isIpAddress, siteAddress } from './site-rules'
import type { Access } from './tab-report'

/** The one pattern of the manifest's optional hosts: asked for as it stands, it means every site. */
export const EVERY_SITE = '*://*/*'

/** The pattern for a site and its subdomains; undefined where the address is no web address. Patterns know no ports. */
export function sitePattern(address: string): string | undefined {
  const site = siteAddress(address)
  if (!site) return undefined
  const whole = isIpAddress(site.host) || !site.host.includes('.')
  return whole ? `*://${site.host}/*` : `*://*.${site.host}/*`
}

/** How far we may read at `address`. */
export async function accessTo(address: string | undefined): Promise<Access> {
  if (await browser.permissions.contains({ origins: [EVERY_SITE] })) return 'all'
  if (address === undefined || !siteAddress(address)) return 'none'
  const { protocol, hostname } = new URL(address)
  return (await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })) ? 'site' : 'none'
}

/** Asks for every site. Call it first thing in a click: Firefox forgets the gesture after an `await`. */
export const requestEverySite = (): Promise<boolean> => browser.permissions.request({ origins: [EVERY_SITE] })

/** Asks for one site. Call it first thing in a click. */
export function requestSite(address: string): Promise<boolean> {
  const pattern = sitePattern(address)
  return pattern === undefined ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] })
}

/** Gives back all that was given. */
export async function giveBackEverySite(): Promise<boolean> {
  const origins = (await browser.permissions.getAll()).origins ?? []
  return origins.length === 0 || (await browser.permissions.remove({ origins }))
}
