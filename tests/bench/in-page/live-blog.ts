/** A live blog that grows: each article is added in a task of its own. Runs in the page's own world, as its scripts do. */
export interface LiveBlog {
  add(html: string): void
}

const template = document.createElement('template')
const addArticle = (html: string): void => {
  template.innerHTML = html
  document.querySelector('#posts')?.append(template.content)
}

Object.assign(globalThis, { liveBlog: { add: (html: string) => setTimeout(addArticle, 0, html) } satisfies LiveBlog })
