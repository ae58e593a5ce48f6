/** Writing a file so that there is always a whole one: the old, or the new. */
import {writeFile} from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'

/**
 * Writes a temporary file in the same folder and renames it. The mode and the owner of an old file are kept; of a
 * symbolic link the target is replaced.
 *
 * @param options `fsync`: wait until the disk has it, so that even a power cut leaves a whole file
 */
export async function writeAtomically(path: string, text: string, {fsync}: {fsync: boolean}): Promise<void> {
  // The library writes once and does not look whether a full disk took all of it, so it gets nothing to write:
  // Node fills the file and fails when it cannot.
  await writeFileAtomic(path, '', {fsync, tmpfileCreated: (temporary) => writeFile(temporary, text)})
}
