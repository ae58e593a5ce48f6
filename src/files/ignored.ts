/** Which files and folders `.gitignore` and `.unspunignore` leave out. */
import {existsSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {readIgnoreFile} from './ignore-file.js'
import {neverEntered} from './never-entered.js'

/** The rules that hold in a folder: its own behind those of the folders above. */
interface Rules {
  /** The uppermost folder, which the rules are applied from. */
  base: string
  names: readonly string[]
  ignore: Ignore
}

/**
 * Both files work as git has it, nested ones too; `.unspunignore` is read behind `.gitignore`, so that it can take a file
 * back in. They are read from the root of the git repository down. Outside of one they are read from the working folder
 * down, and for files elsewhere only `.unspunignore` is: a `.gitignore` far up, as in a home folder, means other files.
 */
export class IgnoreRules {
  #rules = new Map<string, Rules>()
  #roots = new Map<string, string | undefined>()
  #cwd: string

  constructor(cwd = '.') {
    this.#cwd = resolve(cwd)
  }

  /**
   * @param path of a file or folder, which need not exist
   * @returns what leaves it out: the path of an ignore file, or the name of a folder that is never entered
   */
  ignoredBy(path: string, isFolder = false): string | undefined {
    const whole = resolve(path)
    // What the run starts from is not judged by what stands above it.
    if (whole === dirname(whole) || (whole === this.#cwd && this.#isBase(whole))) return undefined
    const {base, ignore} = this.#in(dirname(whole))
    return ignore.test(toSlashes(relative(base, whole)) + (isFolder ? '/' : '')).rule?.mark
  }

  #in(folder: string): Rules {
    const rules = this.#rules.get(folder) ?? this.#read(folder)
    this.#rules.set(folder, rules)
    return rules
  }

  #read(folder: string): Rules {
    const above = this.#isBase(folder) ? this.#start(folder) : this.#in(dirname(folder))
    const below = toSlashes(relative(above.base, folder))
    const patterns = above.names.flatMap((name) => readIgnoreFile(folder, name, below))
    return patterns.length === 0 ? above : {...above, ignore: caseful().add(above.ignore).add(patterns)}
  }

  #start(base: string): Rules {
    const names = base === this.#cwd || this.#root(base) !== undefined ? ['.gitignore', '.unspunignore'] : ['.unspunignore']
    return {base, names, ignore: caseful().add(neverEntered.map((name) => ({pattern: `${name}/`, mark: name})))}
  }

  #isBase(folder: string): boolean {
    const root = this.#root(folder)
    return root === undefined ? folder === this.#cwd || folder === dirname(folder) : folder === root
  }

  /** @returns the root of the repository that a folder is in */
  #root(folder: string): string | undefined {
    if (!this.#roots.has(folder)) {
      const above = dirname(folder)
      this.#roots.set(folder, existsSync(join(folder, '.git')) ? folder : above === folder ? undefined : this.#root(above))
    }
    return this.#roots.get(folder)
  }
}

const caseful = () => ignore({ignorecase: false})
const toSlashes = (path: string) => (sep === '/' ? path : path.split(sep).join('/'))
