/**
 * The glossaries as the background has them at hand: the list, and the indexes of those that were asked for. Read on the
 * first question of each of its lives; the library says when it has changed.
 */
import { compiledBrief } from '../../glossary/brief/compiled'
import { briefTexts } from '../../glossary/brief/texts'
import { type EntryView, viewEntry } from '../../glossary/entry'
import { openIndex } from '../../platform/library/contents'
import { type LibraryDatabase, openLibrary } from '../../platform/library/database'
import { EMBEDDED, type GlossaryHead } from '../../platform/library/glossary-head'
import { embeddedHead, readHeads } from '../../platform/library/heads'
import { type OpenIndex, wholeIndex } from '../../platform/library/open-index'
import { hasPrivate, usedAt, type Where } from '../../platform/library/use'
import { readView } from '../../platform/library/view'

/** A glossary in use with its index. */
export interface Shelved extends OpenIndex {
  head: GlossaryHead
}

export class Shelf {
  readonly #version: string
  #library: Promise<LibraryDatabase> | undefined
  #heads: Promise<GlossaryHead[]> | undefined
  /** By content. */
  #indexes = new Map<string, Promise<OpenIndex | undefined>>()

  /** `version`: of the extension. */
  constructor(version: string) {
    this.#version = version
  }

  /** What is in use at a place, in order. Whatever is wrong with the library, the embedded glossary is there. */
  async headsAt(where: Where): Promise<GlossaryHead[]> {
    return usedAt(await this.#list(), where)
  }

  /** True where a private glossary waits to be asked for. */
  async hasPrivate(address: string | undefined): Promise<boolean> {
    return hasPrivate(await this.#list(), address)
  }

  #list(): Promise<GlossaryHead[]> {
    this.#heads ??= this.#readHeads()
    return this.#heads
  }

  /** The same with their indexes; one that cannot be read is left out and said. */
  async at(where: Where): Promise<Shelved[]> {
    const reading = this.headsAt(where)
    // While the library is opened: most readers have this one in use.
    void this.#index(EMBEDDED)
    const heads = await reading
    const indexes = await Promise.all(heads.map(({ content }) => this.#index(content)))
    return heads.flatMap((head, number) => {
      const index = indexes[number]
      return index ? [{ head, ...index, bring: () => this.#bring(head.content, index) }] : []
    })
  }

  /** Letters that cannot be read are left out and said, and the index is read anew at the next question. */
  async #bring(content: string, { bring }: OpenIndex): Promise<boolean> {
    try {
      return await bring()
    } catch (error) {
      console.error('Sidegloss:', error)
      this.#indexes.delete(content)
      return false
    }
  }

  async view({ content, id }: GlossaryHead, concept: string): Promise<EntryView | undefined> {
    if (content === EMBEDDED) return viewEntry([briefTexts], `${id}:${concept}`)
    return readView(await this.#open(), content, concept)
  }

  /** The library has changed: reads it anew at the next question, indexes of the same contents excepted. */
  async forget(): Promise<void> {
    this.#heads = this.#readHeads()
    const named = new Set((await this.#heads).map(({ content }) => content))
    for (const content of this.#indexes.keys()) if (!named.has(content)) this.#indexes.delete(content)
  }

  async #readHeads(): Promise<GlossaryHead[]> {
    try {
      return (await readHeads(await this.#open())).heads
    } catch (error) {
      console.error('Sidegloss:', error)
      // Asked for again at the next question.
      this.#heads = undefined
      return [embeddedHead]
    }
  }

  #index(content: string): Promise<OpenIndex | undefined> {
    const known = this.#indexes.get(content)
    if (known) return known
    const read =
      content === EMBEDDED
        ? Promise.resolve(wholeIndex(compiledBrief()))
        : this.#open()
            .then((library) => openIndex(library, content, this.#version))
            .catch((error: unknown) => {
              console.error('Sidegloss:', error)
              this.#indexes.delete(content)
              return undefined
            })
    this.#indexes.set(content, read)
    return read
  }

  #open(): Promise<LibraryDatabase> {
    this.#library ??= openLibrary(() => {
      this.#library = undefined
    })
    this.#library.catch(() => {
      this.#library = undefined
    })
    return this.#library
  }
}
