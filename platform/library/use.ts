/** Which glossaries are used at an address. */
import { siteAddress } from '../site-rules'
import type { GlossaryHead } from './glossary-head'

/** True where the glossary is on and meant for this address; pages without one are ours. */
export function isUsedAt({ on, removed, sites }: GlossaryHead, address: string | undefined): boolean {
  if (!on || removed !== undefined) return false
  if (sites === 'all' || address === undefined) return true
  const host = siteAddress(address)?.host
  return (
    host !== undefined &&
    sites.some((site) => site.host === host || (site.subdomains && host.endsWith(`.${site.host}`)))
  )
}
