/** Which of the blocks that were read a change of the page concerns: to look at all of them each time would cost too much. */
import type { Changes } from './mutations'
import { isWithin } from './order'
import type { BlockRecord, Records } from './records'

/** `NodeFilter.SHOW_TEXT`. */
const TEXTS = 4

/** Notes in each block what it lost, and returns those whose marks may not be right any more. `closed` is read no more. */
export function concernedBy(
  { touched, gone }: Pick<Changes, 'touched' | 'gone'>,
  closed: readonly Element[],
  records: Records,
): Set<BlockRecord> {
  const concerned = new Set<BlockRecord>()
  for (const container of touched)
    for (const record of records.in(container)) {
      if (record.lost === 'nothing') record.lost = 'joins'
      concerned.add(record)
    }
  if (closed.length > 0)
    for (const record of records.list)
      if (closed.some((element) => isWithin(element, record.container))) {
        record.lost = 'all'
        concerned.add(record)
      }
  for (const part of gone) {
    const texts = document.createTreeWalker(part, TEXTS)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const record = records.byText.get(text as Text)
      if (record) concerned.add(record)
    }
  }
  return concerned
}
