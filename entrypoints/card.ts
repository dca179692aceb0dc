/** The card's script, injected beside the page script when the pointer first rests on a term. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { cardModule } from '../components/card/card-module'
import type { CardModule } from '../components/card/card-props'
import { CARD } from '../platform/card-place'

export default defineUnlistedScript(() => {
  const place = globalThis as { [CARD]?: CardModule }
  place[CARD] ??= cardModule
})
