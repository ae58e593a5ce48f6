/** How much of the article is kept, and how much of the rest is removed. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {check, clean} from '../unspun.js'
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

/**
 * As the public article-extraction-benchmark scores: 4-gram shingles, counted per page, precision and recall
 * averaged over pages, F1 of the averages.
 *
 * @param folder holds `truth/` and the renderings, with files of the same names
 */
export async function measurePages(folder: string, rendering: string): Promise<{f1: number; precision: number; recall: number}> {
  const names = readdirSync(join(folder, 'truth'))
  const sum = {precision: 0, recall: 0}
  for (const name of names) {
    const truth = shingles(readFileSync(join(folder, 'truth', name), 'utf8'))
    const found = shingles(await clean(readFileSync(join(folder, rendering, name))))
    let shared = 0
    for (const [key, count] of truth) shared += Math.min(count, found.get(key) ?? 0)
    sum.precision += shared / Math.max(1, total(found))
    sum.recall += shared / Math.max(1, total(truth))
  }
  const precision = sum.precision / names.length
  const recall = sum.recall / names.length
  return {f1: (2 * precision * recall) / (precision + recall), precision, recall}
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const key = words.slice(at, at + 4).join(' ')
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
