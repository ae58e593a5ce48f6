/** Other tools over one text each, by name. Lies beside their packages when it runs; see ../../install.ts. */

/** Packages in CommonJS compiled from ES modules wrap what they export. */
const open = async (module) => {
  const {default: value} = await module
  return value.default ?? value
}

export const peers = {
  'retext with six plugins': async () => {
    const {retext} = await import('retext')
    const names = ['repeated-words', 'indefinite-article', 'equality', 'passive', 'simplify', 'readability']
    const processor = retext()
    for (const name of names) processor.use(await open(import(`retext-${name}`)))
    processor.freeze()
    return (bytes) => processor.process(bytes.toString())
  },
  alex: async () => {
    const {text} = await import('alex')
    return (bytes) => text(bytes.toString())
  },
  'write-good': async () => {
    const writeGood = await open(import('write-good'))
    return (bytes) => writeGood(bytes.toString())
  },
  'textlint with three rules': async () => {
    const {TextlintKernel} = await import('@textlint/kernel')
    const plugin = await open(import('@textlint/textlint-plugin-text'))
    const names = ['write-good', 'terminology', 'common-misspellings']
    const rules = await Promise.all(names.map(async (ruleId) => ({ruleId, rule: await open(import(`textlint-rule-${ruleId}`))})))
    const kernel = new TextlintKernel()
    return (bytes) => kernel.lintText(bytes.toString(), {ext: '.txt', filePath: 'a.txt', plugins: [{pluginId: 'text', plugin}], rules})
  }
}
