/** The page itself: skeleton, style and script from the folder `page`, and the data in it. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

/** Styles and modules of the script, each below what it needs. */
const styles = ['look', 'list', 'article', 'print']
const modules = ['dom', 'data', 'theme', 'select', 'verdict', 'summary', 'list', 'pieces', 'card', 'flags', 'article', 'main']

const read = (name: string) => readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8')

/** @returns the modules as one script; what one imports from another stands above it */
function bundle(): string {
  const parts = modules.map((name) =>
    read(`${name}.js`)
      .replace(/^import [^'\n]*(?:\n[^'\n]*)*'\.\/[\w-]+\.js'\n/gm, '')
      .replace(/^export /gm, '')
  )
  return `\n(() => {\n'use strict'\n${parts.join('\n')}})()\n`
}

/** A browser that is strict about it runs this one script and nothing else, and asks nobody for anything. */
function policyFor(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join('; ')
}

/** @returns JSON that ends no element of HTML, and no line of a script */
export const jsonForHtml = (value: unknown) =>
  JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** @param index as JSON; @param articles as JSON, by the places of their files in the index */
export function fillTemplate(index: string, articles: readonly {id: number; json: string}[]): string {
  const style = `\n${styles.map((name) => read(`${name}.css`)).join('\n')}`
  const script = bundle()
  const data = articles.map(({id, json}) => `<script type="application/json" id="article-${id}">${json}</script>\n`).join('')
  const parts: Record<string, string> = {policy: policyFor(style, script), style, script, index, articles: data}
  return read('skeleton.html').replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name]!)
}
