/** Ids: each once, in kebab case, and subject fields that exist. */
import type { Path } from './finding'
import type { Subject } from './subject'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function lintIds(subject: Subject): void {
  const { pack, report } = subject
  lintOne(subject, pack.id, ['id'])
  lintList(subject, pack.concepts, ['concepts'])
  lintList(subject, pack.document?.points ?? [], ['document', 'points'])
  // A section may have any name that parts it from the others, such as A or 2.1.
  reportTwice(subject, pack.document?.sections ?? [], ['document', 'sections'])

  const used = new Set<string>()
  for (const [number, { subjectField }] of pack.concepts.entries()) {
    used.add(subjectField)
    if (!Object.hasOwn(pack.subjectFields, subjectField))
      report('subject-field-unknown', ['concepts', number, 'subjectField'], { field: subjectField })
  }
  for (const field in pack.subjectFields) {
    lintOne(subject, field, ['subjectFields', field])
    if (!used.has(field)) report('subject-field-unused', ['subjectFields', field], { field })
  }
}

function lintList(subject: Subject, list: readonly { id: string }[], path: Path): void {
  reportTwice(subject, list, path)
  for (const [number, { id }] of list.entries()) if (!KEBAB.test(id)) lintOne(subject, id, [...path, number, 'id'])
}

function lintOne({ report }: Subject, id: string, path: Path): void {
  if (!KEBAB.test(id)) report('id-not-kebab', path, { id })
}

function reportTwice({ report }: Subject, list: readonly { id: string }[], path: Path): void {
  const first = new Map<string, number>()
  for (const [number, { id }] of list.entries()) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, number)
    else report('id-twice', [...path, number, 'id'], { id, first: earlier + 1, second: number + 1 })
  }
}
