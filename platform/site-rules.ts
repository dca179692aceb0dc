/** Which rule speaks for an address. Pure: settings and an address in, a decision and its reason out. */
import type { Settings, SiteRule } from './settings'

/** What the rules say of an address, and which. */
export type SiteDecision =
  | { by: 'rule'; on: boolean; rule: SiteRule }
  | { by: 'default'; on: boolean; default: Settings['scope']['default'] }

/** Whether marks are on at an address, and what decided it. */
export type Decision = { by: 'paused'; on: false } | SiteDecision

/** The parts of an address that rules speak of. `host` is lower-case ASCII without `www.`; `port` is always filled. */
export interface SiteAddress {
  host: string
  port: string
  /** Begins with `/`; percent escapes in capitals. */
  path: string
}

const defaultPorts: Record<string, string> = { 'http:': '80', 'https:': '443' }

/** The site an address belongs to, or undefined where it is no web address. */
export function siteAddress(address: string): SiteAddress | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const defaultPort = defaultPorts[url.protocol]
  if (defaultPort === undefined || url.hostname === '') return undefined
  return { host: bareHost(url.hostname), port: url.port || defaultPort, path: plainPath(url.pathname) }
}

/** `www.` names the same site as the bare host, and a final dot adds nothing. `www.com` stays itself. */
export function bareHost(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  return host.startsWith('www.') && host.indexOf('.', 4) > 0 ? host.slice(4) : host
}

/** Browsers keep `%e6` and `%E6` apart in an address; to a reader they are one. */
export const plainPath = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())

/** An IP address has no subdomains: `1.10.0.0.1` would be no part of `10.0.0.1`. */
export const isIpAddress = (host: string): boolean => host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)

/** Marks on or off at `address`. A pause outweighs every rule; the most specific rule outweighs the default. */
export function decide(settings: Pick<Settings, 'scope' | 'rules'>, address: string): Decision {
  return settings.scope.paused ? { by: 'paused', on: false } : decideUnpaused(settings, address)
}

/** As `decide`, as if nothing were paused. */
export function decideUnpaused(settings: Pick<Settings, 'scope' | 'rules'>, address: string): SiteDecision {
  const site = siteAddress(address)
  const rule = site && settings.rules.filter((candidate) => speaksOf(candidate, site)).sort(bySpecificity)[0]
  if (rule) return { by: 'rule', on: rule.on, rule }
  return { by: 'default', on: settings.scope.default === 'everywhere', default: settings.scope.default }
}

/** True where `rule` holds for `site`: whole labels of the host, whole segments of the path. */
export function speaksOf(rule: SiteRule, site: SiteAddress): boolean {
  const host = bareHost(rule.host)
  const hostFits = site.host === host || (rule.subdomains && !isIpAddress(site.host) && site.host.endsWith(`.${host}`))
  if (!hostFits || (rule.port !== undefined && rule.port !== site.port)) return false
  const path = pathOf(rule)
  return path === '' || site.path === path || site.path.startsWith(`${path}/`)
}

const pathOf = (rule: SiteRule): string => plainPath(rule.path ?? '').replace(/\/+$/, '')

/** The longest path first, then the exact host, the longest host, the one with a port, the newest. */
function bySpecificity(a: SiteRule, b: SiteRule): number {
  return (
    pathOf(b).length - pathOf(a).length ||
    Number(a.subdomains) - Number(b.subdomains) ||
    bareHost(b.host).length - bareHost(a.host).length ||
    Number(b.port !== undefined) - Number(a.port !== undefined) ||
    b.since.localeCompare(a.since)
  )
}

/**
 * The rule that turns marks the other way at `address`: the deciding rule turned over, or a new one for the whole site.
 * Undefined where `address` is no web address. `now` is ISO 8601.
 */
export function opposite(
  settings: Pick<Settings, 'scope' | 'rules'>,
  address: string,
  now: string,
): SiteRule | undefined {
  const site = siteAddress(address)
  if (!site) return undefined
  const decision = decideUnpaused(settings, address)
  if (decision.by === 'rule') return { ...decision.rule, on: !decision.on, since: now }
  // On one machine each port is a site of its own; elsewhere a site is a host with all below it.
  const local = isIpAddress(site.host) || !site.host.includes('.')
  const unusualPort = local && new URL(address).port !== ''
  return {
    host: site.host,
    ...(unusualPort && { port: site.port }),
    subdomains: !local,
    on: !decision.on,
    since: now,
  }
}

/** Two rules are one when they speak of the same addresses; the later replaces the earlier. */
export function ruleName(rule: SiteRule): string {
  const port = rule.port === undefined ? '' : `:${rule.port}`
  return `${rule.subdomains ? '*.' : ''}${bareHost(rule.host)}${port}${pathOf(rule)}`
}
