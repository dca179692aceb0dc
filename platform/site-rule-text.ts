/** A site rule as a reader types it: `example.com`, `*.example.com`, `localhost:3000`, `https://example.com/news`. */
import type { SiteRule } from './settings'
import { bareHost, isIpAddress, plainPath } from './site-rules'

/** What is wrong with a typed rule: a key of `public/_locales`. */
export type RuleProblem =
  | 'error_rule_empty'
  | 'error_rule_space'
  | 'error_rule_scheme'
  | 'error_rule_wildcard'
  | 'error_rule_host'
  | 'error_rule_port'
  | 'error_rule_too_long'

export type ParsedRule =
  | { kind: 'rule'; rule: Omit<SiteRule, 'on' | 'since'> }
  | { kind: 'problem'; problem: RuleProblem }

/** Longer paths are pasted rubbish, and each rule is one stored key. */
const MAX_PATH = 500
/** RFC 1035, section 2.3.4. */
const MAX_HOST = 253

/**
 * Reads a typed rule. `*.` before the host takes in its subdomains; of an address with `?` or `#` only the host is taken;
 * unknown is refused with what is wrong.
 */
export function parseRule(typed: string): ParsedRule {
  const text = typed.trim()
  if (text === '') return { kind: 'problem', problem: 'error_rule_empty' }
  if (/\s/u.test(text)) return { kind: 'problem', problem: 'error_rule_space' }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)
  if (scheme && !/^(https?|\*)$/i.test(scheme[1] ?? '')) return { kind: 'problem', problem: 'error_rule_scheme' }
  const rest = (scheme ? text.slice(scheme[0].length) : text).replace(/^\*:\/\//, '')
  const subdomains = rest.startsWith('*.')
  return parseAddress(subdomains ? rest.slice(2) : rest, subdomains)
}

function parseAddress(rest: string, subdomains: boolean): ParsedRule {
  const slash = rest.search(/[/?#]/)
  const authority = slash < 0 ? rest : rest.slice(0, slash)
  const below = slash < 0 ? '' : rest.slice(slash)
  // Pasted from the address bar, it names one page: its site is meant.
  const path = /[?#]/.test(below) ? '' : below.replace(/\/\*$/, '/')
  const problem = problemOf(authority, path)
  if (problem) return { kind: 'problem', problem }
  const address = `http://${authority}${path}`
  if (!URL.canParse(address)) return { kind: 'problem', problem: 'error_rule_host' }
  const url = new URL(address)
  const host = bareHost(url.hostname)
  if (!isHost(host)) return { kind: 'problem', problem: 'error_rule_host' }
  const plain = plainPath(url.pathname).replace(/\/+$/, '')
  if (host.length > MAX_HOST || plain.length > MAX_PATH) return { kind: 'problem', problem: 'error_rule_too_long' }
  const port = /:(\d+)$/.exec(authority)?.[1]
  return {
    kind: 'rule',
    rule: {
      host,
      ...(port !== undefined && { port: String(Number(port)) }),
      subdomains: subdomains && !isIpAddress(host),
      ...(plain !== '' && { path: plain }),
    },
  }
}

function problemOf(authority: string, path: string): RuleProblem | undefined {
  if (/\*/.test(authority + path)) return 'error_rule_wildcard'
  if (authority === '' || /[@\\]/.test(authority)) return 'error_rule_host'
  const port = /:([^:\]]*)$/.exec(authority)
  if (port && !(/^\d{1,5}$/.test(port[1] ?? '') && Number(port[1]) > 0 && Number(port[1]) < 65_536))
    return 'error_rule_port'
  return undefined
}

/** Labels of letters, digits, hyphens and underscores, each at most 63 long; or an IP address. */
const isHost = (host: string): boolean =>
  isIpAddress(host) || host.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))

/** The rule as it would be typed, with the host as its readers write it in ASCII. */
export function ruleText(rule: Pick<SiteRule, 'host' | 'port' | 'subdomains' | 'path'>): string {
  const port = rule.port === undefined ? '' : `:${rule.port}`
  return `${rule.subdomains ? '*.' : ''}${rule.host}${port}${rule.path ?? ''}`
}
