/** Last step of the build: the data files, and the pieces of the page, go beside the compiled code. */
import {cpSync, existsSync, readdirSync} from 'node:fs'

const folders = [...readdirSync('src').map((room) => `src/${room}/data`), 'src/report/html/page']
for (const from of folders)
  if (existsSync(from)) cpSync(from, `dist/${from}`, {recursive: true, filter: (name) => !name.endsWith('tsconfig.json')})
