/**
 * Area under the ROC curve: how often one of the positives scores above one of the negatives; a tie counts half
 * (Hanley and McNeil 1982).
 *
 * @returns from 0 to 1; .5 is chance, NaN where one of the lists is empty
 */
export function rocArea(positives: readonly number[], negatives: readonly number[]): number {
  const wins = positives.reduce((sum, a) => sum + negatives.reduce((sum, b) => sum + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0)
  return wins / (positives.length * negatives.length)
}
