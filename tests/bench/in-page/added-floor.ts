/** The floor of what was added: a bare walk over each article, as many at a time as there are. Runs beside the page's world. */
const read = { units: 0 }
const addedFloor = (): void => {
  for (const article of document.querySelectorAll('#posts > [data-added]')) {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    let units = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) units += (node as Text).data.length
    read.units += units
  }
}

Object.assign(globalThis, {
  read,
  runFloor: () =>
    new Promise<void>((resolve) => {
      setTimeout(addedFloor)
      setTimeout(resolve)
    }),
})
