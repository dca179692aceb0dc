/** A storage area in memory that answers late, as a browser's does, so that races show. */
import type { StorageArea } from '../../platform/settings-store'

export interface StorageDouble extends StorageArea {
  values: Record<string, unknown>
}

export function storageDouble(values: Record<string, unknown> = {}): StorageDouble {
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1))
  return {
    values,
    async get() {
      await later()
      return structuredClone(values)
    },
    async set(added) {
      await later()
      Object.assign(values, structuredClone(added))
    },
    async remove(keys) {
      await later()
      for (const key of keys) delete values[key]
    },
  }
}
