/** A backup from its file to its end: looked at first, then its glossaries by a worker and its choices by the background. */
import type { RestoreProps, RestoreState } from '../../components/library/library-props'
import type { FromWorker } from './import-talk'
import { startWorker } from './importing'

export interface RestoringOptions {
  version: string
  moved(state: RestoreState): void
  /** The glossaries are there; resolves when the choices are too, and all tabs know. */
  restored(settings: Readonly<Record<string, unknown>>): Promise<void>
  /** It failed on its way: what is restored is in use, and what is half written is to be cleared up. */
  ended(): void
}

export class Restoring {
  readonly #options: RestoringOptions
  #worker: Worker | undefined

  constructor(options: RestoringOptions) {
    this.#options = options
  }

  readonly acts: Pick<RestoreProps, 'onOpenBackup' | 'onRestore' | 'onLeaveRestore'> = {
    onOpenBackup: (file) => {
      this.#end()
      this.#worker = startWorker((message) => this.#heard(message))
      this.#options.moved({ at: 'work', progress: { step: 'read' } })
      this.#worker.postMessage({ type: 'open-backup', file })
    },
    onRestore: () => {
      this.#options.moved({ at: 'work', progress: { step: 'keep' } })
      this.#worker?.postMessage({ type: 'restore', version: this.#options.version })
    },
    onLeaveRestore: () => {
      this.#end()
      this.#options.moved({ at: 'rest' })
    },
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #failed(problem: string): void {
    this.#options.moved({ at: 'failed', problem })
    this.#options.ended()
  }

  #heard(message: FromWorker): void {
    if (message.type !== 'progress' && message.type !== 'backup') this.#end()
    const { moved, restored } = this.#options
    switch (message.type) {
      case 'progress':
        moved({ at: 'work', progress: message.progress })
        break
      case 'backup':
        moved({ at: 'preview', preview: message.preview })
        break
      case 'refused':
        moved({ at: 'refused', issues: message.issues })
        break
      case 'failed':
        this.#failed(message.problem)
        break
      case 'restored':
        restored(message.settings).then(
          () => moved({ at: 'restored' }),
          (error: unknown) => this.#failed(String(error)),
        )
    }
  }
}
