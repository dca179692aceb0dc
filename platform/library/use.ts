/** Which glossaries are used where. */
import { siteAddress } from '../site-rules'
import type { GlossaryHead } from './glossary-head'

/** Where a question comes from. */
export interface Where {
  /** Of the tab; undefined for our own pages, where all glossaries are used. */
  address: string | undefined
  /** Whether the reader asked for the terms of private glossaries there. */
  privately(): Promise<boolean>
}

/** Our own pages, and questions that the reader asks by selecting words: nothing is shown to a page. */
export const anywhere: Where = { address: undefined, privately: () => Promise.resolve(true) }

/** The glossaries that are on and meant for this place, in their order. */
export async function usedAt(heads: readonly GlossaryHead[], where: Where): Promise<GlossaryHead[]> {
  const meant = heads.filter((head) => isMeantFor(head, where.address))
  if (!meant.some((head) => head.private) || (await where.privately())) return meant
  return meant.filter((head) => !head.private)
}

/** True where a private glossary is meant for this address. */
export const hasPrivate = (heads: readonly GlossaryHead[], address: string | undefined): boolean =>
  heads.some((head) => head.private && isMeantFor(head, address))

function isMeantFor({ on, removed, sites }: GlossaryHead, address: string | undefined): boolean {
  if (!on || removed !== undefined) return false
  if (sites === 'all' || address === undefined) return true
  const host = siteAddress(address)?.host
  return (
    host !== undefined &&
    sites.some((site) => site.host === host || (site.subdomains && host.endsWith(`.${site.host}`)))
  )
}
