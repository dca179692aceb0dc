/** The map page: the concepts of the embedded glossary in one drawing, and as a list. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/entry/row-names.css'
import '../../components/glossary-page/entry-link.css'
import '../../components/map/map.css'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { inLanguage } from '../../components/language'
import { MapPage } from '../../components/map/MapPage'
import { briefMap } from '../../glossary/brief/map'
import { briefTexts } from '../../glossary/brief/texts'
import { nearTo } from '../../glossary/concept-map'
import { nameOf } from '../../glossary/entry'
import { entryAddress, ownPages } from '../../platform/own-pages'
import { onReaderChange, type Reader, readerOfPages } from '../../platform/reader'
import { saveFile } from '../../platform/save-file'
import { translate } from '../../platform/translate'

function show({ language, theme }: Reader): void {
  applyTheme(theme)
  present(
    <PageFrame current="map" links={ownPages} width="drawing">
      <MapPage
        map={briefMap}
        entries={new Map(briefTexts.concepts.map((concept) => [concept.id, nameOf(briefTexts, concept)]))}
        outside={new Set(briefTexts.document?.beside?.map(({ concept }) => concept))}
        near={nearTo(briefMap, briefTexts)}
        language={language}
        href={entryAddress}
        origin={{ name: inLanguage(briefTexts.name, language).text, licence: briefTexts.licence }}
        onSave={(svg) => saveFile({ name: 'sidegloss-map.svg', content: new Blob([svg], { type: 'image/svg+xml' }) })}
      />
    </PageFrame>,
    translate,
  )
}

document.title = translate('page_title_map')
readerOfPages().then(show)
onReaderChange(show)
