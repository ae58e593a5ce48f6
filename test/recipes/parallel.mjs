/** The README's recipe for GNU parallel; `npm run build` comes first. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {tryRecipe} from './recipe.mjs'

tryRecipe({
  name: 'GNU parallel',
  probe: ['sh', '-c', 'parallel --version | grep -q "^GNU parallel"'],
  missing: 'GNU parallel is not installed',
  mark: 'parallel --pipepart',
  command: ['sh', 'recipe'],
  output: (folder) => readFileSync(join(folder, 'cleaned.jsonl'))
})
