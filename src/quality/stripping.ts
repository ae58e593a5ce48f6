/** How much of the article is kept, and how much of the rest is removed. */
import {check} from '../unspun.js'
import type {Labelled} from './labels.js'

/** Shares of marked lines. */
export async function measureLines(texts: readonly Labelled[]): Promise<{kept: number; removed: number}> {
  const sum = {keep: 0, kept: 0, drop: 0, removed: 0}
  for (const {bytes, lines = []} of texts) {
    const {removed} = await check(bytes)
    for (const [index, label] of lines.entries()) {
      const gone = removed.some(({line, endLine}) => line <= index + 1 && index + 1 <= endLine)
      if (label === 'keep') sum.keep++
      if (label === 'keep' && !gone) sum.kept++
      if (label === 'drop') sum.drop++
      if (label === 'drop' && gone) sum.removed++
    }
  }
  return {kept: sum.kept / sum.keep, removed: sum.removed / sum.drop}
}
