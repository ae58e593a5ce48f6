/** Labelled articles: which lines are the article's, and which words a rewriter put in. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

export interface Label {
  line: number
  quote: string
  certainty: 'sure' | 'likely'
  column?: number
  expected: string
}

export interface Labelled {
  name: string
  bytes: Buffer
  /** Absent for text that nobody rewrote, where every flag is a false alarm. */
  errors?: Label[]
  /** `keep`, `drop`, `either` or `blank` for each line, where it was marked. */
  lines?: string[]
}

interface LabelFile {
  errors: Label[]
  lines?: string[]
  humanLines?: string[]
}

/**
 * @param folder of `NAME.spun.txt` and `NAME.human.txt` with `NAME.json`, of `NAME.txt` with `NAME.json`, or of
 *   `NAME.txt` alone, which is text by people
 */
export function readLabelled(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      const file = join(folder, name.replace(/(?:\.spun|\.human)?\.txt$/, '.json'))
      if (!existsSync(file)) return {name, bytes}
      const labels = JSON.parse(readFileSync(file, 'utf8')) as LabelFile
      const lines = name.endsWith('.human.txt') ? labels.humanLines : labels.lines
      return {name, bytes, ...(lines && {lines}), ...(!name.endsWith('.human.txt') && {errors: labels.errors})}
    })
}
