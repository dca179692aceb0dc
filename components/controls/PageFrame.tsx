import type { ComponentChildren } from 'preact'
import { useTranslate } from '../translate'
import { Wordmark } from './Wordmark'

export type OwnPage = 'welcome' | 'brief' | 'map' | 'entries' | 'options'

/** Addresses of our own pages, given by whoever knows where they are. */
export type PageLinks = Record<OwnPage, string>

const navigation = ['brief', 'map', 'entries', 'options'] as const

/** Head and main of our own pages. */
export function PageFrame(props: {
  current: OwnPage
  links: PageLinks
  /** Width of the column: one of text; an example beside its notes; text beside a rail; a drawing. */
  width: 'text' | 'wide' | 'rail' | 'drawing'
  children: ComponentChildren
}) {
  const t = useTranslate()
  return (
    <div class="page" data-width={props.width}>
      <header class="page-head">
        <Wordmark href={props.links.welcome} />
        <nav aria-label={t('page_navigation')}>
          {navigation.map((page) => (
            <a key={page} href={props.links[page]} aria-current={props.current === page ? 'page' : undefined}>
              {t(`page_nav_${page}`)}
            </a>
          ))}
        </nav>
      </header>
      <main class="paper">{props.children}</main>
    </div>
  )
}
