/** The language server: checks what is open in an editor, a moment after each change. */
import type {Readable, Writable} from 'node:stream'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type Connection,
  createConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {lineStarts, pointAt} from '../article/positions.js'
import {openPlan} from '../config/plan.js'
import type {ConfigFlags} from '../config/settings.js'
import {Crew} from '../pool/crew.js'
import {version} from '../report/report.js'
import {allowPlace, withAllowed} from '../silence/allow-file.js'
import {actionsFor, type Checked} from './actions.js'
import {diagnosticsOf} from './diagnostics.js'

/** Milliseconds without a change after which a text is checked. */
const pause = 250

/**
 * Serves one editor until it says goodbye.
 *
 * @throws Error when what the editor sends is not the protocol
 */
export function serve(input: Readable, output: Writable, flags: ConfigFlags): Promise<void> {
  const reader = new StreamMessageReader(input)
  const connection = createConnection(reader, new StreamMessageWriter(output))
  // Large texts are checked aside, and the editor is served meanwhile.
  const crew = new Crew(1, Infinity)
  const documents = new TextDocuments(TextDocument)
  const checked = new Map<string, Checked>()
  const publish = async (found: PublishDiagnosticsParams) => {
    try {
      await connection.sendDiagnostics(found)
    } catch {
      // The editor left while its text was checked.
    }
  }
  connection.onInitialize(() => ({
    capabilities: {textDocumentSync: TextDocumentSyncKind.Incremental, codeActionProvider: {codeActionKinds: ['quickfix']}},
    serverInfo: {name: 'unspun', version}
  }))
  documents.onDidChangeContent(async ({document: {uri, version}}) => {
    await sleep(pause)
    const document = documents.get(uri)
    if (document?.version !== version) return
    const result = await checkDocument(document, flags, {connection, crew})
    // A newer text is checked by itself.
    if (!result || documents.get(uri)?.version !== version) return
    checked.set(uri, result)
    const rangeAt = (start: number, end: number) => ({start: document.positionAt(start), end: document.positionAt(end)})
    await publish({uri, version, diagnostics: diagnosticsOf(result.report, rangeAt)})
  })
  documents.onDidClose(async ({document: {uri}}) => {
    checked.delete(uri)
    await publish({uri, diagnostics: []})
  })
  connection.onCodeAction(({textDocument: {uri}, context}) => {
    const known = checked.get(uri)
    // Places in an older text are none in this one.
    return known && known.document.version === documents.get(uri)?.version ? actionsFor(context.diagnostics, known) : []
  })
  documents.listen(connection)
  return new Promise<void>((resolve, reject) => {
    connection.onExit(resolve)
    // An editor that crashed says no goodbye.
    reader.onClose(resolve)
    reader.onError(reject)
    connection.listen()
  }).finally(() => crew.close())
}

interface Tools {
  connection: Connection
  crew: Crew
}

/** @returns nothing where the text could not be checked, of which the editor is told */
async function checkDocument(document: TextDocument, flags: ConfigFlags, {connection, crew}: Tools): Promise<Checked | undefined> {
  try {
    const path = document.uri.startsWith('file:') ? fileURLToPath(document.uri) : document.uri
    const {recipe} = await (await openPlan(flags, [path])).recipeFor(path)
    // The document may be edited while it is checked, and the places are those of this text.
    const copy = TextDocument.create(document.uri, document.languageId, document.version, document.getText())
    const result = await crew.do({kind: 'clean', path, content: copy.getText(), recipe})
    if ('failure' in result) throw new Error(result.failure)
    return {document: copy, path, report: result.report, allow: (phrase, reason) => allowEdit(path, flags, {phrase, reason})}
  } catch (error) {
    connection.console.error(`${document.uri}: ${(error as Error).message}`)
    return undefined
  }
}

/** @returns what writes a phrase into the configuration; nothing where that is a program or there is none */
async function allowEdit(
  path: string,
  {config}: ConfigFlags,
  allowed: {phrase: string; reason: string}
): Promise<WorkspaceEdit | undefined> {
  const place = await allowPlace(path, config)
  if ('refused' in place) return undefined
  const {readFile} = await import('node:fs/promises')
  const before = await readFile(place.file, 'utf8').catch(() => undefined)
  const uri = pathToFileURL(place.file).href
  const {line, column} = pointAt(lineStarts(before ?? ''), before?.length ?? 0)
  const edits = [
    {
      range: {start: {line: 0, character: 0}, end: {line: line - 1, character: column - 1}},
      newText: await withAllowed(place.file, [allowed])
    }
  ]
  const change = {textDocument: {uri, version: null}, edits}
  return {documentChanges: before === undefined ? [{kind: 'create', uri}, change] : [change]}
}
