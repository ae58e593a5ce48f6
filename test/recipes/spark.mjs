/** The README's recipe for Spark, on this machine; `npm run build` comes first. `PYTHON` names another Python. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {tryRecipe} from './recipe.mjs'

const python = process.env.PYTHON ?? 'python3'

tryRecipe({
  name: 'Spark',
  probe: ['sh', '-c', `"${python}" -c 'import pyspark' && java -version`],
  missing: `Java or pyspark, for ${python}, is not installed`,
  mark: 'SparkSession',
  command: [python, 'recipe'],
  output(folder) {
    const parts = readdirSync(join(folder, 'cleaned')).filter((name) => name.startsWith('part-'))
    return Buffer.concat(parts.sort().map((name) => readFileSync(join(folder, 'cleaned', name))))
  }
})
