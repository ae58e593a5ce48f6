import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/report.js'
import {folderWith, scraped, shell, story} from './shell.js'

/** What is wrong with it is found by one rule each. */
const spun = `${story}The crew looked for the the pilot and saw a anchor in the harbour.\n`

/** Flags so that nothing else of the page counts. */
const off = (...rules: string[]) => ({rules: Object.fromEntries(rules.map((rule) => [rule, 'off']))})
const json = JSON.stringify

/** The rules that speak in each file, in order. */
async function rulesIn(folder: string, args: string[]): Promise<string[][]> {
  const {out, err} = await shell(['check', '--format', 'json', ...args.map((arg) => (arg.startsWith('-') ? arg : join(folder, arg)))])
  if (err) throw new Error(err)
  return (JSON.parse(out) as Report).files.map(({messages}) => messages.map(({ruleId}) => ruleId))
}

/** What unspun says of a configuration. */
async function complaint(files: Record<string, string>): Promise<[number, string]> {
  const folder = folderWith({'a.txt': spun, ...files})
  const {code, err} = await shell(['check', join(folder, 'a.txt')])
  return [code, err.replaceAll(folder, 'FOLDER')]
}

describe('the configuration', () => {
  it('is the nearest to each file', async () => {
    const folder = folderWith({
      'unspun.config.json': json(off('repeated-words')),
      'a.txt': spun,
      'in/unspun.config.mjs': `export default ${json(off('article-agreement'))}`,
      'in/b.txt': spun,
      'in/deep/c.txt': spun,
      'package/package.json': json({unspun: off('repeated-words', 'article-agreement')}),
      'package/d.txt': spun
    })
    expect(await rulesIn(folder, ['a.txt', 'in/b.txt', 'in/deep/c.txt', 'package/d.txt'])).toEqual([
      ['article-agreement'],
      ['repeated-words'],
      ['repeated-words'],
      []
    ])
  })

  it('is not in a package.json without a field of that name', async () => {
    const folder = folderWith({'unspun.config.json': json(off('repeated-words')), 'in/package.json': '{}', 'in/a.txt': spun})
    expect(await rulesIn(folder, ['in/a.txt'])).toEqual([['article-agreement']])
  })

  it('can be named, or not wanted', async () => {
    const folder = folderWith({
      'unspun.config.json': json(off('repeated-words')),
      'other.json': json(off('article-agreement')),
      'a.txt': spun
    })
    expect(await rulesIn(folder, [`--config=${join(folder, 'other.json')}`, 'a.txt'])).toEqual([['repeated-words']])
    expect(await rulesIn(folder, ['--no-config', 'a.txt'])).toEqual([['repeated-words', 'article-agreement']])
  })

  it('holds for standard input by its name', async () => {
    const folder = folderWith({'unspun.config.json': json(off('repeated-words'))})
    const {out} = await shell(['check', '--stdin-filename', join(folder, 'a.txt')], {stdin: spun})
    expect(out).not.toContain('repeated-words')
    expect(out).toContain('article-agreement')
  })

  it('gives way to flags', async () => {
    const folder = folderWith({'unspun.config.json': json({minConfidence: 0.95}), 'a.txt': spun})
    expect(await rulesIn(folder, ['a.txt'])).toEqual([[]])
    expect(await rulesIn(folder, ['--min-confidence=0.85', 'a.txt'])).toEqual([['repeated-words']])
  })

  it('says what is stripped', async () => {
    const folder = folderWith({'unspun.config.json': json({keep: ['share-row']}), 'a.txt': scraped})
    expect((await shell([join(folder, 'a.txt')])).out).toBe(scraped)
  })

  it('makes errors, which fail the run', async () => {
    const folder = folderWith({'unspun.config.json': json({rules: {'repeated-words': 'error'}}), 'a.txt': spun})
    expect(await shell(['check', '--fail-on', 'error', join(folder, 'a.txt')])).toMatchObject({code: 1})
  })
})

