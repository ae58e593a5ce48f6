/** The built server and a client of the protocol, over standard input and output. */
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it, onTestFinished} from 'vitest'
import type {CodeAction, Diagnostic, PublishDiagnosticsParams, TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {patience, start, unspun} from '../cli/child.js'
import {folderWith, scraped, spun, story} from '../cli/shell.js'

const config = JSON.stringify({rules: {collocation: 'off', 'topic-clash': 'off'}})

/** An editor in which one file is open. */
async function edit(name: string, text: string, files: Record<string, string> = {}) {
  const cwd = folderWith({'unspun.config.json': config, ...files})
  const child = start(['lsp', '--stdio'], cwd)
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const published: PublishDiagnosticsParams[] = []
  let wake = () => {}
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
    wake()
  })
  client.listen()
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve))
  onTestFinished(() => void child.kill())
  await client.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {}})
  await client.sendNotification('initialized', {})
  const uri = pathToFileURL(join(cwd, name)).href
  await client.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId: 'plaintext', version: 1, text}})
  const diagnostics = async (version: number): Promise<Diagnostic[]> => {
    for (;;) {
      const last = published.findLast((one) => one.version === version)
      if (last) return last.diagnostics
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  const send = (method: string, params: object) => client.sendNotification(method, params)
  return {
    cwd,
    uri,
    send,
    open: (other: string) => send('textDocument/didOpen', {textDocument: {uri: other, languageId: 'plaintext', version: 9, text: story}}),
    diagnostics,
    published,
    change: (version: number, changed: string) =>
      client.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [{text: changed}]}),
    actions: (list: Diagnostic[]): Promise<CodeAction[]> =>
      client.sendRequest('textDocument/codeAction', {textDocument: {uri}, range: list[0]!.range, context: {diagnostics: list}}),
    /** The text after an action. */
    after: (action: CodeAction | undefined) => apply(text, action?.edit?.changes?.[uri] ?? []),
    crash() {
      child.stdin.end()
      return exited
    },
    async close() {
      await client.sendRequest('shutdown')
      await client.sendNotification('exit')
      return exited
    }
  }
}

const beyond = {start: {line: 9e5, character: 9e5}, end: {line: 9e5, character: 9e6}}
const apply = (text: string, edits: TextEdit[]) => TextDocument.applyEdits(TextDocument.create('file:///a', 'plaintext', 1, text), edits)
const titled = (actions: CodeAction[], start: string) => actions.find(({title}) => title.startsWith(start))
const marked = (text: string, {range}: Diagnostic) => TextDocument.create('file:///a', 'plaintext', 1, text).getText(range)

describe('the language server', {timeout: patience}, () => {
  it('tells where findings and removed lines stand, behind astral letters and with CRLF', async () => {
    const text = `𝒜 fine day 🎣 for the the pilot of the night ferry to Skarholm, who was late again.\r\n${scraped.replaceAll('\n', '\r\n')}`
    const editor = await edit('ferry.txt', text)
    const found = await editor.diagnostics(1)
    expect(found.map((one) => [one.code, marked(text, one)])).toEqual([
      ['repeated-words', 'the the'],
      ['share-row', 'Share on Facebook | Email']
    ])
    expect(await editor.close()).toBe(0)
  })

  it('checks a text once it has come to rest', async () => {
    const editor = await edit('ferry.txt', story)
    await editor.diagnostics(1)
    for (const version of [2, 3, 4]) await editor.change(version, version === 4 ? spun : `${story}${version}`)
    expect((await editor.diagnostics(4)).map(({code}) => code)).toEqual(['repeated-words', 'article-agreement'])
    expect(editor.published.map(({version}) => version)).toEqual([1, 4])
  })

  it('corrects, and removes lines', async () => {
    const text = `${spun}${story}Share on Facebook | Email\n`
    const editor = await edit('ferry.txt', text)
    const found = await editor.diagnostics(1)
    const actions = await editor.actions(found)
    expect(editor.after(titled(actions, 'Replace by “an hour”'))).toBe(text.replace('a hour', 'an hour'))
    expect(editor.after(titled(actions, 'Remove these lines'))).toBe(`${spun}${story}`)
  })

  it.each(['ferry.md', 'ferry.html'])('silences a finding by a comment, which unspun then heeds: %s', async (name) => {
    const text = name.endsWith('html') ? `<html><body><p>${spun.trim()}</p></body></html>` : spun
    const editor = await edit(name, text)
    const actions = await editor.actions(await editor.diagnostics(1))
    await editor.change(2, editor.after(titled(actions, 'Silence repeated-words here')))
    expect((await editor.diagnostics(2)).map(({code}) => code)).toEqual(['article-agreement'])
  })

  it('allows a phrase in the configuration, where a file has no comments', async () => {
    const editor = await edit('ferry.txt', spun)
    const actions = await editor.actions(await editor.diagnostics(1))
    const [change] = (titled(actions, 'Never flag “a hour”')!.edit as WorkspaceEdit).documentChanges as {edits: TextEdit[]}[]
    expect(JSON.parse(apply(config, change!.edits))).toEqual({...JSON.parse(config), allow: [{phrase: 'a hour', reason: 'why'}]})
  })

  it('offers no phrase where the configuration is a program', async () => {
    const editor = await edit('in/ferry.txt', spun, {'in/unspun.config.mjs': 'export default {rules: {"repeated-words": "off"}}'})
    const found = (await editor.diagnostics(1)).filter(({code}) => code === 'article-agreement')
    expect((await editor.actions(found)).map(({title}) => title)).toEqual(['Replace by “an hour”'])
  })

  it('goes on after an address that names no file, a place beyond the end, and a message that is none', async () => {
    const editor = await edit('ferry.txt', spun)
    await editor.diagnostics(1)
    for (const uri of ['file://host/a.txt', 'file:///a%2Fb.txt', 'no uri \u001b[2J', '']) await editor.open(uri)
    await editor.send('unknown/\u001b[31m', {textDocument: null})
    await editor.send('textDocument/didChange', {
      textDocument: {uri: editor.uri, version: 2},
      contentChanges: [{range: beyond, text: story}]
    })
    expect((await editor.diagnostics(2)).map(({code}) => code)).toEqual(['repeated-words', 'article-agreement'])
    expect(await editor.close()).toBe(0)
  })

  it.each([
    ['has no length', 'Foo: 1\r\n\r\n{}', 'Header must provide a Content-Length property.'],
    ['is no JSON', 'Content-Length: 1\r\n\r\n{', /JSON/]
  ])('ends with a line when what it reads %s', async (_, stdin, reason) => {
    const {code, err} = await unspun(['lsp', '--stdio'], {stdin})
    expect([code, err]).toEqual([2, expect.stringMatching(/^unspun: lsp read what is not the language server protocol: .+\n$/)])
    expect(err).toMatch(reason)
  })

  it('answers while a text longer than any article is checked, and leaves when the editor does', async () => {
    const editor = await edit('ferry.txt', story.repeat(2 ** 21 / story.length))
    await editor.open('file:///other.txt')
    await editor.diagnostics(9)
    expect(editor.published.some(({version}) => version === 1)).toBe(false)
    expect(await editor.crash()).toBe(0)
  })
})
