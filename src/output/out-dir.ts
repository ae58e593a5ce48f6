/** `--out-dir`: each cleaned article in a folder, under the path that its input has. */
import {mkdir, realpath} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {isInside} from '../files/inside.js'
import {writeAtomically} from './atomic.js'
import type {Page} from './page.js'

export class OutDir {
  #outDir: string
  #inputs: Set<string>
  #taken = new Set<string>()

  /**
   * @param outDir need not exist
   * @param inputs paths of the run, none of which is ever written over
   * @param other a file that the run writes too
   */
  constructor(outDir: string, inputs: readonly string[], other?: string) {
    this.#outDir = outDir
    this.#inputs = new Set(inputs.map((path) => resolve(path)))
    if (other !== undefined) this.#taken.add(resolve(other))
  }

  /**
   * @param name where the page goes by, below the folder
   * @returns why the page must not be written there, if so
   * @throws an error of the file system
   */
  async write({path, text}: Page, name = placeOf(path)): Promise<string | undefined> {
    const target = join(this.#outDir, name)
    const place = await follow(target)
    if (!isInside(await follow(this.#outDir), place)) return `not written: a symbolic link on the way to ${target} leads out of the folder`
    if (this.#taken.has(place) || this.#taken.has(resolve(target))) return `not written: another file of this run is ${target} already`
    if (this.#inputs.has(resolve(target)) || this.#inputs.has(place) || place === (await follow(path)))
      return `not written: --out-dir ${this.#outDir} would put it over an input`
    this.#taken.add(place)
    await mkdir(dirname(target), {recursive: true})
    // No fsync: the input is still there.
    await writeAtomically(target, text, {fsync: false})
    return undefined
  }
}

/** @returns the input's path from here, never upwards; web pages become text */
export function placeOf(path: string): string {
  const parts = relative('.', path.replace(/\.(?:x?html|htm)$/i, '.txt')).split(sep)
  return join(...parts.filter((part) => part !== '..'))
}

/** @returns where a path really leads, also when its end does not exist yet */
async function follow(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return join(await follow(dirname(resolve(path))), basename(path))
  }
}
