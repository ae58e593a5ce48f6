/** What a mistyped word was probably meant to be. */

/** Slips of the keys that are forgiven: a letter too many, too few or wrong, or two in the wrong order. */
const mostSlips = 2

/** @returns the choice that is nearest to a word, if one is near enough that the word may be a slip for it */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  let best: {choice: string; slips: number} | undefined
  for (const choice of choices) {
    const slips = countSlips(word, choice)
    if (slips <= Math.min(mostSlips, (choice.length - 1) / 2) && slips < (best?.slips ?? Infinity)) best = {choice, slips}
  }
  return best?.choice
}

/** @returns `; did you mean CHOICE?`, or nothing where no choice is near */
export function hint(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices)
  return near ? `; did you mean ${near}?` : ''
}

/** Edit distance in which two letters in the wrong order count as one slip. */
function countSlips(a: string, b: string): number {
  // Words of different lengths are no slips, and long ones would cost.
  if (Math.abs(a.length - b.length) > mostSlips) return Infinity
  let [before, last]: number[][] = [[], Array.from({length: b.length + 1}, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const put = last![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before![j - 2]! + 1 : Infinity
      row.push(Math.min(put, last![j]! + 1, row[j - 1]! + 1, swapped))
    }
    before = last
    last = row
  }
  return last![b.length]!
}
