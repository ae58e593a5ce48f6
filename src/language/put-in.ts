/** How often spinners put each word in, for every time that a person writes it: a logarithm in one byte. */
const steps = 16
const middle = 128

/** @param ratios by word number, above zero */
export const packPutIn = (ratios: Float32Array): Uint8Array =>
  Uint8Array.from(ratios, (ratio) => Math.max(0, Math.min(255, Math.round(middle + steps * Math.log(ratio)))))

/** @returns the natural logarithm of the ratio */
export const putInOf = (packed: Uint8Array, word: number): number => (packed[word]! - middle) / steps
