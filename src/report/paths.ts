/** Paths as services read them: from the folder of the run, with forward slashes. */
import {isAbsolute, relative, sep} from 'node:path'
import {pathToFileURL} from 'node:url'

/** @param path absolute, or from the folder of the run */
export const pathFromHere = (path: string) => (relative('.', path) || path).split(sep).join('/')

/** @returns a relative URI for what lies in the folder of the run, and a `file:` URL for the rest */
export function uriOf(path: string): string {
  // Half a surrogate pair has no encoding.
  const near = pathFromHere(path.replace(/\p{Surrogate}/gu, '\ufffd'))
  if (near === '..' || near.startsWith('../') || isAbsolute(near)) return pathToFileURL(near).href
  return near.split('/').map(encodeURIComponent).join('/')
}
