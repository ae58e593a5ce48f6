/** Names and quoted text are strangers' work: nothing in them may steer a terminal or the log of a CI service. */

const steering = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/**
 * @returns the text, as long as before, with U+FFFD for control characters, line breaks, bidirectional controls, half
 *   characters, and in `##[` and the like, which start a command of GitHub Actions, Azure Pipelines or TeamCity anywhere in a line
 */
export const harmless = (text: string) => text.replace(steering, '\ufffd').replace(/##(?=\w*\[)/g, '#\ufffd')

/** @returns a path as it may start a line, where `::` would be a command of GitHub Actions; a colon may come behind it */
export const harmlessPath = (path: string) => harmless(path).replace(/^[\s\p{Default_Ignorable_Code_Point}\p{Mark}]*:/u, './$&')

/** @returns a text of several lines, each harmless, that keeps its line breaks and tabs; none of them can be a command */
export const harmlessLines = (text: string) =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line
        .split('\t')
        .map(harmless)
        .join('\t')
        .replace(/^([\s\p{Default_Ignorable_Code_Point}\p{Mark}]*):(?=:)/u, '$1\ufffd')
    )
    .join('\n')

/** What may not stand in JSON or XML as it is, though both let it: it steers terminals and CI services. */
export const steeringMarks = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|#(?=\w*\[)/g

/** @returns JSON that says the same, with escapes for what could steer a terminal or a CI service */
export const harmlessJson = (json: string) =>
  json.replace(steeringMarks, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** @returns `1 finding`, `2 findings` */
export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
