import { useTranslate } from '../translate'
import { PageFrame } from './PageFrame'

/** A page that cannot show what was asked for, and why; both are keys of texts. */
export function RefusedPage(
  props: Omit<Parameters<typeof PageFrame>[0], 'children'> & { title: string; reason: string },
) {
  const t = useTranslate()
  const { title, reason, ...frame } = props
  return (
    <PageFrame {...frame}>
      <h1 class="title">{t(title)}</h1>
      <p role="alert">{t(reason)}</p>
    </PageFrame>
  )
}
