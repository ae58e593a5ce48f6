/** Last step of the build: the data files go beside the compiled code. */
import {cpSync, existsSync, readdirSync} from 'node:fs'

for (const room of readdirSync('src')) {
  const from = `src/${room}/data`
  if (existsSync(from)) cpSync(from, `dist/${from}`, {recursive: true})
}
