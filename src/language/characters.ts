/**
 * What kind of character stands somewhere, by Unicode's general categories. Of the characters of English text it is known from the
 * start; a regular expression would first be compiled for all of Unicode, a few milliseconds each, and takes longer then too.
 */

/** Kinds, in bits, so that several can be asked for. */
export const [space, digit, number, mark, letter, lower, upper] = [1, 2, 4, 8, 16, 32, 64]

/** Ranges of codes, later ones over earlier ones: Latin letters, marks and signs up to U+00FF, and general punctuation. */
const ranges: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x00, 0xbf, 0],
  [0x09, 0x0d, space],
  [0x20, 0x20, space],
  [0x30, 0x39, digit | number],
  [0x41, 0x5a, letter | upper],
  [0x61, 0x7a, letter | lower],
  [0xa0, 0xa0, space],
  [0xaa, 0xaa, letter],
  [0xb2, 0xb3, number],
  [0xb5, 0xb5, letter | lower],
  [0xb9, 0xb9, number],
  [0xba, 0xba, letter],
  [0xbc, 0xbe, number],
  [0xc0, 0xde, letter | upper],
  [0xd7, 0xd7, 0],
  [0xdf, 0xff, letter | lower],
  [0xf7, 0xf7, 0],
  [0x2000, 0x206f, 0],
  [0x2000, 0x200a, space],
  [0x2028, 0x2029, space],
  [0x202f, 0x202f, space],
  [0x205f, 0x205f, space]
]

/** Kinds of the characters of the first two planes by code, filled in as they are met; 255 where none was yet. */
const kinds = new Uint8Array(0x20000).fill(255)
for (const [from, to, kind] of ranges) kinds.fill(kind, from, to + 1)

const categories: readonly (readonly [RegExp, number])[] = [
  [/\p{Lu}/u, letter | upper],
  [/\p{Ll}/u, letter | lower],
  [/\p{L}/u, letter],
  [/\p{M}/u, mark],
  [/\p{N}/u, number],
  [/\s/u, space]
]

function ask(code: number): number {
  const character = String.fromCodePoint(code)
  return categories.find(([pattern]) => pattern.test(character))?.[1] ?? 0
}

/** @returns the kind of a character, in bits; a digit is one of 0 to 9 */
export function kindOf(code: number): number {
  if (code >= kinds.length) return ask(code)
  if (kinds[code] === 255) kinds[code] = ask(code)
  return kinds[code]!
}

/** @returns the kind of the character that stands at an offset, in bits; 0 behind the end */
export const kindAt = (text: string, at: number): number => kindOf(text.codePointAt(at) ?? 0)

/** @returns UTF-16 units of the character at an offset */
export const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)

/**
 * @param wanted kinds, in bits
 * @param joiners characters that go on with a run where one of the wanted follows
 * @returns the offset behind the characters of these kinds that stand at `at`; `at` itself where there are none
 */
export function endOfRun(text: string, at: number, wanted: number, joiners = ''): number {
  let end = at
  while (end < text.length) {
    if (kindAt(text, end) & wanted) end += widthAt(text, end)
    else if (end > at && joiners.includes(text[end]!) && kindAt(text, end + 1) & wanted) end += 1
    else break
  }
  return end
}

/** @returns the offset behind the digits or numbers that stand at `at`, and behind what separates parts of a number */
export function endOfNumber(text: string, at: number, wanted: number): number {
  let end = at
  while (end < text.length && (kindAt(text, end) & wanted || '.,:'.includes(text[end]!))) end += widthAt(text, end)
  return end
}

/** @returns all runs of characters of some kinds, see `endOfRun` */
export function runsOf(text: string, wanted: number, joiners = ''): string[] {
  const runs: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfRun(text, at, wanted, joiners)
    if (end > at) runs.push(text.slice(at, end))
    at = end > at ? end : at + widthAt(text, at)
  }
  return runs
}

/** @returns the kind of the first character of some kinds, in bits, 0 where a text has none */
export function firstOf(text: string, wanted: number): number {
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kindAt(text, at)
    if (kind & wanted) return kind
  }
  return 0
}
