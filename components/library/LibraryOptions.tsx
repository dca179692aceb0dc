import { OptionGroup } from '../options/OptionRow'
import { useTranslate } from '../translate'
import { GlossaryList } from './GlossaryList'
import { ImportPane } from './ImportPane'
import type { LibraryProps } from './library-props'
import { NewGlossary } from './NewGlossary'
import { SubscribePane } from './SubscribePane'

/** The section of the options on glossaries: which there are, and how others come. */
export function LibraryOptions(props: LibraryProps) {
  const t = useTranslate()
  return (
    <OptionGroup id="options-library" title={t('library_title')}>
      <div class="l-library">
        <p class="meta">{t('library_lead')}</p>
        {props.unreadable && (
          <p class="o-problem" role="alert">
            {t('library_unreadable')}
          </p>
        )}
        {props.heads && <GlossaryList {...props} />}
        {!props.unreadable && <ImportPane {...props} />}
        {!props.unreadable && <NewGlossary {...props} />}
        {!props.unreadable && <SubscribePane {...props.subscriptions} heads={props.heads} language={props.language} />}
      </div>
    </OptionGroup>
  )
}
