import { useEffect, useState } from 'preact/hooks'

/** What was asked for; undefined until it has come, and once it cannot come, `failed`. Asked anew when one of `about` is another. */
export function useAnswer<Answer>(
  ask: () => Promise<Answer>,
  about: readonly unknown[],
): Answer | 'failed' | undefined {
  const [answer, setAnswer] = useState<Answer | 'failed'>()
  useEffect(() => {
    let current = true
    const come = (what: Answer | 'failed') => {
      if (current) setAnswer(() => what)
    }
    setAnswer(undefined)
    ask().then(come, (error: unknown) => {
      console.warn('Sidegloss:', error)
      come('failed')
    })
    return () => {
      current = false
    }
  }, about)
  return answer
}
