/** The background's report as the popup shows it. */
import { readableHost } from '../../components/controls/readable-host'
import type { Site } from '../../components/popup/popup-props'
import type { Translate } from '../../components/translate'
import { siteAddress } from '../../platform/site-rules'
import type { TabReport } from '../../platform/tab-report'

/** A page without a host is called by its kind. The path offered for a rule is the first segment of the page's. */
export function siteOf(
  report: TabReport,
  words: Pick<Site, 'terms' | 'alone' | 'unmarked'>,
  translate: Translate,
): Site {
  const { pageKind, access, paused, once, decision } = report
  const address = report.url === undefined ? undefined : siteAddress(report.url)
  const segment = address && /^\/[^/]+(?=\/)/.exec(address.path)?.[0]
  const [, port] = report.host === undefined ? [] : (/:(\d+)$/.exec(report.host) ?? [])
  return {
    facts: {
      pageKind,
      access,
      paused,
      once,
      decision: { on: decision.on, by: decision.by === 'rule' ? 'rule' : 'default' },
    },
    privately: report.privately,
    name: pageKind === 'web' ? nameOf(report.host ?? '') : translate(`popup_name_${pageKind}`),
    ...(address && { host: address.host }),
    ...(port !== undefined && { port }),
    ...(segment && { path: segment }),
    ...(decision.by === 'rule' && { rule: decision.rule }),
    ...words,
  }
}

/** Host, and port where it has one, as its readers write it. */
const nameOf = (host: string): string => host.replace(/^[^:]+/, readableHost)
