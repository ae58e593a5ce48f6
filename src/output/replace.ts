/** `--write`: the cleaned article in the place of its input. */
import {access, constants, readFile, stat} from 'node:fs/promises'
import {writeAtomically} from './atomic.js'
import {isWebPage, type Page} from './page.js'

/**
 * A file that is clean already is not touched.
 *
 * @returns why the file must not be replaced, if so
 * @throws an error of the file system
 */
export async function replaceInput(page: Page): Promise<string | undefined> {
  const {path, bytes, text} = page
  if (Buffer.from(text).equals(bytes)) return undefined
  if (isWebPage(page)) return 'not written: a web page would lose its markup; --out-dir DIR writes its text to another file'
  if (!(await stat(path)).isFile()) return 'not written: only plain files can be replaced'
  // A rename asks only for the folder's permission.
  await access(path, constants.W_OK)
  // Somebody may have edited it while it was worked on.
  if (!(await readFile(path)).equals(bytes)) return 'not written: it changed since it was read'
  await writeAtomically(path, text, {fsync: true})
  return undefined
}
