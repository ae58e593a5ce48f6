/** Errors of the file system in plain words. */

const causes: Record<string, (verb: string) => string> = {
  ENOENT: (verb) => (verb === 'written' ? 'no such file or folder' : 'no such file'),
  EACCES: (verb) => `may not be ${verb} (permission denied)`,
  EPERM: (verb) => `may not be ${verb} (operation not permitted)`,
  EROFS: () => 'may not be written (the file system is read-only)',
  EISDIR: () => 'is a folder',
  ENOTDIR: () => 'a part of the path is a file, not a folder',
  EEXIST: () => 'something else has this name',
  ENOSPC: () => 'the disk is full',
  EMFILE: () => 'too many open files',
  ELOOP: () => 'is a loop of symbolic links',
  ENAMETOOLONG: () => 'the name is too long'
}

/** @param verb what was tried */
export function explain(error: NodeJS.ErrnoException, verb: 'read' | 'written' = 'read'): string {
  return causes[error.code ?? '']?.(verb) ?? error.message
}
