/** Suggestions are written as the words that they stand for. */

/**
 * @param actual words as they stand in the text
 * @param expected words in lower case
 * @returns the expected words, of which each begins with a capital where the actual one in its place does
 */
export function likeCase(actual: string, expected: string): string {
  const words = actual.split(' ')
  return expected
    .split(' ')
    .map((word, at) => (isCapital(words[at]) ? word[0]!.toUpperCase() + word.slice(1) : word))
    .join(' ')
}

const isCapital = (word = '') => word !== '' && word[0] !== word[0]!.toLowerCase()
