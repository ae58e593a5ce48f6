/** Runs a recipe of the README as it stands there, and compares what it makes with the output of one run on one machine. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {writeDocuments} from './documents.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const script = join(root, 'dist/bundle/unspun.js')
const count = 20_000

/**
 * Says how it went; the exit code is 1 where the outputs differ or the recipe failed, 0 also where a part of it is missing.
 *
 * @param {object} recipe
 * @param {string} recipe.name
 * @param {string[]} recipe.probe command that succeeds where the recipe can be run
 * @param {string} recipe.missing what to say where it cannot
 * @param {string} recipe.mark stands in the recipe, and in no other block of code
 * @param {string[]} recipe.command runs the recipe, which is in the file `recipe`
 * @param {(folder: string) => Buffer} recipe.output reads what came out
 */
export function tryRecipe({name, probe, missing, mark, command, output}) {
  if (run(probe, {stdio: 'ignore'}).status !== 0) return console.log(`${name}: skipped, for ${missing}`)
  const folder = mkdtempSync(join(tmpdir(), 'unspun-recipe-'))
  try {
    prepare(folder, mark)
    const env = {...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`}
    const single = run(['sh', '-c', 'unspun --jsonl < documents.jsonl > single.jsonl'], {cwd: folder, env, stdio: 'inherit'})
    const other = run(command, {cwd: folder, env, stdio: 'inherit'})
    const same = single.status === 0 && other.status === 0 && output(folder).equals(readFileSync(join(folder, 'single.jsonl')))
    console.log(`${name}: ${count} documents, ${same ? 'the same, byte for byte' : 'NOT the same'}`)
    if (!same) process.exitCode = 1
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** A folder in which `unspun` is the built command, `documents.jsonl` there to be cleaned, and the recipe a file. */
function prepare(folder, mark) {
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/unspun'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, {mode: 0o755})
  writeDocuments(root, join(folder, 'documents.jsonl'), count)
  const blocks = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```\w+\n(.*?)^```$/gms)
  const [recipe] = [...blocks].map(([, code]) => code).filter((code) => code.includes(mark))
  writeFileSync(join(folder, 'recipe'), recipe)
}

const run = ([command, ...args], options) => spawnSync(command, args, options)
