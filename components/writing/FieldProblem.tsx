import { useTranslate } from '../translate'
import type { WriteProps } from './write-props'

/** What keeps a field from being saved, beside it: `id` is what describes the field. */
export function FieldProblem({ problem, id }: { problem: string | undefined; id: string }) {
  const t = useTranslate()
  return (
    <p class="o-problem" role="alert" id={id}>
      {problem !== undefined && t(`write_problem_${problem.replace('-', '_')}`)}
    </p>
  )
}

const ofNames = ['no-term', 'term-long']

/** The problem of the name, or else of the source, with this number. */
export const problemAt = (
  problem: WriteProps['problem'],
  part: 'name' | 'source',
  number: number,
): string | undefined =>
  problem?.at === number && ofNames.includes(problem.problem) === (part === 'name') ? problem.problem : undefined
