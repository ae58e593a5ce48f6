/** A git repository for a test, whatever the machine's own settings are. */
import {execFileSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import {folderWith} from '../cli/shell.js'

const who = {GIT_AUTHOR_NAME: 'T', GIT_AUTHOR_EMAIL: 't@example.org', GIT_COMMITTER_NAME: 'T', GIT_COMMITTER_EMAIL: 't@example.org'}
const env = {PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1', ...who}

/** @returns what git printed */
export const git = (folder: string, ...args: string[]) => execFileSync('git', args, {cwd: folder, env, encoding: 'utf8', stdio: 'pipe'})

/** @returns a new repository in which the files are committed */
export function repositoryWith(files: Record<string, string>): string {
  const folder = folderWith(files)
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  commit(folder)
  return folder
}

export function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'test')
}