describe('overrides', () => {
  const config = {
    ...off('repeated-words'),
    overrides: [
      {files: ['drafts/**'], rules: {'article-agreement': 'off'}},
      {files: ['*.md'], rules: {'repeated-words': 'warn'}}
    ]
  }

  it('hold for the files that they match, the later before the former', async () => {
    const folder = folderWith({'unspun.config.json': json(config), 'a.txt': spun, 'drafts/b.txt': spun, 'drafts/c.md': spun})
    expect(await rulesIn(folder, ['a.txt', 'drafts/b.txt', 'drafts/c.md'])).toEqual([['article-agreement'], [], ['repeated-words']])
  })
})

describe('extends', () => {
  it('takes over what is not said again', async () => {
    const folder = folderWith({
      'base/base.json': json(off('repeated-words', 'article-agreement')),
      'unspun.config.json': json({extends: './base/base.json', rules: {'repeated-words': 'warn'}}),
      'a.txt': spun
    })
    expect(await rulesIn(folder, ['a.txt'])).toEqual([['repeated-words']])
  })

  it('takes packages, whose globs mean the files of the project', async () => {
    const folder = folderWith({
      'node_modules/house/package.json': json({main: 'rules.json'}),
      'node_modules/house/rules.json': json({overrides: [{files: ['drafts/*'], ...off('repeated-words')}]}),
      'unspun.config.json': json({extends: ['house']}),
      'drafts/a.txt': spun
    })
    expect(await rulesIn(folder, ['drafts/a.txt'])).toEqual([['article-agreement']])
  })

  it('may not go round in a circle', async () => {
    const files = {'unspun.config.json': json({extends: './b.json'}), 'b.json': json({extends: './unspun.config.json'})}
    expect(await complaint(files)).toEqual([
      2,
      'unspun: FOLDER/b.json: extends: FOLDER/unspun.config.json → FOLDER/b.json → FOLDER/unspun.config.json is a circle\n'
    ])
  })

  it('has to be found', async () => {
    const where = 'unspun: FOLDER/unspun.config.json: extends:'
    expect(await complaint({'unspun.config.json': json({extends: 'house'})})).toEqual([
      2,
      `${where} house is no package that can be found from here; paths start with ./\n`
    ])
    expect(await complaint({'unspun.config.json': json({extends: './gone.json'})})).toEqual([
      2,
      'unspun: FOLDER/unspun.config.json: extends: ./gone.json: no such file\n'
    ])
  })
})

describe('a mistake', () => {
  it.each([
    ['unspun.config.json', '{', 'is no JSON at position 1'],
    ['unspun.config.json', '', 'is no JSON\n'],
    ['unspun.config.json', '{"ruels": {}}', 'unknown key ruels; did you mean rules?'],
    ['package.json', '{"unspun": {"rules": {"idoim": "off"}}}', 'rules: no rule is called idoim; did you mean idiom?'],
    ['unspun.config.mjs', 'export const rules = {}', 'has to be an object'],
    ['unspun.config.mjs', 'throw new Error("no\\nluck")', 'cannot be loaded: no luck']
  ])('in %s (%s) is one line', async (name, content, reason) => {
    const [code, err] = await complaint({[name]: content})
    expect(code).toBe(2)
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toContain(`unspun: FOLDER/${name}: ${reason}`)
  })

  it('is a named configuration that does not exist, or is of no kind', async () => {
    expect((await shell(['check', '--config', 'gone.json'], {stdin: spun})).err).toBe('unspun: gone.json: no such file\n')
    expect((await shell(['check', '--config', 'a.yaml'], {stdin: spun})).err).toBe(
      'unspun: a.yaml: a configuration is a .json or .mjs file\n'
    )
  })
})

