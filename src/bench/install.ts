/** Tools that only the comparison needs: apart from the project, whose own installation stays quick and audited. */
import {execFile} from 'node:child_process'
import {cpSync, existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import type {Bench} from './figure.js'

const source = fileURLToPath(new URL('data/peers/', import.meta.url))
const folder = fileURLToPath(new URL('../../../node_modules/.cache/unspun-bench/', import.meta.url))

export const pythonModule = join(source, 'peers.py')

/** @returns the module with the tools from npm, which are installed unless they are there; or why they are not */
export async function npmModule({say}: Bench): Promise<{module: string} | {failure: string}> {
  const module = join(folder, 'peers.mjs')
  const read = (of: string) => readFileSync(join(of, 'package.json'), 'utf8')
  const installed = existsSync(join(folder, 'installed')) && read(join(folder, 'installed')) === read(source)
  cpSync(source, folder, {recursive: true})
  if (installed) return {module}
  say(`installing peers into ${folder}`)
  try {
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--fetch-retries', '1']
    await promisify(execFile)('npm', args, {cwd: folder, timeout: 300_000})
    rmSync(join(folder, 'installed'), {recursive: true, force: true})
    cpSync(join(source, 'package.json'), join(folder, 'installed', 'package.json'))
    return {module}
  } catch {
    return {failure: 'not installed, as npm could not fetch it'}
  }
}
