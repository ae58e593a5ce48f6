/** What was measured, as data; the tables print it. */

export interface Figure {
  group: 'start-up' | 'throughput' | 'growth' | 'threads'
  what: string
  /** Median over the rounds. */
  value?: number
  unit?: 's' | 's/MB'
  /** Median over the pairs, and every pair's. */
  ratio?: number
  ratios?: number[]
  /** What the ratio says, with × in the place of the number. */
  reads?: string
  /** Most memory that the process held, in bytes. */
  peak?: number
  /** `skipped: …` or `failed: …`, where there is no figure. */
  missing?: string
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What a measurement has at hand. */
export interface Bench {
  /** Folder for files of its own, gone at the end. */
  work: string
  /** A smoke test: little text, few rounds, no tools from elsewhere. */
  quick: boolean
  /** Up to 100 MB. */
  long: boolean
  /** Folder with labelled pages. */
  data?: string | undefined
  /** Name of the Python that has further tools. */
  python: string
  /** Tells a person who waits what goes on. */
  say: (text: string) => void
}
