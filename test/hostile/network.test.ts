import {join} from 'node:path'
import {expect, it} from 'vitest'
import {bash, patience} from '../cli/child.js'
import {folderWith, story} from '../cli/shell.js'

/** Whoever asks for the network ends the process. */
const forbid = `
import net from 'node:net'
import dns from 'node:dns'
import dgram from 'node:dgram'
const stop = (name) => () => { process.stderr.write('NETWORK ' + name); process.exit(99) }
net.Socket.prototype.connect = stop('connect')
dgram.createSocket = stop('udp')
globalThis.fetch = stop('fetch')
for (const name of Object.keys(dns)) if (typeof dns[name] === 'function') dns[name] = stop(name)
`

it('runs without a network', {timeout: patience}, async () => {
  const page = `<!doctype html><base href="http://192.0.2.1/"><link rel="stylesheet" href="x.css"><img src="//192.0.2.1/a"><p>${story}`
  const folder = folderWith({'forbid.mjs': forbid, 'in/a.txt': story, 'in/b.html': page, 'in/c.txt': story})
  const run = (args: string) => bash(`NODE_OPTIONS="--import ${join(folder, 'forbid.mjs')}" $UNSPUN ${args}`, {cwd: folder})
  for (const args of ['--out-dir out --threads 2 --cache in', 'check --format sarif in', 'explain collocation']) {
    const {code, err} = await run(args)
    expect([code, err]).toEqual([0, expect.not.stringContaining('NETWORK')])
  }
})
