/** Names and quoted text are strangers' work: nothing in them may steer a terminal or the log of a CI service. */

const steering = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/**
 * @returns the text, as long as before, with U+FFFD for control characters, line breaks, bidirectional controls, half
 *   characters, and in `##[`, which starts a command of GitHub Actions anywhere in a line
 */
export const harmless = (text: string) => text.replace(steering, '\ufffd').replaceAll('##[', '#\ufffd[')

/** @returns a path as it may start a line, where `::` would be a command of GitHub Actions; a colon may come behind it */
export const harmlessPath = (path: string) => harmless(path).replace(/^\s*:/, './$&')

/** @returns `1 finding`, `2 findings` */
export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
