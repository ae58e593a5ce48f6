/** Which files changed, by git. */
import {execFile} from 'node:child_process'
import {resolve} from 'node:path'

/** Git could not tell; the message is one line for people. */
export class GitError extends Error {}

/**
 * @param folder in the repository
 * @param since a commit, branch or tag: what changed since this branch left it; else what is not committed
 * @returns whole paths of changed, new and untracked files; some may be gone again
 * @throws GitError when there is no git, no repository, or nothing of that name
 */
export async function changedFiles(folder: string, since?: string): Promise<Set<string>> {
  const git = (...args: string[]) => runGit(folder, args)
  const root = resolve(folder, (await git('rev-parse', '--show-cdup')).trimEnd())
  const diff = ['diff', '--name-only', '--no-relative', '--no-ext-diff', '-z']
  const asked = [
    ...(since === undefined ? [diff, [...diff, '--cached']] : [[...diff, await startOf(since, git)]]),
    ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/']
  ]
  const lists: string[] = []
  for (const args of asked) lists.push(await git(...args))
  return new Set(lists.flatMap((list) => list.split('\0').filter((name) => name !== '')).map((name) => resolve(root, name)))
}

/** @returns the commit where this branch left the other; the other itself where a shallow clone does not know */
async function startOf(since: string, git: (...args: string[]) => Promise<string>): Promise<string> {
  const commit = since.startsWith('-') ? '' : await git('rev-parse', '--verify', '--quiet', `${since}^{commit}`).catch(() => '')
  if (commit === '') throw new GitError(`--since ${since}: git knows no commit, branch or tag of this name`)
  return (await git('merge-base', commit.trim(), 'HEAD').catch(() => commit)).trim()
}

function runGit(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const env = {...process.env, LC_ALL: 'C'}
    // What a checkout configures may not run anything.
    execFile(
      'git',
      ['-c', 'core.fsmonitor=false', ...args],
      {cwd: folder, env, maxBuffer: Number.POSITIVE_INFINITY},
      (error, stdout, stderr) => {
        if (error) fail(new GitError(`--changed: ${explain(error, stderr)}`))
        else done(stdout)
      }
    )
  })
}

function explain(error: Error, stderr: string): string {
  if ('code' in error && error.code === 'ENOENT') return 'git is needed to tell what changed, and there is none'
  if (/not a git repository/i.test(stderr)) return 'this folder is in no git repository'
  return stderr.trim().split('\n')[0] || error.message
}
