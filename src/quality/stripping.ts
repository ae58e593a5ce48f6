/** How much of the article is kept, and how much of the rest is removed. */
import {check} from '../clean.js'
import type {Labelled} from './labels.js'

/** Counts of lines that are marked `keep` and `drop`, and of those that were. */
export class MarkedLines {
  #counts = {keep: 0, kept: 0, drop: 0, removed: 0}

  add(mark: string, isRemoved: boolean): void {
    if (mark === 'keep') {
      this.#counts.keep++
      if (!isRemoved) this.#counts.kept++
    } else if (mark === 'drop') {
      this.#counts.drop++
      if (isRemoved) this.#counts.removed++
    }
  }

  /** @returns shares of the marked lines; NaN where none is marked so */
  shares(): {kept: number; removed: number} {
    const {keep, kept, drop, removed} = this.#counts
    return {kept: kept / keep, removed: removed / drop}
  }
}

/** Shares of marked lines. */
export async function measureLines(texts: readonly Labelled[]): Promise<{kept: number; removed: number}> {
  const marked = new MarkedLines()
  for (const {bytes, lines = []} of texts) {
    const {removed} = await check(bytes)
    for (const [index, label] of lines.entries()) {
      marked.add(
        label,
        removed.some(({line, endLine}) => line <= index + 1 && index + 1 <= endLine)
      )
    }
  }
  return marked.shares()
}
