/** The worker's part in backups: makes one of the library, opens one, and brings its glossaries into use. */
import type { BackupPreview } from '../../components/library/library-props'
import { type Issue, Issues, Refusal } from '../../glossary/exchange/issue'
import { type Backup, readBackup } from '../../platform/library/backup'
import { defaults } from '../../platform/settings'
import { parseStored } from '../../platform/settings-store'

/** A million entries with their definitions take 300 MB; one text can hold 500, bytes. */
const LARGEST = 450 * 1024 * 1024

export type Opened = { backup: Backup; issues: readonly Issue[] } | { issues: readonly Issue[] }

/** The backup in a file; without one, the last issue says why. */
export async function openBackup(file: Blob): Promise<Opened> {
  const issues = new Issues()
  try {
    if (file.size > LARGEST) throw new Refusal('file-too-large', {}, { bytes: file.size, limit: LARGEST })
    if (file.size === 0) throw new Refusal('file-empty')
    return { backup: readBackup(await file.text(), issues), issues: issues.list() }
  } catch (error) {
    if (error instanceof Refusal) return { issues: [...issues.list(), error.issue] }
    throw error
  }
}

export function previewOfBackup({ backup, issues }: { backup: Backup; issues: readonly Issue[] }): BackupPreview {
  const { rules, mutes, corrections } = parseStored(backup.settings, defaults).settings
  return {
    saved: backup.saved,
    rules: rules.length,
    mutes: mutes.length,
    corrections: corrections.length,
    glossaries: backup.glossaries.flatMap(({ pack }) =>
      pack ? [{ name: pack.name, entries: pack.concepts.length }] : [],
    ),
    issues,
  }
}
