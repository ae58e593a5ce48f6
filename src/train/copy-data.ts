/** Last step of the build: the data files go beside the compiled code, and with them the keys of the tables that are looked up. */
import {cpSync, existsSync, readdirSync, writeFileSync} from 'node:fs'
import {cueTable} from '../boilerplate/cues.js'
import {packKeys} from '../language/row-index.js'
import {idiomTables} from '../rewrite/idiom-table.js'
import {phraseTables} from '../rewrite/phrases.js'
import {confusableTable} from '../rewrite/topics.js'

for (const room of readdirSync('src')) {
  const from = `src/${room}/data`
  if (existsSync(from)) cpSync(from, `dist/${from}`, {recursive: true})
}
for (const table of [cueTable, confusableTable, ...idiomTables, ...phraseTables]) {
  const [file, bytes] = packKeys(table)
  writeFileSync(file, bytes)
}
