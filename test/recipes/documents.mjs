/** Documents to try the recipes on: parts of the articles in fixtures, each with lines of others. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * The same each time.
 *
 * @param {string} root of the repository
 * @param {string} path
 * @param {number} count
 */
export function writeDocuments(root, path, count) {
  const folder = join(root, 'fixtures/rewrites')
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.txt'))
  const lines = names.sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  const documents = Array.from({length: count}, (_, at) => {
    const start = (at * 7) % lines.length
    const text = [...lines.slice(start, start + 3 + (at % 4)), lines[(at * 13) % lines.length], `Comments (${at})`].join('\n')
    return `${JSON.stringify({id: `document-${at}`, text, rank: at / 7})}\n`
  })
  writeFileSync(path, documents.join(''))
}
