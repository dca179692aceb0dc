/** What lies in the library's database, read without any of our code. Each function runs in a page of the extension. */

export interface Held {
  /** Each version that a glossary holds: the one in use first. */
  glossaries: {
    id: string
    version: string
    content: string
    /** Entries that are there; of those, trams that say that they are of this version. */
    whole: number
    right: number
    revision: string | undefined
  }[]
  /** Names of all contents of which there is anything. */
  contents: string[]
}

export async function heldIn(): Promise<Held> {
  type Version = { version: string; content: string }
  type Head = Version & { id: string; subscription?: { previous?: Version } }
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('library'))
  try {
    const names = [...database.objectStoreNames]
    const reading = database.transaction(names)
    const store = (name: string): IDBObjectStore => reading.objectStore(name)
    const heads = (await done(store('glossaries').getAll())) as Head[]
    const contents = new Set<string>()
    for (const name of names.filter((one) => one !== 'glossaries'))
      for (const key of await done(store(name).getAllKeys()))
        contents.add(Array.isArray(key) ? String(key[0]) : String(key))
    const glossaries: (Omit<Held['glossaries'][number], 'revision'> & { frozen: Blob | undefined })[] = []
    const versions = heads.flatMap(({ id, subscription, ...head }) =>
      [head, ...(subscription?.previous ? [subscription.previous] : [])].map((one) => ({ id, ...one })),
    )
    for (const { id, version, content } of versions.filter((one) => one.content !== 'embedded')) {
      const chunks: string[] = await done(store('entries').getAll(IDBKeyRange.bound([content], [content, []])))
      const entries = chunks.flatMap((chunk) => JSON.parse(chunk) as [number, { definition: { en: string } }][])
      const index = await done(store('indexes').get(content))
      glossaries.push({
        ...{ id, version, content },
        whole: entries.length,
        right: entries.filter(([number, { definition }]) => definition.en === `Version ${version} of ${number}`).length,
        frozen: index?.frozen,
      })
    }
    // Only now: a transaction ends while the bytes of a file are awaited.
    const revisionOf = async (frozen: Blob): Promise<string> => {
      const length = new Uint32Array(await frozen.slice(0, 8).arrayBuffer())[1] ?? 0
      return JSON.parse(await frozen.slice(8, 8 + length).text()).revision
    }
    return {
      glossaries: await Promise.all(
        glossaries.map(async ({ frozen, ...one }) => ({ ...one, revision: frozen && (await revisionOf(frozen)) })),
      ),
      contents: [...contents],
    }
  } finally {
    database.close()
  }
}

/** When the first part of a new version is written, and when its glossary names it: ms since 1970. */
export async function keptAt({ id, version }: { id: string; version: string }): Promise<{ from: number; to: number }> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('library'))
  const parts = (): Promise<number> => done(database.transaction('entries').objectStore('entries').count())
  const inUse = async (): Promise<boolean> =>
    (await done(database.transaction('glossaries').objectStore('glossaries').get(id))).version === version
  try {
    const before = await parts()
    let from: number
    // The count that waits for the first writing to end was asked for when that began.
    do from = Date.now()
    while ((await parts()) === before)
    while (!(await inUse()));
    return { from, to: Date.now() }
  } finally {
    database.close()
  }
}

/** Puts the library into the form of the first version, with indexes of another version of the extension. */
export async function ageLibrary(): Promise<void> {
  const STORES = ['glossaries', 'packs', 'entries', 'indexes']
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const now = await done(indexedDB.open('library'))
  const reading = now.transaction(STORES)
  const stored = new Map<string, [IDBValidKey, unknown][]>()
  for (const name of STORES) {
    const [keys, values] = await Promise.all([
      done(reading.objectStore(name).getAllKeys()),
      done(reading.objectStore(name).getAll()),
    ])
    stored.set(
      name,
      keys.map((key, at) => [key, values[at]]),
    )
  }
  // Their files go with the database.
  for (const index of stored.get('indexes') ?? []) {
    const { frozen } = index[1] as { frozen: Blob }
    index[1] = { by: '0', frozen: new Blob([await frozen.arrayBuffer()]) }
  }
  now.close()
  await done(indexedDB.deleteDatabase('library'))
  const making = indexedDB.open('library', 1)
  making.onupgradeneeded = () => {
    for (const name of STORES) making.result.createObjectStore(name)
  }
  const made = await done(making)
  const writing = made.transaction(STORES, 'readwrite', { durability: 'strict' })
  for (const [name, values] of stored) for (const [key, value] of values) writing.objectStore(name).put(value, key)
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve
    writing.onabort = () => reject(writing.error)
  })
  made.close()
}
