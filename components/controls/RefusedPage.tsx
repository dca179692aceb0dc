import type { ComponentChildren } from 'preact'
import { useTranslate } from '../translate'
import { PageFrame } from './PageFrame'

/** A page that cannot show what was asked for, and why; both are keys of texts. `back`: the way on from here. */
export function RefusedPage(
  props: Omit<Parameters<typeof PageFrame>[0], 'children'> & {
    title: string
    reason: string
    back?: ComponentChildren
  },
) {
  const t = useTranslate()
  const { title, reason, back, ...frame } = props
  return (
    <PageFrame {...frame}>
      {back}
      <h1 class="title">{t(title)}</h1>
      <p role="alert">{t(reason)}</p>
    </PageFrame>
  )
}
