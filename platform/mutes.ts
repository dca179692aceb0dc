/** Which meanings are not to be marked at an address. Pure: settings and an address in, concepts out. */
import type { Mute, Settings } from './settings'
import { siteAddress } from './site-rules'

/** What tells one mute from another. */
export const muteName = ({ concept, place }: Pick<Mute, 'concept' | 'place'>): string => `${concept} ${place}`

/** The place that a mute with this reach has at an address; undefined where it can have none. */
export function mutePlace(reach: Mute['reach'], address: string | undefined): string | undefined {
  if (reach === 'everywhere') return ''
  const site = address === undefined ? undefined : siteAddress(address)
  if (!site || address === undefined) return undefined
  return reach === 'site' ? site.host : address.replace(/#.*$/u, '')
}

/** The mutes that hold at an address. */
export function mutesAt({ mutes }: Pick<Settings, 'mutes'>, address: string | undefined): Mute[] {
  return mutes.filter(({ reach, place }) => place === mutePlace(reach, address))
}
