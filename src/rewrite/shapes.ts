/** The shape of a line: a headline, code, names, a row of a table, a line of verse. Each looks at the line alone. */

/** Longer lines are prose, whatever they hold. */
const [longestHeadline, longestLine, longestVerse] = [160, 2000, 60]
const wordPattern = /\p{L}[\p{L}\p{M}'’-]*/gu
const isCapital = (word: string) => word[0] !== word[0]!.toLowerCase()
const wordsOf = (text: string): string[] => text.match(wordPattern) ?? []

/** Signs that programs hold and prose does not; a line with two of them is code. */
const codeSigns = [
  /[;{}]\s*$/,
  /=>|->|::|&&|\|\||[=!<>]=|\+=/,
  /\w\(\S*\)/,
  /<[a-z][^<>]*>/i,
  /<\/[a-z]+>|\/>/i,
  /\b[a-z]+_[a-z_]+\b/,
  /\b[a-z]+[A-Z]\w*\b/,
  /(?:^|\s)--[a-z]/,
  /^\s*(?:[$>#]\s|\/\/|#include|#!)/,
  /^\s*(?:import|export|const|let|var|def|function|class|return|SELECT|npm|git|sudo|pip)\s/,
  /\w\s=\s\S/,
  /\w\[[^\]]*\]|\$\{?\w/
]

/** @returns whether a line is of a program, a command or markup */
export function isCode(text: string): boolean {
  if (text.length > longestLine) return false
  return codeSigns.filter((sign) => sign.test(text)).length >= 2
}

/** @returns whether a line writes its long words with capitals and does not end as a sentence does */
export function isHeadline(text: string): boolean {
  const line = text.trim()
  if (line.length > longestHeadline || /[.;,]$/.test(line)) return false
  const long = wordsOf(line).filter(({length}) => length > 3)
  return long.length >= 3 && long.filter(isCapital).length >= 0.8 * long.length
}

/** Small words that stand within names or between them. */
const joining = new Set('and or of the de del der den di da la le van von y e und et for in jr sr st with as'.split(' '))

/** @returns whether a line lists names: parts between commas, of words with capitals */
export function isNames(text: string): boolean {
  if (text.length > longestLine || text.split(/[,;•·]|\sand\s/).length < 3) return false
  const words = wordsOf(text).filter((word) => !joining.has(word.toLowerCase()))
  return words.length >= 4 && words.filter(isCapital).length >= 0.85 * words.length
}

/** @returns whether a line is a row: short cells between tabs, bars or wide gaps, or mostly numbers */
export function isTableRow(text: string): boolean {
  const line = text.trim()
  if (line.length > longestLine) return false
  const cells = line.split(/\t|\s*\|\s*|\s{3,}/).filter((cell) => cell.trim() !== '')
  if (cells.length >= 3 && cells.every(({length}) => length <= 40)) return true
  const numbers = (line.match(/\d[\d.,:%–-]*/g) ?? []).length
  return numbers >= 3 && numbers >= wordsOf(line).length
}

/** @returns whether a line is short and begins with a letter or a quotation mark, as a line of verse does */
export function isVerseLine(text: string): boolean {
  const line = text.trim()
  return line.length > 0 && line.length <= longestVerse && /^[“"‘'(]?\p{L}/u.test(line) && wordsOf(line).length >= 2
}
