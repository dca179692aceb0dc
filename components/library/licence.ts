import { NOT_STATED } from '../../glossary/exchange/not-stated'
import type { Translate } from '../translate'

/** The licence as it is written, or that the file says none. */
export const licenceText = (licence: string, t: Translate): string =>
  licence === NOT_STATED ? t('library_licence_none') : licence
