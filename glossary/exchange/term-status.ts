/** The words by which files say that a term is preferred, or to be avoided. */
import type { Term } from '../pack'
import { wholeEnd } from './characters'

/**
 * ISO 30042 and ISO 12620: `administrativeStatus` of TBX-Basic, `usageStatus` of TBX-Min, Microsoft's and Weblate's own;
 * then what people write into tables.
 */
const words: Readonly<Record<Exclude<Term['status'], 'garbled'>, string>> = {
  preferred: `preferredTerm-admn-sts preferred preferredTerm recommended approved
    bevorzugt empfohlen privilégié préféré recommandé preferido recomendado
    首选 推荐 优选 规范 首選 推薦 優選 規範`,
  admitted: `admittedTerm-admn-sts admitted admittedTerm allowed acceptable accepted
    zulässig erlaubt admis accepté admitido aceptado
    许用 允许 可用 许可 許用 允許 許可`,
  deprecated: `deprecatedTerm-admn-sts notRecommended deprecated deprecatedTerm forbidden doNotUse prohibited avoid rejected
    verboten vermeiden unzulässig déconseillé interdit àéviter desaconsejado prohibido
    禁用 弃用 停用 不推荐 避免 棄用 不推薦`,
  obsolete: `supersededTerm-admn-sts superseded supersededTerm obsolete outdated
    veraltet obsolète obsoleto
    过时 旧称 淘汰 過時 舊稱`,
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

const statuses = new Map(
  (Object.entries(words) as [Term['status'], string][]).flatMap(([status, list]) =>
    list.split(/\s+/).map((word): [string, Term['status']] => [plain(word), status]),
  ),
)

/** Code units that are shown of a value: the statuses of tools are words. */
const VALUE_LENGTH = 40

/** As much of a status that nobody here knows as is told. */
export const shownStatus = (text: string): string => text.slice(0, wholeEnd(text, VALUE_LENGTH))

/** Undefined for a word that says nothing of that, such as the state of somebody's work. */
export const termStatus = (text: string): Term['status'] | undefined => statuses.get(plain(text))
