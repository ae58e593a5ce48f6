/**
 * Last step of the build: the compiled modules that a run loads go into a few files, `dist/bundle`, since to find, open and compile
 * each of 160 is a seventh of a start. Dependencies stay as they are, so that they are shared with whoever else uses them.
 */
import {relative, resolve} from 'node:path'
import {type Plugin, rolldown} from 'rolldown'

/** The pool looks for `worker.js` beside its own code. */
const entries = {unspun: 'dist/bin/unspun.js', index: 'dist/src/index.js', worker: 'dist/src/pool/worker.js'}

/** What a module reads from beside it stays where it is. */
const besideIt = /\b(?:data|page)\//
const keepPlace: Plugin = {
  name: 'keep-place',
  transform(code, id) {
    if (!code.includes('import.meta.url') || !besideIt.test(code)) return null
    const place = JSON.stringify(`../${relative('dist', id)}`)
    return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url)`)
  }
}

const isOurs = (id: string) => id.startsWith('.') || id.startsWith(resolve('dist'))
const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, resolve(path)])),
  platform: 'node',
  external: (id) => !isOurs(id),
  plugins: [keepPlace]
})
await bundle.write({dir: 'dist/bundle', format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'})
