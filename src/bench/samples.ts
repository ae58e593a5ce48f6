/** Folders of text to measure on. */
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {Bench} from './figure.js'
import {htmlOf} from './made-html.js'
import {PageMaker} from './made-text.js'

export type Form = 'text' | 'HTML'

/** Text of one kind, of which each round can have its own. */
export interface Sample {
  name: string
  form: Form
  /** @returns a folder of about so many bytes; the same for the same round */
  folder: (round: number, bytes: number) => string
}

export function samples(bench: Bench): Sample[] {
  const forms: Form[] = ['text', 'HTML']
  return [...forms.map((form) => made(form, bench)), ...(bench.data === undefined ? [] : forms.map((form) => labelled(form, bench)))]
}

/** @returns pages made from the fixtures, new ones for each round */
export function made(form: Form, {work}: Pick<Bench, 'work'>): Sample {
  const extension = form === 'HTML' ? 'html' : 'txt'
  return {
    name: `made ${form}`,
    form,
    folder(round, bytes) {
      const maker = new PageMaker(round + 1)
      return fill(join(work, `made-${extension}-${round}-${bytes}`), (count, written) => {
        if (written >= bytes) return undefined
        return {name: `${String(count).padStart(5, '0')}.${extension}`, text: form === 'HTML' ? htmlOf(maker.page(), maker) : maker.text()}
      })
    }
  }
}

/** @returns pages of the public article-extraction-benchmark; there are no others for other rounds */
function labelled(form: Form, {work, data}: Bench): Sample {
  const from = join(data!, 'boilerplate', form === 'HTML' ? 'html' : 'input-htmltext')
  const names = readdirSync(from).sort()
  const read = (name: string) => (name.endsWith('.gz') ? gunzipSync(readFileSync(join(from, name))) : readFileSync(join(from, name)))
  const sizes = names.reduce((sum, name) => sum + read(name).length, 0)
  return {
    name: `real ${form}`,
    form,
    folder(_, bytes) {
      // Of all parts of the folder, where not all of it is wanted.
      const step = Math.max(1, Math.floor(sizes / bytes))
      const chosen = names.filter((_, at) => at % step === 0)
      return fill(join(work, `real-${form}-${bytes}`), (count) => {
        const name = chosen[count]
        return name === undefined ? undefined : {name: name.replace(/\.gz$/, ''), text: read(name)}
      })
    }
  }
}

type NextFile = (count: number, written: number) => {name: string; text: string | Buffer} | undefined

/** Writes files into a new folder as long as there is a next one; a folder that is there already stays. */
function fill(folder: string, next: NextFile): string {
  if (statSync(folder, {throwIfNoEntry: false})) return folder
  mkdirSync(folder, {recursive: true})
  let written = 0
  for (let count = 0; ; count++) {
    const file = next(count, written)
    if (!file) return folder
    written += Buffer.byteLength(file.text)
    writeFileSync(join(folder, file.name), file.text)
  }
}

/** @returns a folder with so many made articles */
export function manyFiles(count: number, {work}: Pick<Bench, 'work'>): string {
  const maker = new PageMaker(7)
  return fill(join(work, `files-${count}`), (at) =>
    at < count ? {name: `${String(at).padStart(5, '0')}.txt`, text: maker.text()} : undefined
  )
}
