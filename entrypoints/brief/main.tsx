/** The brief page: the document of the embedded glossary, point by point. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/entry/fix.css'
import '../../components/brief/brief.css'
import { BriefPage } from '../../components/brief/BriefPage'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { briefTexts } from '../../glossary/brief/texts'
import { byBrief } from '../../glossary/browse'
import { entryAddress, ownPages } from '../../platform/own-pages'
import { onReaderChange, type Reader, readerOfPages } from '../../platform/reader'
import { translate } from '../../platform/translate'

function show({ language, theme }: Reader): void {
  applyTheme(theme)
  present(
    <PageFrame current="brief" links={ownPages} width="rail">
      {briefTexts.document && (
        <BriefPage
          document={briefTexts.document}
          sections={byBrief(briefTexts)}
          language={language}
          href={entryAddress}
        />
      )}
    </PageFrame>,
    translate,
  )
}

document.title = translate('page_title_brief')
readerOfPages().then(show)
onReaderChange(show)
