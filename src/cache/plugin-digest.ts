/** What a further plugin is, as far as the cache can tell. */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {digest, folderDigest} from './digest.js'

/** Where npm, pnpm and yarn write down what they installed. */
const installed = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity']

/**
 * @param url of the plugin's module
 * @returns of its package with all files, and of the lists of what is installed around it
 */
export function pluginDigest(url: string): Buffer {
  const file = fileURLToPath(url)
  return digest(url, folderDigest(packageOf(file)), ...installedAround(file))
}

/** @returns the lists of what is installed where a module looks for others */
export function installedAround(file: string): Buffer[] {
  const lists = foldersAbove(file).flatMap((folder) => installed.map((list) => join(folder, 'node_modules', list)))
  return lists.filter((list) => existsSync(list)).map((list) => readFileSync(list))
}

/** Below `node_modules`, what stands there; else, for a package that is linked, the next folder with a `package.json`. */
function packageOf(file: string): string {
  const [installed] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file) ?? []
  return installed ?? foldersAbove(file).find((folder) => existsSync(join(folder, 'package.json'))) ?? dirname(file)
}

function foldersAbove(file: string): string[] {
  const folders = [dirname(file)]
  for (let at = dirname(file); at !== dirname(at); at = dirname(at)) folders.push(dirname(at))
  return folders
}
