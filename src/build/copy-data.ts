/** Behind the compiler: data files and the page’s pieces go beside the compiled code, with the keys of tables that are looked up. */
import {cpSync, existsSync, readdirSync, writeFileSync} from 'node:fs'
import {cueTable} from '../boilerplate/cues.js'
import {packKeys} from '../language/row-index.js'
import {idiomTables} from '../rewrite/idiom-table.js'
import {phraseTables} from '../rewrite/phrases.js'
import {confusableTable} from '../rewrite/topics.js'

const folders = [...readdirSync('src').map((room) => `src/${room}/data`), 'src/report/html/page']
for (const from of folders)
  if (existsSync(from)) cpSync(from, `dist/${from}`, {recursive: true, filter: (name) => !name.endsWith('tsconfig.json')})
for (const table of [cueTable, confusableTable, ...idiomTables, ...phraseTables]) {
  const [file, bytes] = packKeys(table)
  writeFileSync(file, bytes)
}
