/** The card's script, injected beside the page script when the pointer first comes to a term. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { cardModule } from '../components/card/card-module'
import { type CardsModule, cardsWith } from '../page/cards'
import { CARD } from '../platform/card-place'
import { browserLanguage, translate } from '../platform/translate'

export default defineUnlistedScript(() => {
  const place = globalThis as { [CARD]?: CardsModule }
  place[CARD] ??= cardsWith(cardModule, { browserLanguage, translate })
})
