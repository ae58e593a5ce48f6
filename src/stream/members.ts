/** The members of a JSON object as they stand in its source: `1e400` and long numbers would not survive parsing. */
import type {Field} from './record.js'

const space = /[ \t\r\n]*/y
const scalar = /[^ \t\r\n,}\]]*/y

/**
 * @param json an object that `JSON.parse` can read
 * @returns its members in order; of several with one name the last, as `JSON.parse` has it
 */
export function membersOf(json: string): Field[] {
  const members = new Map<string, string>()
  let at = skip(space, json, skip(space, json, 0) + 1)
  while (json[at] === '"') {
    const nameEnd = endOfString(json, at)
    const name = JSON.parse(json.slice(at, nameEnd)) as string
    const colon = skip(space, json, nameEnd)
    const start = skip(space, json, colon + 1)
    const end = endOfValue(json, start)
    members.set(name, json.slice(start, end))
    const comma = skip(space, json, end)
    at = skip(space, json, comma + 1)
  }
  return Array.from(members, ([name, json]) => ({name, json}))
}

function endOfValue(json: string, start: number): number {
  const first = json[start]
  if (first === '"') return endOfString(json, start)
  return first === '{' || first === '[' ? endOfNested(json, start) : skip(scalar, json, start)
}

function endOfNested(json: string, start: number): number {
  let depth = 0
  for (let at = start; at < json.length; at++) {
    const sign = json[at]
    if (sign === '"') at = endOfString(json, at) - 1
    else if (sign === '{' || sign === '[') depth++
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1
  }
  return json.length
}

/** A quotation mark ends the string, unless the backslashes before it are odd in number. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1)
  for (;;) {
    let slashes = 0
    while (json[end - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return end + 1
    end = json.indexOf('"', end + 1)
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return pattern.lastIndex
}
