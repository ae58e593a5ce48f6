/** Errors of the file system in plain words. */
import {tooLarge} from '../article/decode.js'

const causes: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (operation not permitted)',
  EISDIR: 'is a folder',
  ERR_FS_FILE_TOO_LARGE: tooLarge,
  EMFILE: 'too many open files',
  ELOOP: 'is a loop of symbolic links',
  ENAMETOOLONG: 'the name is too long'
}

/** Where writing means something else than reading. */
const causesOfWriting: Record<string, string> = {
  ...causes,
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOSPC: 'the disk is full'
}

/** @param verb what was tried */
export function explain(error: NodeJS.ErrnoException, verb: 'read' | 'written' = 'read'): string {
  return (verb === 'read' ? causes : causesOfWriting)[error.code ?? ''] ?? error.message
}