describe('plugins', () => {
  const shout = `export default ({word}) => (tree, file) => {
    const visit = (node) => {
      if (node.type === 'WordNode' && node.children[0].value === word) {
        file.message('no ' + word, {place: node.position, ruleId: 'shout', source: 'retext-shout'})
        node.children = []
      }
      for (const child of node.children ?? []) visit(child)
    }
    visit(tree)
  }`
  const files = (config: object, module = shout) => ({
    'node_modules/retext-shout/package.json': json({type: 'module', exports: './index.js'}),
    'node_modules/retext-shout/index.js': module,
    'unspun.config.mjs': `export default ${json(config)}`
  })
  const loud = {plugins: [['retext-shout', {word: 'pilot'}]]}

  it('tell what they find, at its place in the raw input', async () => {
    const page = '<p>The crew met <b>a pi&shy;lot</b> &amp; a cook in the harbour office.</p>\n'
    const folder = folderWith({...files(loud), 'a.html': page})
    const {out} = await shell(['check', '--format', 'json', join(folder, 'a.html')])
    const [message] = (JSON.parse(out) as Report).files[0]!.messages
    expect(message).toMatchObject({ruleId: 'shout', category: 'plugin', source: 'retext-shout', severity: 'warning', reason: 'no pilot'})
    expect(page.slice(message!.offset, message!.endOffset)).toBe('pi&shy;lot')
  })

  it('change nothing that is printed', async () => {
    const folder = folderWith({...files(loud), 'a.txt': spun})
    expect((await shell([join(folder, 'a.txt')])).out).toBe(spun)
  })

  it('are silenced like rules', async () => {
    const folder = folderWith({
      ...files({...loud, allow: [{phrase: 'old pilot', reason: 'a name'}]}),
      'a.md': 'The old pilot slept.\n\n<!-- unspun-disable-next-line shout -->\nThe pilot slept.\n\nThe pilot woke up.\n'
    })
    const {out} = await shell(['check', '--format', 'json', join(folder, 'a.md')])
    expect((JSON.parse(out) as Report).files[0]!.messages.map(({line}) => line)).toEqual([6])
  })

  it('have to be installed in the project', async () => {
    expect(await complaint({'unspun.config.mjs': `export default ${json({plugins: ['unified']})}`})).toEqual([
      2,
      'unspun: FOLDER/unspun.config.mjs: plugins: unified is not installed in FOLDER or a folder around it\n'
    ])
  })

  it('have to be plugins', async () => {
    expect(await complaint(files({plugins: ['retext-shout']}, 'export const x = 1'))).toEqual([
      2,
      'unspun: FOLDER/unspun.config.mjs: plugins: retext-shout is no plugin: its default export is no function\n'
    ])
  })

  it('that fail, fail the file', async () => {
    const folder = folderWith({...files(loud, 'export default () => () => { throw new Error("oh") }'), 'a.txt': spun})
    const {code, out} = await shell(['check', join(folder, 'a.txt')])
    expect(code).toBe(2)
    expect(out).toContain('a.txt: a further plugin failed: oh')
  })
})

describe('unspun print-config', () => {
  it('tells what holds for a file, and where it comes from', async () => {
    const config = {extends: './base.json', overrides: [{files: ['a.*'], minConfidence: 0.5}]}
    const folder = folderWith({'base.json': json(off('idiom')), 'unspun.config.json': json(config)})
    const path = join(folder, 'a.txt')
    const {code, out} = await shell(['print-config', path])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      path,
      from: [join(folder, 'base.json'), join(folder, 'unspun.config.json')],
      rules: {idiom: 'off', collocation: 'warn', tags: 'on'},
      minConfidence: 0.5,
      keep: [],
      templates: true
    })
  })
})

describe('unspun init', () => {
  /** Runs in a folder of its own. */
  async function inside<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
    const [before, folder] = [process.cwd(), folderWith({})]
    process.chdir(folder)
    try {
      return await work(folder)
    } finally {
      process.chdir(before)
    }
  }

  it.each([
    [[], 'unspun.config.mjs'],
    [['--json'], 'unspun.config.json']
  ])('%j writes a configuration that changes nothing', async (flags, name) => {
    await inside(async (folder) => {
      expect(await shell(['init', ...flags])).toEqual({code: 0, out: `wrote ${name}\n`, err: ''})
      const {out} = await shell(['print-config', join(folder, 'a.txt')])
      expect(JSON.parse(out)).toMatchObject({from: [name], rules: {idiom: 'warn'}, allow: []})
    })
  })

  it('overwrites nothing', async () => {
    await inside(async () => {
      await shell(['init'])
      const before = readFileSync('unspun.config.mjs', 'utf8')
      const {code, err} = await shell(['init', '--json'])
      expect([code, err]).toEqual([2, 'unspun: unspun.config.mjs is there already; init overwrites nothing\n'])
      expect(readFileSync('unspun.config.mjs', 'utf8')).toBe(before)
    })
  })
})
