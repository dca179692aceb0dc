/** Pages that the benchmark makes itself, the same on every machine: shapes of the news, with terms of the glossary in them. */
import { escaped, htmlPage } from '../../scripts/serve.mjs'
import type { BenchPage } from './pages'
import { type Chance, chance } from './random'
import { BEFORE, hanCharacter, madeUpWord, NOUNS, SMALL } from './words'

const SEED = 1
/** One word in so many is a term, as in an article on the glossary's own subject. */
const TERM_EVERY = 40
/** The long page: a 5 MB document of this many text nodes. */
const MANY_NODES = 100_000

export interface Terms {
  latin: readonly string[]
  han: readonly string[]
}

export function ownPages(terms: Terms): BenchPage[] {
  const page = (name: string, make: (writer: Writer) => string, number: number): BenchPage => ({
    name,
    html: htmlPage(name, make(new Writer(chance(SEED + number), terms))),
  })
  return [
    page('an article', article, 1),
    page('a long read', longRead, 2),
    page('a live blog', liveBlog, 3),
    page('a Chinese article', chineseArticle, 4),
    page('a Chinese portal', chinesePortal, 5),
    page(LONG_PAGE, manyNodes, 6),
  ]
}

/** The name of the page that is longer than any of the news. */
export const LONG_PAGE = 'a page of 5 MB'

class Writer {
  readonly #random: Chance
  readonly #terms: Terms

  constructor(random: Chance, terms: Terms) {
    this.#random = random
    this.#terms = terms
  }

  word(): string {
    const { below, pick } = this.#random
    if (below(TERM_EVERY) === 0) return escaped(pick(this.#terms.latin))
    const kind = below(10)
    return kind < 5 ? pick(SMALL) : kind < 6 ? pick(BEFORE) : kind < 8 ? pick(NOUNS) : madeUpWord(this.#random)
  }

  /** `links`: one in so many runs of words is a link or emphasis. */
  paragraph(words: number, links = 30): string {
    const { below } = this.#random
    let html = ''
    for (let left = words; left > 0; ) {
      const length = Math.min(left, 6 + below(18))
      left -= length
      const sentence = Array.from({ length }, () => this.word()).map((word) =>
        below(links) === 0 ? (below(2) === 0 ? `<a href="#">${word}</a>` : `<em>${word}</em>`) : word,
      )
      html += `${sentence.join(' ')}. `
    }
    return `<p>${html}</p>`
  }

  heading(level: 2 | 3): string {
    return `<h${level}>${Array.from({ length: 5 }, () => this.word()).join(' ')}</h${level}>`
  }

  han(length: number): string {
    const { below, pick } = this.#random
    let text = ''
    while (text.length < length)
      text +=
        below(TERM_EVERY) === 0 ? pick(this.#terms.han) : `${hanCharacter(this.#random)}${below(14) === 0 ? '，' : ''}`
    return escaped(text)
  }

  times(count: number, make: (index: number) => string): string {
    return Array.from({ length: count }, (_, index) => make(index)).join('\n')
  }
}

const menu = (writer: Writer): string =>
  `<nav><ul>${writer.times(40, () => `<li><a href="#">${writer.word()} ${writer.word()}</a></li>`)}</ul></nav>`

/** 25 KB of text. */
const article = (writer: Writer): string =>
  `${menu(writer)}<main><article>${writer.times(6, () => writer.heading(2) + writer.times(7, () => writer.paragraph(90)))}</article></main>`

/** 150 KB of text. */
const longRead = (writer: Writer): string =>
  `${menu(writer)}<main><article>${writer.times(25, () => writer.heading(2) + writer.times(8, () => writer.paragraph(120)))}</article></main>`

/** One post of a live blog, 1 KB of text. */
const post = (writer: Writer, number: number, attributes = ''): string =>
  `<article${attributes}><header><time>${number}</time>${writer.heading(3)}</header>${writer.times(3, () => writer.paragraph(50, 12))}<footer><a href="#">Share</a> <button>More</button></footer></article>`

const liveBlog = (writer: Writer): string =>
  `${menu(writer)}<main id="posts">${writer.times(80, (number) => post(writer, number))}</main>`

/** Posts that come to the live blog later. */
export function livePosts(count: number, terms: Terms): string[] {
  const writer = new Writer(chance(SEED), terms)
  return Array.from({ length: count }, (_, number) => post(writer, number, ' data-added'))
}

const chineseArticle = (writer: Writer): string =>
  `<main lang="zh"><h1>${writer.han(20)}</h1>${writer.times(60, () => `<p>${writer.han(180)}。</p>`)}</main>`

const chinesePortal = (writer: Writer): string =>
  `<main lang="zh">${writer.times(40, () => `<section><h2>${writer.han(6)}</h2><ul>${writer.times(40, () => `<li><a href="#">${writer.han(14)}</a> <span>${writer.han(4)}</span></li>`)}</ul></section>`)}</main>`

/** A table with two text nodes of about 50 characters in each row: the white space between tags counts as nodes too. */
const manyNodes = (writer: Writer): string =>
  `<main>${writer.times(MANY_NODES / 20, () => `<div>${Array.from({ length: 10 }, () => `<p>${shortText(writer)} <b>${writer.word()}</b></p>`).join('')}</div>`).replaceAll('\n', '')}</main>`

const shortText = (writer: Writer): string => Array.from({ length: 12 }, () => writer.word()).join(' ')
